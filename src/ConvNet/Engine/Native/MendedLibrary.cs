using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ConvNet.Engine;

/// <summary>
/// A copy of TorchSharp's Linux library that older systems load as well. The library asks for GLIBCXX_3.4.32 of libstdc++,
/// which GCC 12 (Debian 12, Ubuntu 22.04) lacks. Its one symbol of that version starts C++'s streams and is not used, so the
/// need is made optional. The original stays as it is: it may be a hard link into the package cache.
/// </summary>
internal static class MendedLibrary
{
    /// <summary>The version that older systems lack.</summary>
    public const string Version = "GLIBCXX_3.4.32";

    private const string SymbolOfVersion = "_ZSt21ios_base_library_initv";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Whether this system's libstdc++ lacks the version.</summary>
    public static bool IsNeeded() =>
        NativeLibrary.TryLoad("libstdc++.so.6", out nint library) && !NativeLibrary.TryGetExport(library, SymbolOfVersion, out _);

    /// <summary>
    /// The folder in the user's cache, null without a home. By the rules of XDG a relative path in the variable is to be ignored.
    /// </summary>
    /// <param name="xdg">The variable XDG_CACHE_HOME.</param>
    /// <param name="home">The user's home folder; empty if there is none.</param>
    public static string? CacheFolder(string? xdg, string home)
    {
        string? cache = Path.IsPathRooted(xdg) ? xdg : home.Length > 0 ? Path.Combine(home, ".cache") : null;
        return cache is null ? null : Path.Combine(cache, "ConvNet", "native");
    }

    /// <summary>Loads the mended copy from a cache folder or, if there is none or it doesn't serve, a temporary one.</summary>
    public static void Use(string original, string? cache, Action<string> load)
    {
        try
        {
            if (cache is not null)
            {
                load(Prepare(original, cache));
                return;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BackendException)
        {
            // A full or read-only disk, or a folder that nothing may be executed from: the temporary folder may still do.
        }

        var folder = Directory.CreateTempSubdirectory("convnet-");
        try
        {
            load(Prepare(original, folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Makes the mended copy in a folder unless it is there, whole; safe when several programs do so at once.</summary>
    /// <returns>The path of the copy, or of the original if there is nothing to mend.</returns>
    /// <exception cref="BackendException">The original is damaged.</exception>
    public static string Prepare(string original, string folder)
    {
        byte[] bytes = File.ReadAllBytes(original);
        string path = Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(bytes))}.so");
        if (!Mend(bytes, original)) return original;
        if (!Holds(path, bytes)) Write(path, bytes);
        return path;
    }

    private static bool Mend(byte[] bytes, string original)
    {
        try
        {
            return ElfVersions.MakeOptional(bytes, Version);
        }
        catch (InvalidDataException error)
        {
            throw new BackendException(
                $"The compute engine can't start: {original} is damaged. Delete it and the package TorchSharp from the package " +
                $"cache (dotnet nuget locals global-packages --clear), then build again. {error.Message}", error);
        }
    }

    private static bool Holds(string path, ReadOnlySpan<byte> bytes) =>
        File.Exists(path) && new FileInfo(path).Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(path));

    private static void Write(string path, byte[] bytes)
    {
        string folder = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly);
        string unfinished = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(unfinished, bytes);
            // One step to the other programs: they see the old file, or none, or the whole new one.
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
