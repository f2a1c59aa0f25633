using System.Net;
using System.Net.Http.Headers;

namespace ConvNet;

/// <summary>
/// Fetches a file over HTTP, or from a <c>file:</c> address, showing how far it has come as Keras does. A connection that breaks
/// is opened again, and what came before is not fetched twice where the server can tell that it is still the same file.
/// </summary>
internal sealed class Download
{
    private const int Tries = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Uri _origin;
    private readonly Stream _target;
    private readonly TimeSpan _pause;
    private Progbar? _progress;
    private RangeConditionHeaderValue? _version;
    private long _done;

    private Download(Uri origin, Stream target, TimeSpan pause) => (_origin, _target, _pause) = (origin, target, pause);

    /// <summary>
    /// Writes what is at <paramref name="origin"/> to <paramref name="target"/>, a file that can be begun anew;
    /// <paramref name="network"/> answers the requests, null for the real one.
    /// </summary>
    /// <exception cref="HttpRequestException">The address can't be reached or answers with an error.</exception>
    /// <exception cref="IOException">The connection broke off again and again.</exception>
    /// <exception cref="OperationCanceledException">Nothing came for a minute.</exception>
    public static void To(Stream target, Uri origin, HttpMessageHandler? network)
    {
        var download = new Download(origin, target, network is null ? TimeSpan.FromSeconds(1) : TimeSpan.Zero);
        // Off the caller's thread, so that a user interface that waits here can't block it.
        Task.Run(() => origin.IsFile ? download.Copy() : download.Run(network)).GetAwaiter().GetResult();
    }

    private async Task Copy()
    {
        using var source = File.OpenRead(_origin.LocalPath);
        Begin(source.Length);
        await Receive(source, () => { }, CancellationToken.None);
    }

    private async Task Run(HttpMessageHandler? network)
    {
        using var client = network is null ? new HttpClient() : new HttpClient(network, disposeHandler: false);
        for (int failures = 0; ;)
        {
            try
            {
                await Ask(client);
                return;
            }
            catch (Exception e) when (IsPassing(e) && ++failures < Tries)
            {
                await Task.Delay(_pause * failures);
            }
        }
    }

    private async Task Ask(HttpClient client)
    {
        using var silence = new CancellationTokenSource(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Get, _origin);
        if (_done > 0 && _version is not null) (request.Headers.Range, request.Headers.IfRange) = (new(_done, null), _version);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token);
        answer.EnsureSuccessStatusCode();
        var content = answer.Content.Headers;
        bool goesOn = answer.StatusCode == HttpStatusCode.PartialContent && content.ContentRange?.From == _done;
        if (!goesOn) StartAnew();
        _version = answer.Headers.ETag is { IsWeak: false } tag ? new(tag) : null;
        long? length = content.ContentLength is > 0 and var rest ? _done + rest : null;
        Begin(length);
        using var source = await answer.Content.ReadAsStreamAsync(silence.Token);
        await Receive(source, () => silence.CancelAfter(Patience), silence.Token);
        if (_done < length) throw new IOException($"The connection ended after {_done} of {length} bytes");
    }

    private void StartAnew()
    {
        if (_done == 0) return;
        _target.SetLength(0);
        _done = 0;
    }

    private void Begin(long? length)
    {
        if (_progress is null) Screen.Current.WriteLine($"Downloading data from {_origin}");
        _progress ??= new(length is > 0 ? length : null);
    }

    private async Task Receive(Stream source, Action cameOn, CancellationToken stop)
    {
        byte[] block = new byte[64 * 1024];
        while (await source.ReadAsync(block, stop) is > 0 and int count)
        {
            await _target.WriteAsync(block.AsMemory(0, count), stop);
            _progress!.Update(_done += count);
            cameOn();
        }

        if (_progress!.Target is null) _progress.Update(_done, finalize: true);
    }

    /// <summary>Whether trying again may help: the server is busy, or the connection broke. An address that is not there, or no
    /// network at all, stays so.</summary>
    private bool IsPassing(Exception error) => error switch
    {
        HttpRequestException { StatusCode: { } status } => status is HttpStatusCode.RequestTimeout
            or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError,
        HttpRequestException or OperationCanceledException => _done > 0,
        _ => error is IOException,
    };
}
