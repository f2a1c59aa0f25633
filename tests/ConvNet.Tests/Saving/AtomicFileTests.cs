namespace ConvNet.Tests.Saving;

internal sealed class AtomicFileTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory().FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Write_New_MakesTheFileAlone()
    {
        AtomicFile.Write(InFolder("a"), stream => stream.Write([1, 2]));
        Assert.That(File.ReadAllBytes(InFolder("a")), Is.EqualTo(new byte[] { 1, 2 }));
        Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void Write_Existing_ReplacesIt()
    {
        File.WriteAllBytes(InFolder("a"), [1, 2, 3]);
        AtomicFile.Write(InFolder("a"), stream => stream.Write([4]));
        Assert.That(File.ReadAllBytes(InFolder("a")), Is.EqualTo(new byte[] { 4 }));
    }

    [Test]
    public void Write_Fails_LeavesTheOldFile()
    {
        File.WriteAllBytes(InFolder("a"), [1, 2, 3]);
        Assert.That(() => AtomicFile.Write(InFolder("a"), stream =>
        {
            stream.Write([4]);
            throw new IOException("full");
        }), Throws.TypeOf<IOException>().With.Message.EqualTo("full"));
        Assert.That(File.ReadAllBytes(InFolder("a")), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void Write_TreeWithBadName_LeavesTheOldFile()
    {
        var good = H5Group.Root();
        good.Attributes["a"] = 1L;
        H5File.Write(InFolder("a"), good);
        var bad = H5Group.Root();
        bad.Groups.Add(".", new H5Group("."));

        Assert.That(() => H5File.Write(InFolder("a"), bad), Throws.ArgumentException);

        Assert.That(H5File.Read(InFolder("a")).Attributes["a"], Is.EqualTo(1L));
        Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void Write_ThroughALink_ReplacesItsTarget()
    {
        File.WriteAllBytes(InFolder("a"), [1]);
        File.CreateSymbolicLink(InFolder("b"), InFolder("a"));
        AtomicFile.Write(InFolder("b"), stream => stream.Write([2]));
        Assert.That(File.ReadAllBytes(InFolder("a")), Is.EqualTo(new byte[] { 2 }));
        Assert.That(new FileInfo(InFolder("b")).LinkTarget, Is.Not.Null);
    }

    [Test]
    public void Write_NoFolder_Throws() =>
        Assert.That(() => AtomicFile.Write(InFolder("none/a"), _ => { }), Throws.TypeOf<DirectoryNotFoundException>());

    [Test]
    public void Read_NoFile_NamesIt() =>
        Assert.That(() => H5File.Read(InFolder("none.h5")), Throws.TypeOf<ModelFileException>()
            .With.Message.StartsWith($"{InFolder("none.h5")}: the file cannot be opened. "));

    private string InFolder(string name) => Path.Combine(_folder, name);
}
