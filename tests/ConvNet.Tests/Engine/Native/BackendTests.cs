using ConvNet.Engine;
using TorchSharp;

namespace ConvNet.Tests.Engine.Native;

public class BackendTests
{
    [Test]
    public void EnsureLoaded_TorchComputes()
    {
        Backend.EnsureLoaded();
        using var left = torch.tensor(new float[] { 1, 2, 3, 4 }, [2, 2]);
        using var right = torch.tensor(new float[] { 5, 6, 7, 8 }, [2, 2]);
        using var product = torch.matmul(left, right);

        Assert.That(product.data<float>().ToArray(), Is.EqualTo(new float[] { 19, 22, 43, 50 }));
        string copy = Path.Combine(AppContext.BaseDirectory, "cpu");
        Assert.That(Directory.Exists(copy), Is.False, "TorchSharp made no copy of libtorch");
    }

    [Test]
    public void EnsureLoaded_FromManyThreads_LoadsOnce() => Parallel.For(0, 16, _ => Backend.EnsureLoaded());

    [Test]
    [NonParallelizable]
    public void Threads_TakeEffectAtOnce()
    {
        Backend.EnsureLoaded();
        try
        {
            Backend.Threads = 1;
            Assert.That(torch.get_num_threads(), Is.EqualTo(1));
        }
        finally
        {
            Backend.Threads = null;
        }
        Assert.That(torch.get_num_threads(), Is.EqualTo(ThreadCount.Choose(null)));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void Threads_LessThanOne_IsRefused(int threads) =>
        Assert.That(() => Backend.Threads = threads, Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Load_NoLibrary_NamesThePackage() => NativeFiles.InNewFolder(folder => Assert.That(
        () => LibTorch.Load([folder, "/other"]),
        Throws.TypeOf<BackendException>().With.Message.EqualTo(
            $"The compute engine can't start: {NativeFolders.FileName("c10")} was not found. Add the package " +
            $"libtorch-cpu-{NativeFolders.Platform} 2.10.0 to the program's project. Looked in {folder}, /other.")));

    [TestCase("linux-arm64")]
    [TestCase("other-x64")]
    public void RequirePlatform_WithoutPackage_IsRefused(string platform) => Assert.That(
        () => LibTorch.RequirePlatform(platform),
        Throws.TypeOf<BackendException>().With.Message.EqualTo("The compute engine can't start: libtorch exists for linux-x64, " +
            $"win-x64, win-arm64, osx-arm64; this program runs on {platform}."));

    [Test]
    [Platform("Linux")]
    public void Load_DamagedLibrary_SaysWhatTheSystemSays() => NativeFiles.InNewFolder(folder =>
    {
        File.WriteAllText(Path.Combine(folder, "libc10.so"), "");
        Assert.That(() => LibTorch.Load([folder]), Throws.TypeOf<BackendException>().With.Message.EqualTo(
            "The compute engine can't start: libc10.so can't be loaded. It needs glibc 2.34 and libstdc++ 6.0.30 (GCC 12) or " +
            $"newer: Debian 12, Ubuntu 22.04. The system says: {folder}/libc10.so: file too short"));
    });

    [Test]
    public void Folders_AllExistAndHoldTheLibraries()
    {
        var folders = NativeFolders.All();

        Assert.That(folders, Is.Unique.And.All.Matches<string>(Directory.Exists));
        foreach (string library in (string[])["c10", "torch_cpu", "torch", "LibTorchSharp"])
            Assert.That(folders.Any(folder => File.Exists(Path.Combine(folder, NativeFolders.FileName(library)))), library);
    }
}
