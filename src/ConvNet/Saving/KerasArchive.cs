using System.IO.Compression;
using System.Text;

namespace ConvNet;

/// <summary>
/// A <c>.keras</c> file: a zip of <c>metadata.json</c>, <c>config.json</c> and <c>model.weights.h5</c>. Entries are only read by
/// these names, and nothing is unpacked into a folder.
/// </summary>
/// <param name="Config">The model and how it is trained, JSON.</param>
/// <param name="Weights">The arrays.</param>
internal sealed record KerasArchive(string Config, H5Group Weights)
{
    private const string MetadataName = "metadata.json", ConfigName = "config.json", WeightsName = "model.weights.h5";
    private const long LargestText = 256L << 20, InMemory = 64L << 20;

    // Deflate makes nothing more than about a thousand times smaller.
    private const long LargestRatio = 1100;

    private const string AssetsStart = "assets/", AssetsEnd = "/vocabulary.txt";

    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Vocabularies of layers, a token a line, by where their weights would be: <c>layers/string_lookup</c>.</summary>
    public IReadOnlyDictionary<string, string> Vocabularies { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads a file.</summary>
    /// <exception cref="ModelFileException">It is missing, damaged, or lacks a part.</exception>
    public static KerasArchive Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            var assets = zip.Entries.Select(entry => entry.FullName).Distinct().Where(name =>
                name.StartsWith(AssetsStart, StringComparison.Ordinal) && name.EndsWith(AssetsEnd, StringComparison.Ordinal));
            return new(ReadText(zip, ConfigName, path), ReadWeights(zip, path))
            {
                Vocabularies = assets.ToDictionary(name => name[AssetsStart.Length..^AssetsEnd.Length], name => ReadText(zip, name, path)),
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ModelFileException(path, $"the file cannot be opened. {error.Message}", error);
        }
        catch (InvalidDataException error)
        {
            throw new ModelFileException(path, $"expected a .keras file, which is a zip, but it is damaged: {error.Message}", error);
        }
    }

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <exception cref="IOException">The disk is full, or the folder is missing.</exception>
    public void Write(string path, string version, DateTimeOffset now) => AtomicFile.Write(path, stream =>
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        WriteText(zip, MetadataName, PythonJson.Write(new OrderedDictionary<string, object?>
        {
            ["keras_version"] = version,
            ["date_saved"] = now.ToString("yyyy-MM-dd@HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
        }));
        WriteText(zip, ConfigName, Config);
        // A zip is written from front to back, an HDF5 file is not.
        using var weights = Scratch();
        H5File.Write(weights, Weights);
        weights.Position = 0;
        using var entry = Add(zip, WeightsName);
        weights.CopyTo(entry);
        entry.Dispose();
        foreach (var (layer, text) in Vocabularies) WriteText(zip, AssetsStart + layer + AssetsEnd, text);
    });

    private static string ReadText(ZipArchive zip, string name, string path)
    {
        var entry = Find(zip, name, path);
        if (entry.Length > LargestText) throw new ModelFileException(path, $"its {name} claims {entry.Length} bytes, which is too much.");
        using var memory = new MemoryStream();
        Copy(entry, memory, path);
        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    private static H5Group ReadWeights(ZipArchive zip, string path)
    {
        var entry = Find(zip, WeightsName, path);
        using Stream weights = entry.Length > InMemory ? Scratch() : new MemoryStream((int)entry.Length);
        Copy(entry, weights, path);
        return H5File.Read(weights, path);
    }

    private static ZipArchiveEntry Find(ZipArchive zip, string name, string path)
    {
        var entry = zip.GetEntry(name) ?? throw new ModelFileException(path, $"expected a whole model, but there is no {name} in the file.");
        return entry.Length <= LargestRatio * (entry.CompressedLength + 1) ? entry : throw new ModelFileException(
            path, $"its {name} claims to unpack {entry.CompressedLength} bytes to {entry.Length}, which can't be.");
    }

    // No more than the entry claims, whatever is in it.
    private static void Copy(ZipArchiveEntry entry, Stream target, string path)
    {
        using var source = entry.Open();
        byte[] buffer = new byte[81920];
        long left = entry.Length;
        for (int read; (read = source.Read(buffer)) > 0; left -= read)
        {
            if (read > left) throw new ModelFileException(path, $"its {entry.FullName} is longer than the {entry.Length} bytes that it claims.");
            target.Write(buffer, 0, read);
        }
        if (left > 0) throw new ModelFileException(path, $"its {entry.FullName} is cut off: {left} of {entry.Length} bytes are missing.");
    }

    private static void WriteText(ZipArchive zip, string name, string text)
    {
        using var entry = Add(zip, name);
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    private static Stream Add(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = NoDate;
        return entry.Open();
    }

    private static FileStream Scratch() => new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew,
        FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose);
}
