using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using ICSharpCode.SharpZipLib.BZip2;

namespace ConvNet.Tests.Utils;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("convnet-archive-").FullName;
    private readonly StringWriter _errors = new();
    private readonly IDisposable _screen;

    public ArchiveTests() => _screen = Screen.Replace(new Screen(TextWriter.Null, error: _errors));

    private string Target => Path.Combine(_folder, "out");

    public void Dispose()
    {
        _screen.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [TestCase("plain")]
    [TestCase("gzip")]
    [TestCase("bzip2")]
    public void Extract_Tar(string compression)
    {
        Archive.Extract(Tar(compression, File("top/a.txt", "inside"), Entry(TarEntryType.Directory, "empty/")), Target);
        Assert.That(System.IO.File.ReadAllText(Path.Combine(Target, "top", "a.txt")), Is.EqualTo("inside"));
        Assert.That(Directory.Exists(Path.Combine(Target, "empty")), Is.True);
        Assert.That(Directory.GetDirectories(_folder), Is.EqualTo(new[] { Target }));
    }

    [Test]
    public void Extract_OverWhatIsThere_KeepsOtherFiles()
    {
        Directory.CreateDirectory(Target);
        System.IO.File.WriteAllText(Path.Combine(Target, "mine.txt"), "mine");
        System.IO.File.WriteAllText(Path.Combine(Target, "a.txt"), "old");
        Archive.Extract(Zip(("a.txt", "new")), Target);
        Assert.That(System.IO.File.ReadAllText(Path.Combine(Target, "a.txt")), Is.EqualTo("new"));
        Assert.That(System.IO.File.ReadAllText(Path.Combine(Target, "mine.txt")), Is.EqualTo("mine"));
    }

    [TestCase("../out.txt")]
    [TestCase("a/../../out.txt")]
    [TestCase("/tmp/convnet-never-written.txt")]
    public void Extract_NameLeavesTheFolder_IsLeftOut(string name)
    {
        Archive.Extract(Zip((name, "bad"), ("good.txt", "good")), Target);
        Assert.That(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName),
            Is.EquivalentTo(new[] { "a.zip", "good.txt" }));
        Assert.That(_errors.ToString(), Is.EqualTo(
            $"a.zip: \"{name}\" is left out: it would lie outside the folder that it is unpacked into.\n"));
    }

    [Test]
    public void Extract_Links_AreCopiesOrLeftOut()
    {
        string path = Tar("gzip", File("d/a.txt", "inside"), Link(TarEntryType.SymbolicLink, "d/b.txt", "a.txt"),
            Link(TarEntryType.HardLink, "c.txt", "d/a.txt"), Link(TarEntryType.SymbolicLink, "d/out", "../../../etc"),
            Link(TarEntryType.SymbolicLink, "later", "d/none"), File("d/out/x.txt", "not through a link"));
        Archive.Extract(path, Target);
        Assert.That(System.IO.File.ReadAllText(Path.Combine(Target, "d", "b.txt")), Is.EqualTo("inside"));
        Assert.That(System.IO.File.ReadAllText(Path.Combine(Target, "c.txt")), Is.EqualTo("inside"));
        Assert.That(Directory.GetFiles(Path.Combine(Target, "d", "out")), Has.Length.EqualTo(1));
        Assert.That(new FileInfo(Path.Combine(Target, "d", "b.txt")).LinkTarget, Is.Null);
        Assert.That(_errors.ToString(), Is.EqualTo(
            "a.tar: \"d/out\" is left out: it is a link that leaves the folder, to \"d/../../../etc\".\n" +
            "a.tar: \"later\" is left out: it is a link to \"d/none\", which is no file that came before it.\n"));
    }

    [TestCase(1 << 16, "zip")]
    [TestCase(1 << 16, "tar")]
    public void Extract_Bomb_IsRefusedAndLeavesNothing(int size, string kind)
    {
        string zeros = new('\0', size);
        string path = kind == "zip" ? Zip(("a", zeros)) : Tar("gzip", File("a", zeros));
        long length = new FileInfo(path).Length;
        Assert.That(() => Archive.Extract(path, Target, limits: new(Total: 1 << 20, Ratio: 10, Free: 4096)),
            Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo($"{path} can't be unpacked: it would become larger than " +
                $"{Math.Max(4096, 10 * length)} bytes, more than can be meant of an archive of {length}."));
        Assert.That(Directory.GetFileSystemEntries(_folder), Is.EqualTo(new[] { path }));
    }

    [Test]
    public void Extract_NoArchive_IsRefused()
    {
        string path = Place("a.zip", Encoding.ASCII.GetBytes(new string('x', 2000)));
        Assert.That(() => Archive.Extract(path, Target), Throws.InstanceOf<InvalidDataException>()
            .With.Message.EqualTo($"{path} can't be unpacked: it is neither a zip nor a tar archive."));
        Assert.That(() => Archive.Extract(path, Target, "zip"), Throws.InstanceOf<InvalidDataException>()
            .With.Message.EqualTo($"{path} can't be unpacked: it is no zip archive."));
    }

    [TestCase("gzip")]
    [TestCase("bzip2")]
    public void Extract_TruncatedTar_IsRefusedAndLeavesNothing(string compression)
    {
        string path = Tar(compression, File("a", string.Concat(Enumerable.Range(0, 5000))));
        byte[] whole = System.IO.File.ReadAllBytes(path);
        Place("a.tar", whole[..(whole.Length / 2)]);
        Assert.That(() => Archive.Extract(path, Target), Throws.InstanceOf<InvalidDataException>());
        Assert.That(Directory.GetFileSystemEntries(_folder), Is.EqualTo(new[] { path }));
    }

    [Test]
    public void Extract_DamagedZip_IsRefused()
    {
        string path = Zip(("a.txt", "inside"));
        byte[] bytes = System.IO.File.ReadAllBytes(path);
        int place = bytes.AsSpan().IndexOf("inside"u8);
        bytes[place] ^= 1;
        Place("a.zip", bytes);
        Assert.That(() => Archive.Extract(path, Target), Throws.InstanceOf<InvalidDataException>());
        Assert.That(Directory.Exists(Target), Is.False);
    }

    [Test]
    public void Extract_FileInTheWay_IsNamed()
    {
        string path = Zip(("a.txt", "inside"));
        System.IO.File.WriteAllText(Target, "");
        Assert.That(() => Archive.Extract(path, Target), Throws.InstanceOf<IOException>()
            .With.Message.EqualTo($"{path} is to be unpacked into {Target}, which is a file; remove that first"));
    }

    private static PaxTarEntry Entry(TarEntryType type, string name) => new PaxTarEntry(type, name);

    private static PaxTarEntry File(string name, string content) =>
        new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.ASCII.GetBytes(content)) };

    private static PaxTarEntry Link(TarEntryType type, string name, string target) => new PaxTarEntry(type, name) { LinkName = target };

    private string Tar(string compression, params TarEntry[] entries)
    {
        using var content = new MemoryStream();
        using (var stream = compression switch
        {
            "gzip" => new GZipStream(content, CompressionLevel.Fastest, leaveOpen: true),
            "bzip2" => new BZip2OutputStream(content) { IsStreamOwner = false },
            _ => (Stream)new BufferedStream(new MemoryStream()),
        })
        {
            using (var tar = new TarWriter(stream, leaveOpen: true))
            {
                foreach (var entry in entries) tar.WriteEntry(entry);
            }
            if (compression == "plain")
            {
                stream.Position = 0;
                stream.CopyTo(content);
            }
        }

        return Place("a.tar", content.ToArray());
    }

    private string Zip(params (string Name, string Content)[] files)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                var level = text.Length > 100 ? CompressionLevel.Fastest : CompressionLevel.NoCompression;
                using var writer = new StreamWriter(zip.CreateEntry(name, level).Open());
                writer.Write(text);
            }
        }

        return Place("a.zip", content.ToArray());
    }

    private string Place(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }
}
