namespace ConvNet;

/// <summary>Files that appear whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes a file: into a temporary one in the same folder, flushed to the disk, which then takes the place of
    /// <paramref name="path"/>. If anything fails, the old file stays as it was and the temporary one goes.
    /// </summary>
    /// <param name="path">The file to make or replace; of a symbolic link, the file it points to.</param>
    /// <param name="write">Writes the content; the stream can be read and sought.</param>
    public static void Write(string path, Action<Stream> write)
    {
        var linked = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
        string target = linked?.FullName ?? Path.GetFullPath(path);
        string temporary = $"{target}.{Path.GetRandomFileName()}";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
