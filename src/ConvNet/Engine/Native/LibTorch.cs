using System.Runtime.InteropServices;

namespace ConvNet.Engine;

/// <summary>Loads libtorch and TorchSharp's library above it, which TorchSharp then finds loaded.</summary>
internal static class LibTorch
{
    private static readonly string[] Platforms = ["linux-x64", "win-x64", "win-arm64", "osx-arm64"];

    /// <summary>Loads the native libraries from these folders.</summary>
    /// <exception cref="BackendException">The system is not supported, or a library is missing or can't be loaded.</exception>
    public static void Load(IReadOnlyList<string> folders)
    {
        RequirePlatform(NativeFolders.Platform);
        // Each needs those before it, and the system looks for them only beside the one that it loads.
        foreach (string library in (string[])["c10", "torch_cpu", "torch"])
            Load(Find(library, folders, $"{NativeFolders.Package.Name} {NativeFolders.Package.Version}"));

        string torchSharp = Find("LibTorchSharp", folders, "TorchSharp");
        if (OperatingSystem.IsLinux() && MendedLibrary.IsNeeded()) MendedLibrary.Use(torchSharp, CacheFolder(), Load);
        else Load(torchSharp);
    }

    /// <summary>Refuses a system that no package of libtorch is made for.</summary>
    /// <exception cref="BackendException">It is such a system.</exception>
    public static void RequirePlatform(string platform)
    {
        if (!Platforms.Contains(platform)) throw new BackendException("The compute engine can't start: libtorch exists for " +
            $"{string.Join(", ", Platforms)}; this program runs on {platform}.");
    }

    private static string? CacheFolder() => MendedLibrary.CacheFolder(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME"), Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    private static string Find(string library, IReadOnlyList<string> folders, string package)
    {
        string file = NativeFolders.FileName(library);
        return folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists) ?? throw new BackendException(
            $"The compute engine can't start: {file} was not found. Add the package {package} to the program's project. " +
            $"Looked in {string.Join(", ", folders)}.");
    }

    private static void Load(string file)
    {
        try
        {
            NativeLibrary.Load(file);
        }
        catch (Exception error) when (error is DllNotFoundException or BadImageFormatException)
        {
            // The first lines are the runtime's general advice; what the system said comes last.
            string cause = error.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
            throw new BackendException(
                $"The compute engine can't start: {Path.GetFileName(file)} can't be loaded.{Needs} The system says: {cause}",
                error);
        }
    }

    private static string Needs =>
        OperatingSystem.IsLinux() ? " It needs glibc 2.34 and libstdc++ 6.0.30 (GCC 12) or newer: Debian 12, Ubuntu 22.04." :
        OperatingSystem.IsWindows() ? " It needs the Visual C++ 2015-2022 redistributable; a procedure that can't be found is " +
            "TorchSharp's open issue 1567." : "";
}
