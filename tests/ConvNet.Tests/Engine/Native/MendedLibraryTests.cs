using System.Security.Cryptography;
using ConvNet.Engine;

namespace ConvNet.Tests.Engine.Native;

[Platform("Linux")]
public class MendedLibraryTests
{
    [Test]
    public void Prepare_EmptyFolder_WritesOneCopyNamedByTheOriginalsHash() => NativeFiles.InNewFolder(folder =>
    {
        byte[] original = File.ReadAllBytes(NativeFiles.Original);

        string copy = MendedLibrary.Prepare(NativeFiles.Original, Path.Combine(folder, "deep", "er"));

        Assert.That(copy, Is.EqualTo(Path.Combine(folder, "deep", "er", Hash(original) + ".so")));
        Assert.That(Directory.GetFiles(Path.Combine(folder, "deep", "er")), Is.EqualTo(new[] { copy }));
        Assert.That(File.ReadAllBytes(copy), Is.EqualTo(Mended(original)));
        Assert.That(File.ReadAllBytes(NativeFiles.Original), Is.EqualTo(original), "the original stays as it is");
    });

    [Test]
    public void Prepare_WholeCopyThere_IsLeftAlone() => NativeFiles.InNewFolder(folder =>
    {
        string copy = MendedLibrary.Prepare(NativeFiles.Original, folder);
        var written = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(copy, written);

        Assert.That(MendedLibrary.Prepare(NativeFiles.Original, folder), Is.EqualTo(copy));
        Assert.That(File.GetLastWriteTimeUtc(copy), Is.EqualTo(written));
    });

    [TestCase(0)]
    [TestCase(1_000)]
    [TestCase(2_399_008)]
    public void Prepare_DamagedCopyThere_IsReplaced(int length) => NativeFiles.InNewFolder(folder =>
    {
        string copy = MendedLibrary.Prepare(NativeFiles.Original, folder);
        byte[] whole = File.ReadAllBytes(copy);
        File.WriteAllBytes(copy, new byte[length]);

        MendedLibrary.Prepare(NativeFiles.Original, folder);

        Assert.That(File.ReadAllBytes(copy), Is.EqualTo(whole));
    });

    [Test]
    public void Prepare_ManyAtOnce_AllGetTheWholeCopy() => NativeFiles.InNewFolder(folder =>
    {
        byte[] expected = Mended(File.ReadAllBytes(NativeFiles.Original));

        Parallel.For(0, 16, _ =>
        {
            byte[] seen = File.ReadAllBytes(MendedLibrary.Prepare(NativeFiles.Original, folder));
            Assert.That(seen.AsSpan().SequenceEqual(expected), Is.True);
        });
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1), "no unfinished copies are left");
    });

    [Test]
    public void Prepare_DamagedOriginal_SaysWhatToDo() => NativeFiles.InNewFolder(folder =>
    {
        string original = Path.Combine(folder, "libLibTorchSharp.so");
        File.WriteAllText(original, "no library");

        Assert.That(() => MendedLibrary.Prepare(original, folder), Throws.TypeOf<BackendException>().With.Message.EqualTo(
            $"The compute engine can't start: {original} is damaged. Delete it and the package TorchSharp from the package " +
            "cache (dotnet nuget locals global-packages --clear), then build again. Not a 64-bit little-endian ELF file."));
    });

    [TestCase("cache")]
    [TestCase(null)]
    public void Use_NoCacheFolder_LoadsFromATemporaryFolder(string? file) => NativeFiles.InNewFolder(folder =>
    {
        string? cache = file is null ? null : Path.Combine(folder, file);
        if (cache is not null) File.WriteAllText(cache, "a file, no folder");
        string? loaded = null;

        MendedLibrary.Use(NativeFiles.Original, cache, path =>
        {
            loaded = path;
            Assert.That(File.Exists(path), Is.True);
        });

        Assert.That(loaded, Does.Not.StartWith(folder));
        Assert.That(File.Exists(loaded), Is.False, "loaded libraries need no file, so it is removed");
    });

    [Test]
    public void Use_CopyThatCannotBeLoaded_TriesATemporaryFolder() => NativeFiles.InNewFolder(folder =>
    {
        List<string> tried = [];

        MendedLibrary.Use(NativeFiles.Original, folder, path =>
        {
            tried.Add(path);
            if (tried.Count == 1) throw new BackendException("Nothing may be executed from here.");
        });

        Assert.That(tried, Has.Count.EqualTo(2));
        Assert.That(tried[0], Does.StartWith(folder));
        Assert.That(tried[1], Does.Not.StartWith(folder));
    });

    [TestCase("/caches", "/home/someone", "/caches/ConvNet/native")]
    [TestCase("/caches", "", "/caches/ConvNet/native")]
    [TestCase("relative", "/home/someone", "/home/someone/.cache/ConvNet/native")]
    [TestCase("", "/home/someone", "/home/someone/.cache/ConvNet/native")]
    [TestCase(null, "/home/someone", "/home/someone/.cache/ConvNet/native")]
    [TestCase(null, "", null)]
    public void CacheFolder_FollowsXdg(string? xdg, string home, string? expected) =>
        Assert.That(MendedLibrary.CacheFolder(xdg, home), Is.EqualTo(expected));

    private static byte[] Mended(byte[] original)
    {
        byte[] mended = (byte[])original.Clone();
        ElfVersions.MakeOptional(mended, MendedLibrary.Version);
        return mended;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
