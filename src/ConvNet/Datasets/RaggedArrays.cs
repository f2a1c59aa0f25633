using System.IO.Compression;

namespace ConvNet;

/// <summary>
/// Reads the npz files of texts: arrays whose elements are lists of whole numbers of different lengths, which NumPy pickles. Nothing
/// else that a pickle may hold is read.
/// </summary>
internal static class RaggedArrays
{
    /// <summary>The lists of an array.</summary>
    /// <param name="file">The npz file.</param>
    /// <param name="name">The array's name.</param>
    /// <exception cref="InvalidDataException">There is none of lists, or it is damaged.</exception>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public static int[][] Read(byte[] file, string name)
    {
        byte[] npy = Entry(file, name);
        if (Pickle(npy) is not { } pickle) return Rows(Npy.Read(npy, name));
        if (PickleReader.Read(pickle) is not List<object?> lists)
            throw new InvalidDataException($"the array {name} is none of lists");
        return [.. lists.Select(list => Numbers(list, name))];
    }

    private static byte[] Entry(byte[] file, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        var entry = archive.GetEntry(name + ".npy") ?? throw new KeyNotFoundException($"the file has no array {name}");
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>What follows the header of an npy file of objects; null of one of numbers.</summary>
    private static byte[]? Pickle(byte[] npy)
    {
        if (!Npy.Begins(npy) || npy.Length < 12 || npy[6] is not (1 or 2)) return null;
        long start = npy[6] == 1 ? 10 + BitConverter.ToUInt16(npy, 8) : 12 + (long)BitConverter.ToUInt32(npy, 8);
        return start <= npy.Length && npy.AsSpan(0, (int)start).IndexOf("'|O'"u8) >= 0 ? npy[(int)start..] : null;
    }

    private static int[][] Rows(NDArray array) => array.ndim == 2 && array.dtype.IsInteger
        ? [.. array.Select(row => Array.ConvertAll(row.astype("int64").ToArray<long>(), number => checked((int)number)))]
        : throw new InvalidDataException("an array of lists was expected");

    private static int[] Numbers(object? list, string name) => list is List<object?> items
        ? [.. items.Select(item => item is long number && number is >= int.MinValue and <= int.MaxValue ? (int)number
            : throw new InvalidDataException($"the array {name} has a list of something else than whole numbers"))]
        : throw new InvalidDataException($"the array {name} has something else than lists");
}
