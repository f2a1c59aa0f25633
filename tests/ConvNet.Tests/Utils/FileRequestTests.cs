using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ConvNet.Tests.Utils;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FileRequestTests : IDisposable
{
    private const string Origin = "https://origin.example/words.txt";

    private static readonly byte[] Content = Encoding.ASCII.GetBytes("some words that are long enough to break off");

    private readonly string _folder = Directory.CreateTempSubdirectory("convnet-get-file-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly IDisposable _screen;

    public FileRequestTests() => _screen = Screen.Replace(new Screen(_output, error: _errors));

    private string Cached => Path.Combine(_folder, "words.txt");

    public void Dispose()
    {
        _screen.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public void Get_BrokenConnection_GoesOnWhereItBroke()
    {
        var server = new Server(Content, breaksAfter: 10);
        Assert.That(Request().Get(anew: false, server), Is.EqualTo(Cached));
        Assert.That(File.ReadAllBytes(Cached), Is.EqualTo(Content));
        Assert.That(server.Ranges, Is.EqualTo(new[] { "", "bytes=10-" }));
        Assert.That(_output.ToString().Split("Downloading data from"), Has.Length.EqualTo(2));
    }

    [Test]
    public void Get_BrokenConnectionAndAnotherFileSince_BeginsAnew()
    {
        var server = new Server(Content, breaksAfter: 10) { IgnoresRanges = true };
        Request().Get(anew: false, server);
        Assert.That(File.ReadAllBytes(Cached), Is.EqualTo(Content));
    }

    [TestCase(HttpStatusCode.ServiceUnavailable, 4)]
    [TestCase(HttpStatusCode.NotFound, 1)]
    public void Get_Refusal_IsTriedAgainOnlyIfItMayPass(HttpStatusCode status, int requests)
    {
        var server = new Server(Content) { Status = status };
        Assert.That(() => Request().Get(anew: false, server), Throws.InstanceOf<IOException>().With.Message.StartsWith(
            $"words.txt is not in {_folder}, and downloading it from {Origin} failed: Response status code"));
        Assert.That(server.Ranges, Has.Count.EqualTo(requests));
    }

    [Test]
    public void Get_WrongHash_IsRefusedAndNotKept()
    {
        string right = new('0', 64), came = Convert.ToHexStringLower(SHA256.HashData(Content));
        Assert.That(() => Request(right).Get(anew: false, new Server(Content)), Throws.InstanceOf<IOException>().With.Message.EqualTo(
            $"words.txt is not in {_folder}, and downloading it from {Origin} failed: what came is incomplete or another file " +
            $"(44 bytes with SHA-256 {came}, expected {right}).\n" +
            $"To place it by hand, get that address where it can be reached and put the file at {Cached}."));
        Assert.That(Directory.GetFiles(_folder), Is.Empty);
    }

    [Test]
    public void Get_CachedFileOfAnotherHash_IsNamedAndReplaced()
    {
        File.WriteAllText(Cached, "old");
        string right = Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, Content));
        Request(right).Get(anew: false, new Server(Content));
        Assert.That(File.ReadAllBytes(Cached), Is.EqualTo(Content));
        Assert.That(_errors.ToString(), Is.EqualTo($"{Cached} is not the file that is meant (its MD5 is not {right}); it is downloaded again.\n"));
    }

    [Test]
    public void Get_Anew_FetchesWhatIsThere()
    {
        File.WriteAllText(Cached, "old");
        Request().Get(anew: false, new Server(Content));
        Assert.That(File.ReadAllText(Cached), Is.EqualTo("old"));
        Request().Get(anew: true, new Server(Content));
        Assert.That(File.ReadAllBytes(Cached), Is.EqualTo(Content));
    }

    [TestCase(null, null, "auto", "get_file: origin must say where to download the file from")]
    [TestCase(null, "words.txt", "auto", "get_file: origin must be an address of http, https or file, got \"words.txt\"")]
    [TestCase(null, "ftp://origin.example/a", "auto", "get_file: origin must be an address of http, https or file, got \"ftp://origin.example/a\"")]
    [TestCase(null, "https://origin.example/", "auto",
        "get_file: the origin \"https://origin.example/\" does not end in a file's name; give one as fname")]
    [TestCase("../a", Origin, "auto",
        "get_file: fname is a file's name without a folder, got \"../a\"; folders go into cache_dir and cache_subdir")]
    [TestCase(null, Origin, "rar", "get_file: archive_format must be \"auto\", \"tar\" or \"zip\", got \"rar\"")]
    public void GetFile_WrongArguments(string? fname, string? origin, string format, string message) => Assert.That(
        () => keras.utils.get_file(fname, origin, archive_format: format, cache_dir: _folder), Throws.ArgumentException.With.Message.EqualTo(message));

    [TestCase("abc", "auto", "get_file: file_hash must be the 32 hexadecimal digits of md5, got \"abc\"")]
    [TestCase("abc", "sha1", "get_file: hash_algorithm must be \"auto\", \"md5\" or \"sha256\", got \"sha1\"")]
    public void GetFile_WrongHashes(string hash, string algorithm, string message) => Assert.That(
        () => keras.utils.get_file(origin: Origin, file_hash: hash, hash_algorithm: algorithm, cache_dir: _folder),
        Throws.ArgumentException.With.Message.EqualTo(message));

    private FileRequest Request(string? hash = null) => FileRequest.Of(null, Origin, hash, "auto", false, "auto", _folder);

    /// <summary>Serves a file, and parts of it, and may lose the first connection.</summary>
    private sealed class Server(byte[] content, int? breaksAfter = null) : HttpMessageHandler
    {
        public List<string> Ranges { get; } = [];

        public bool IgnoresRanges { get; init; }

        public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Ranges.Add($"{request.Headers.Range}");
            if (Status != HttpStatusCode.OK) return Task.FromResult(new HttpResponseMessage(Status));
            int from = IgnoresRanges ? 0 : (int)(request.Headers.Range?.Ranges.First().From ?? 0);
            byte[] sent = breaksAfter is { } end && Ranges.Count == 1 ? content[..end] : content[from..];
            var answer = new HttpResponseMessage(from > 0 ? HttpStatusCode.PartialContent : HttpStatusCode.OK) { Content = new StreamContent(new MemoryStream(sent)) };
            answer.Headers.ETag = new("\"one\"");
            answer.Content.Headers.ContentLength = content.Length - from;
            if (from > 0) answer.Content.Headers.ContentRange = new(from, content.Length - 1, content.Length);
            return Task.FromResult(answer);
        }
    }
}
