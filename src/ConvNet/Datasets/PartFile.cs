namespace ConvNet;

/// <summary>
/// A file that is being written and gets its real name only when it is complete: until then whatever has that name stays
/// as it is, and several processes may each write their own. Disposed before, it is gone.
/// </summary>
internal sealed class PartFile : IDisposable
{
    private readonly string _path;
    private bool _isComplete;

    /// <summary>Opens a new file beside <paramref name="path"/>, whose folder is made if need be.</summary>
    public PartFile(string path)
    {
        _path = path;
        string folder = Path.GetDirectoryName(path)!, name = Path.GetFileName(path);
        Directory.CreateDirectory(folder);
        foreach (string left in Directory.EnumerateFiles(folder, name + ".*.part")) RemoveUnlessInUse(left);
        Stream = new($"{path}.{Path.GetRandomFileName()}.part", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete);
    }

    /// <summary>The content so far.</summary>
    public FileStream Stream { get; }

    /// <summary>Gives the file its name, in place of the one that had it.</summary>
    public void Complete()
    {
        Stream.Flush(flushToDisk: true);
        File.Move(Stream.Name, _path, overwrite: true);
        _isComplete = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_isComplete) File.Delete(Stream.Name);
    }

    /// <summary>Removes what a process left that was killed while it wrote; one that still writes holds its file open.</summary>
    private static void RemoveUnlessInUse(string left)
    {
        try
        {
            using var unused = new FileStream(left, FileMode.Open, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // In use, or not ours to remove.
        }
    }
}
