namespace ConvNet;

/// <summary>Where Keras keeps what it downloads.</summary>
internal static class CacheFolder
{
    /// <summary>
    /// The folder that is meant, <c>~</c> being the user's; Keras' own by default. One that can't be written to is replaced by
    /// <c>.keras</c> in the folder for temporary files.
    /// </summary>
    public static string Of(string? cache_dir)
    {
        string folder = cache_dir ?? DatasetFile.KerasHome();
        if (folder is "~" or ['~', '/' or '\\', ..])
        {
            string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
            folder = home + folder[1..];
        }
        return CanWriteTo(folder) ? Path.GetFullPath(folder) : Path.Combine(Path.GetTempPath(), ".keras");
    }

    private static bool CanWriteTo(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            string trial = Path.Combine(folder, Path.GetRandomFileName());
            new FileStream(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
