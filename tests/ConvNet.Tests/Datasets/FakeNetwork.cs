using System.Net;

namespace ConvNet.Tests.Datasets;

/// <summary>Answers requests in the network's stead and counts them.</summary>
internal sealed class FakeNetwork(Func<HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<string> Requests { get; } = [];

    public static FakeNetwork Serving(byte[] bytes) => new(() => new(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) });

    /// <summary>As servers do that don't tell a file's length.</summary>
    public static FakeNetwork Streaming(byte[] bytes) =>
        new(() => new(HttpStatusCode.OK) { Content = new StreamContent(new LengthlessStream(bytes)) });

    public static FakeNetwork Offline() => new(() => throw new HttpRequestException("No such host is known. (origin.example:443)"));

    public static FakeNetwork Answering(HttpStatusCode status) => new(() => new(status));

    /// <summary>Sends some bytes, does something, and then loses the connection.</summary>
    public static FakeNetwork BreakingOff(byte[] bytes, Action whileDownloading) =>
        new(() => new(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream(bytes, whileDownloading)) });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request.RequestUri!.ToString());
        return Task.FromResult(answer());
    }

    private sealed class LengthlessStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    private sealed class BrokenStream(byte[] bytes, Action whileDownloading) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position < Length) return base.ReadAsync(buffer, cancellationToken);
            whileDownloading();
            throw new IOException("The connection was closed.");
        }
    }
}
