using System.Formats.Tar;
using System.IO.Compression;

namespace ConvNet;

/// <summary>Reads the archives of CIFAR: pickles of dictionaries, an image a row and its labels beside.</summary>
internal static class CifarArchive
{
    private const int Side = 32;
    private const int Channels = 3;
    private const int Plane = Side * Side;
    private const int Pixels = Channels * Plane;

    /// <summary>The images (images, 32, 32, 3) and labels of some files.</summary>
    /// <param name="archive">The tar.gz file.</param>
    /// <param name="key">Under which name the labels are.</param>
    /// <param name="files">The names of the files, and how many images each has.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <exception cref="InvalidDataException">It is another archive, or damaged.</exception>
    public static (NDArray Images, long[] Labels)[] Read(byte[] archive, string key, (string Name, int Images)[] files, int classes)
    {
        var found = new (NDArray, long[])?[files.Length];
        using var tar = new TarReader(new GZipStream(new MemoryStream(archive), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            string name = Path.GetFileName(entry.Name);
            int place = Array.FindIndex(files, file => file.Name == name);
            if (place >= 0 && entry.DataStream is { } content) found[place] = Batch(content, key, files[place], classes);
        }

        var missing = files.Select(file => file.Name).Where((_, place) => found[place] is null);
        if (missing.Any()) throw new InvalidDataException($"the archive has no {string.Join(", ", missing.Order())}");
        return [.. found.Select(batch => batch!.Value)];
    }

    private static (NDArray, long[]) Batch(Stream content, string key, (string Name, int Images) file, int classes)
    {
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        if (PickleReader.Read(copy.ToArray()) is not Dictionary<object, object?> batch
            || batch.GetValueOrDefault("data") is not NDArray data || data.dtype != np.uint8
            || data.shape != new Shape(file.Images, Pixels)
            || batch.GetValueOrDefault(key) is not List<object?> numbers || numbers.Count != file.Images)
            throw new InvalidDataException($"{file.Name} is no batch of {file.Images} images and labels");
        long[] labels = [.. numbers.Select(number => number is long label && label >= 0 && label < classes ? label
            : throw new InvalidDataException($"{file.Name} has a label that is no class: {number}"))];
        return (Images(data.AsSpan<byte>(), file.Images), labels);
    }

    // A batch has its images by channel, a row each: (images, 3 * 32 * 32).
    private static NDArray Images(ReadOnlySpan<byte> rows, int count)
    {
        byte[] pixels = new byte[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            var (image, at) = Math.DivRem(i, Pixels);
            var (channel, pixel) = Math.DivRem(at, Plane);
            pixels[(image * Plane + pixel) * Channels + channel] = rows[i];
        }
        return NDArray.Wrap(pixels, new Shape(count, Side, Side, Channels));
    }
}
