using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ConvNet.Tests.Datasets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DatasetFileTests : IDisposable
{
    private const string Origin = "https://origin.example/numbers.npz";

    private static readonly byte[] Right = Encoding.ASCII.GetBytes("the right numbers");
    private static readonly byte[] Wrong = Encoding.ASCII.GetBytes("other numbers");

    private readonly string _home = Directory.CreateTempSubdirectory("convnet-datasets-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly IDisposable _screen;

    public DatasetFileTests() => _screen = Screen.Replace(new Screen(_output, error: _errors));

    private string Folder => Path.Combine(_home, "datasets");

    private string Cached => Path.Combine(Folder, "numbers.npz");

    private string ByHand => "To place it by hand, get that address where it can be reached and put the file at " +
        $"{Cached}, or let KERAS_HOME name a folder that has it as {Path.Combine("datasets", "numbers.npz")}.";

    public void Dispose()
    {
        _screen.Dispose();
        Directory.Delete(_home, recursive: true);
    }

    [Test]
    public void Load_FileIsThere_AsksNobody()
    {
        Cache(Right);
        var network = FakeNetwork.Offline();
        Assert.That(Load(network), Is.EqualTo("the right numbers"));
        Assert.That(network.Requests, Is.Empty);
        Assert.That(_output.ToString(), Is.Empty);
    }

    [Test]
    public void Load_FileIsMissing_DownloadsItOnce()
    {
        var network = FakeNetwork.Serving(Right);
        Assert.That(Load(network), Is.EqualTo("the right numbers"));
        Assert.That(Load(network), Is.EqualTo("the right numbers"));
        Assert.That(network.Requests, Is.EqualTo(new[] { Origin }));
        AssertOnlyCached(Right);
        Assert.That(_output.ToString(), Does.Match(
            $"^Downloading data from {Origin}\n\n17/17 \\[={{30}}\\] - 0s \\d+us/step\n$"));
        Assert.That(_errors.ToString(), Is.Empty);
    }

    [Test]
    public void Load_LengthIsNotTold_CountsBytes()
    {
        Assert.That(Load(FakeNetwork.Streaming(Right)), Is.EqualTo("the right numbers"));
        Assert.That(_output.ToString(), Does.Match(@"^Downloading data from \S+\n(\n +17/Unknown - 0s \d+us/step)+\n$"));
    }

    [Test]
    public void Load_NothingCame_IsRefused() =>
        Assert.That(() => Load(FakeNetwork.Serving([])), Throws.InstanceOf<IOException>().With.Message.Contains(
            $"failed: what came is not numbers.npz (0 bytes with SHA-256 {Hash([])}, expected {Hash(Right)})."));

    [Test]
    public void Load_WrongFileCame_IsRefused()
    {
        Assert.That(() => Load(FakeNetwork.Serving(Wrong)), Throws.InstanceOf<IOException>().With.Message.EqualTo(
            $"numbers.npz is not in {Folder}, and downloading it from {Origin} failed: " +
            $"what came is not numbers.npz (13 bytes with SHA-256 {Hash(Wrong)}, expected {Hash(Right)}).\n{ByHand}"));
        Assert.That(Directory.GetFiles(Folder), Is.Empty);
    }

    [Test]
    public void Load_Offline_SaysWhereItLookedAndWhatToDo() =>
        Assert.That(() => Load(FakeNetwork.Offline()), Throws.InstanceOf<IOException>().With.Message.EqualTo(
            $"numbers.npz is not in {Folder}, and downloading it from {Origin} failed: " +
            $"No such host is known. (origin.example:443).\n{ByHand}"));

    [Test]
    public void Load_OriginRefuses_SaysHow() =>
        Assert.That(() => Load(FakeNetwork.Answering(HttpStatusCode.NotFound)), Throws.InstanceOf<IOException>()
            .With.Message.EqualTo($"numbers.npz is not in {Folder}, and downloading it from {Origin} failed: " +
            $"Response status code does not indicate success: 404 (Not Found).\n{ByHand}"));

    [Test]
    public void Load_DamagedFile_IsNamedAndReplaced()
    {
        Cache(Wrong);
        Assert.That(Load(FakeNetwork.Serving(Right)), Is.EqualTo("the right numbers"));
        Assert.That(_errors.ToString(), Is.EqualTo(
            $"{Cached} is damaged (13 bytes with SHA-256 {Hash(Wrong)}, expected {Hash(Right)}); it is downloaded again.\n"));
        AssertOnlyCached(Right);
    }

    [Test]
    public void Load_DamagedFileOffline_KeepsItAndSaysSo()
    {
        Cache(Wrong);
        Assert.That(() => Load(FakeNetwork.Offline()), Throws.InstanceOf<IOException>().With.Message.StartsWith(
            $"{Cached} is damaged (13 bytes with SHA-256 {Hash(Wrong)}, expected {Hash(Right)}), " +
            $"and downloading it from {Origin} failed: No such host is known."));
        AssertOnlyCached(Wrong);
    }

    [Test]
    public void Load_DownloadBreaksOff_NeverTouchesTheOldFile()
    {
        Cache(Wrong);
        var network = FakeNetwork.BreakingOff(Right[..5], whileDownloading: () =>
        {
            Assert.That(File.ReadAllBytes(Cached), Is.EqualTo(Wrong));
            Assert.That(Directory.GetFiles(Folder, "numbers.npz.*.part"), Has.Length.EqualTo(1));
        });
        Assert.That(() => Load(network), Throws.InstanceOf<IOException>().With.Message.Contains("The connection was closed."));
        AssertOnlyCached(Wrong);
    }

    [Test]
    public void Load_AnotherProcessFinishesFirst_BothHaveTheFile()
    {
        var network = new FakeNetwork(() =>
        {
            Assert.That(Load(FakeNetwork.Serving(Right)), Is.EqualTo("the right numbers"));
            return new(HttpStatusCode.OK) { Content = new ByteArrayContent(Right) };
        });
        Assert.That(Load(network), Is.EqualTo("the right numbers"));
        AssertOnlyCached(Right);
    }

    [Test]
    public void Load_SameContentInOtherBytes_IsUsed()
    {
        byte[] loud = Encoding.ASCII.GetBytes("THE RIGHT NUMBERS");
        Cache(loud);
        var network = FakeNetwork.Offline();
        string content = NumbersFrom(network).Load(Text,
            isSame: text => text.Equals("the right numbers", StringComparison.OrdinalIgnoreCase));
        Assert.That(content, Is.EqualTo("THE RIGHT NUMBERS"));
        AssertOnlyCached(loud);
    }

    [Test]
    public void Load_UnreadableBytes_CountAsDamage()
    {
        Cache(Wrong);
        var network = FakeNetwork.Serving(Right);
        string content = NumbersFrom(network).Load(bytes => Text(bytes) is "the right numbers" and var text
            ? text
            : throw new InvalidDataException("not an archive"), isSame: _ => false);
        Assert.That(content, Is.EqualTo("the right numbers"));
        Assert.That(_errors.ToString(), Does.Contain($"{Cached} is damaged"));
    }

    [Test]
    public void Load_NoHashIsPublished_ReadingDecides()
    {
        Cache(Wrong);
        var network = FakeNetwork.Serving(Right);
        var file = new DatasetFile("numbers.npz", new(Origin), hash: null) { Home = _home, Network = network };
        Assert.That(file.Load(Checked), Is.EqualTo("the right numbers"));
        Assert.That(_errors.ToString(), Is.EqualTo($"{Cached} is damaged (not the numbers); it is downloaded again.\n"));
        AssertOnlyCached(Right);

        static string Checked(byte[] bytes) =>
            Text(bytes) is "the right numbers" and var text ? text : throw new InvalidDataException("not the numbers.");
    }

    [Test]
    public void Load_OnlyTheFormerNameIsThere_IsUsed()
    {
        Cache(Right);
        var network = FakeNetwork.Offline();
        var file = new DatasetFile("renamed", new(Origin), Hash(Right))
        {
            Home = _home,
            Network = network,
            FormerPath = "numbers.npz",
        };
        Assert.That(file.Load(Text), Is.EqualTo("the right numbers"));
        Assert.That(network.Requests, Is.Empty);
        AssertOnlyCached(Right);
    }

    [Test]
    public void PartFile_LeftByAKilledProcess_IsRemovedButNotOneInUse()
    {
        Directory.CreateDirectory(Folder);
        string left = Path.Combine(Folder, "numbers.npz.left.part");
        File.WriteAllBytes(left, Wrong);
        using var inUse = new PartFile(Cached);
        using var another = new PartFile(Cached);
        Assert.That(File.Exists(left), Is.False);
        Assert.That(File.Exists(inUse.Stream.Name), Is.True);
    }

    private static string Text(byte[] bytes) => Encoding.ASCII.GetString(bytes);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private string Load(FakeNetwork network) => NumbersFrom(network).Load(Text);

    private DatasetFile NumbersFrom(FakeNetwork network) =>
        new("numbers.npz", new(Origin), Hash(Right)) { Home = _home, Network = network };

    private void Cache(byte[] bytes)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllBytes(Cached, bytes);
    }

    private void AssertOnlyCached(byte[] bytes)
    {
        Assert.That(Directory.GetFiles(Folder), Is.EqualTo(new[] { Cached }));
        Assert.That(File.ReadAllBytes(Cached), Is.EqualTo(bytes));
    }
}
