using ConvNet.Engine;

namespace ConvNet.Tests.Engine.Native;

/// <summary>What tests of native loading share: the real library and folders that vanish after the test.</summary>
internal static class NativeFiles
{
    /// <summary>TorchSharp's library as the package brings it.</summary>
    public static string Original { get; } = NativeFolders.All()
        .Select(folder => Path.Combine(folder, NativeFolders.FileName("LibTorchSharp"))).First(File.Exists);

    /// <summary>Runs an action with a new, empty folder.</summary>
    public static void InNewFolder(Action<string> action)
    {
        var folder = Directory.CreateTempSubdirectory("convnet-tests-");
        try
        {
            action(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
