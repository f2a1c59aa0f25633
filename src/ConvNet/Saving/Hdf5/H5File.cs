namespace ConvNet;

/// <summary>
/// Reads and writes HDF5 files; all of it goes through here. A file may come from anywhere: whatever is in it, reading gives
/// its content or a <see cref="ModelFileException"/>.
/// </summary>
internal static class H5File
{
    // Arrays go in parts of at most a gigabyte: spans of bytes end at two.
    private const long SliceBytes = 1L << 30;
    private const long LargeFile = 64L << 20;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ModelFileException">There is none, it is damaged, or it has what is not supported.</exception>
    public static H5Group Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);

            // A file is read in many small pieces, which is faster in memory.
            if (stream.Length > LargeFile) return Read(stream, path);
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Read(new MemoryStream(bytes), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelFileException(path, $"the file cannot be opened. {exception.Message}", exception);
        }
    }

    /// <summary>Reads a file from a stream that can be sought; it is left open.</summary>
    /// <param name="stream">The file; it begins at position 0.</param>
    /// <param name="file">What to call it in messages.</param>
    /// <param name="sliceBytes">How much of an array to read at once.</param>
    /// <exception cref="ModelFileException">It is damaged, or it has what is not supported.</exception>
    public static H5Group Read(Stream stream, string file, long sliceBytes = SliceBytes)
    {
        try
        {
            stream.Position = 0;
            H5Superblock.Check(stream, file);
            stream.Position = 0;
            using var source = PureHDF.H5File.Open(new GuardedStream(stream), leaveOpen: true);
            var root = H5Group.Root();
            new H5Reader(file, stream.Length, sliceBytes).Copy(source, root, "/", depth: 0);
            return root;
        }
        catch (Exception exception) when (exception is not ModelFileException)
        {
            // PureHDF throws anything at a damaged file, out of memory included.
            string cause = exception.GetBaseException().Message;
            throw new ModelFileException(
                file, $"expected an HDF5 file that can be read, but it is damaged or unusual: {cause}", exception);
        }
    }

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <exception cref="ArgumentException">A name or an attribute cannot be stored.</exception>
    /// <exception cref="IOException">The disk is full, or the folder is missing.</exception>
    public static void Write(string path, H5Group root) => AtomicFile.Write(path, stream => Write(stream, root));

    /// <summary>Writes a file into a stream that can be read and sought; it is left open.</summary>
    /// <param name="stream">Where to; its content is replaced.</param>
    /// <param name="root">What.</param>
    /// <param name="sliceBytes">How much of an array to write at once.</param>
    /// <exception cref="ArgumentException">A name or an attribute cannot be stored.</exception>
    public static void Write(Stream stream, H5Group root, long sliceBytes = SliceBytes) =>
        new H5Writer(sliceBytes).Write(stream, root);
}
