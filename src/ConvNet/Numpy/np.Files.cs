using System.IO.Compression;

namespace ConvNet;

public static partial class np
{
    /// <summary>
    /// Opens an npy or npz file, whichever its first bytes say: <c>np.load("mnist.npz")["x_train"]</c>,
    /// <c>NDArray x = np.load("x.npy")</c>.
    /// </summary>
    /// <exception cref="InvalidDataException">It is neither, or damaged.</exception>
    /// <param name="file">The file.</param>
    /// <param name="allow_pickle">Allowed, but of no use: pickled objects, which can run code, are refused all the same.</param>
    public static NpzFile load(string file, bool allow_pickle = false) => new(File.ReadAllBytes(file), file);

    /// <summary>As <see cref="load(string, bool)"/>, from a stream; <paramref name="name"/> is told in errors.</summary>
    internal static NpzFile load(Stream stream, string name)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new(bytes.ToArray(), name);
    }

    /// <summary>Writes an npy file; ".npy" is added to a name that lacks it.</summary>
    public static void save(string file, NDArray arr)
    {
        using var stream = File.Create(Named(file, ".npy"));
        save(stream, arr);
    }

    /// <inheritdoc cref="save(string, NDArray)"/>
    internal static void save(Stream stream, NDArray arr) => Npy.Write(stream, arr);

    /// <summary>
    /// Writes an npz file of arrays, which are called arr_0, arr_1, …; ".npz" is added to a name that lacks it.
    /// </summary>
    public static void savez(string file, params NDArray[] args) =>
        savez(file, [.. args.Select((array, i) => ($"arr_{i}", array))]);

    /// <summary>Writes an npz file of arrays by name: <c>np.savez("xy", ("x", x), ("y", y))</c>.</summary>
    public static void savez(string file, params (string name, NDArray array)[] kwds)
    {
        using var stream = File.Create(Named(file, ".npz"));
        savez(stream, CompressionLevel.NoCompression, kwds);
    }

    /// <summary>As <see cref="savez(string, NDArray[])"/>, compressed.</summary>
    public static void savez_compressed(string file, params (string name, NDArray array)[] kwds)
    {
        using var stream = File.Create(Named(file, ".npz"));
        savez(stream, CompressionLevel.Optimal, kwds);
    }

    /// <summary>Writes an npz file of arrays, compressed, which are called arr_0, arr_1, ….</summary>
    public static void savez_compressed(string file, params NDArray[] args) =>
        savez_compressed(file, [.. args.Select((array, i) => ($"arr_{i}", array))]);

    /// <summary>Writes an npz file of arrays by name.</summary>
    public static void savez(string file, IReadOnlyDictionary<string, NDArray> kwds) =>
        savez(file, [.. kwds.Select(pair => (pair.Key, pair.Value))]);

    /// <summary>Writes an npz file of arrays by name, compressed.</summary>
    public static void savez_compressed(string file, IReadOnlyDictionary<string, NDArray> kwds) =>
        savez_compressed(file, [.. kwds.Select(pair => (pair.Key, pair.Value))]);

    /// <summary>Writes an npz file's content.</summary>
    internal static void savez(Stream stream, CompressionLevel level, params (string name, NDArray array)[] kwds)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, array) in kwds)
        {
            var entry = archive.CreateEntry(name + ".npy", level);
            // NumPy's own date, so that equal arrays make equal files.
            entry.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var content = entry.Open();
            Npy.Write(content, array);
        }
    }

    private static string Named(string file, string ending) =>
        file.EndsWith(ending, StringComparison.Ordinal) ? file : file + ending;
}
