using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Where native libraries lie, and what they are called, on the system this program runs on.</summary>
internal static class NativeFolders
{
    /// <summary>The system as packages name it: <c>linux-x64</c>.</summary>
    public static string Platform { get; } = OS + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    private static string OS =>
        OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : OperatingSystem.IsLinux() ? "linux" : "other";

    /// <summary>The package that holds libtorch for this system, and its version.</summary>
    public static (string Name, string Version) Package { get; } = ($"libtorch-cpu-{Platform}", typeof(NativeFolders).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "LibTorchVersion").Value!);

    /// <summary>The file of a library: <c>libtorch.so</c>, <c>torch.dll</c> or <c>libtorch.dylib</c> for <c>torch</c>.</summary>
    public static string FileName(string library) =>
        OperatingSystem.IsWindows() ? $"{library}.dll" : OperatingSystem.IsMacOS() ? $"lib{library}.dylib" : $"lib{library}.so";

    /// <summary>
    /// The folders to look in: where the runtime looks, the program's own and, for scripts and notebooks, which run from the
    /// package cache, the native folders of the packages there.
    /// </summary>
    public static IReadOnlyList<string> All()
    {
        string native = Path.Combine("runtimes", Platform, "native");
        string known = AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "";
        List<string> folders = [.. known.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)];
        folders.Add(AppContext.BaseDirectory);
        folders.Add(Path.Combine(AppContext.BaseDirectory, native));
        // packages/torchsharp/0.107.0/lib/net8.0/TorchSharp.dll; the location is empty in a program of a single file.
        if (Path.GetDirectoryName(typeof(torch).Assembly.Location) is { Length: > 0 } managed)
        {
            string torchSharp = Path.Combine(managed, "..", ".."), packages = Path.Combine(torchSharp, "..", "..");
            folders.Add(Path.Combine(torchSharp, native));
            folders.Add(Path.Combine(packages, Package.Name, Package.Version, native));
        }
        return [.. folders.Select(Path.GetFullPath).Select(Path.TrimEndingDirectorySeparator).Distinct().Where(Directory.Exists)];
    }
}
