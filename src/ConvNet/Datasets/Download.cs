namespace ConvNet;

/// <summary>Fetches a file over HTTP, showing how far it has come as Keras does.</summary>
internal static class Download
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Writes what is at <paramref name="origin"/> to <paramref name="target"/>; <paramref name="network"/> answers the
    /// request, null for the real one.
    /// </summary>
    /// <exception cref="HttpRequestException">The address can't be reached, answers with an error or breaks off.</exception>
    /// <exception cref="OperationCanceledException">Nothing came for a minute.</exception>
    public static void To(Stream target, Uri origin, HttpMessageHandler? network) =>
        // Off the caller's thread, so that a user interface that waits here can't block it.
        Task.Run(() => ToAsync(target, origin, network)).GetAwaiter().GetResult();

    private static async Task ToAsync(Stream target, Uri origin, HttpMessageHandler? network)
    {
        using var client = network is null ? new HttpClient() : new HttpClient(network, disposeHandler: false);
        using var silence = new CancellationTokenSource(Patience);
        using var answer = await client.GetAsync(origin, HttpCompletionOption.ResponseHeadersRead, silence.Token);
        answer.EnsureSuccessStatusCode();
        Screen.Current.WriteLine($"Downloading data from {origin}");
        using var source = await answer.Content.ReadAsStreamAsync(silence.Token);
        var progress = new Progbar(answer.Content.Headers.ContentLength is > 0 and var length ? length : null);
        byte[] block = new byte[64 * 1024];
        long done = 0;
        while (await source.ReadAsync(block, silence.Token) is > 0 and int count)
        {
            await target.WriteAsync(block.AsMemory(0, count), silence.Token);
            progress.Update(done += count);
            silence.CancelAfter(Patience);
        }

        if (progress.Target is null) progress.Update(done, finalize: true);
    }
}
