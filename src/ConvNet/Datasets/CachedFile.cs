namespace ConvNet;

/// <summary>A file that is kept on this machine and comes from an address: the one way in which anything is downloaded.</summary>
/// <param name="path">Where it is kept.</param>
/// <param name="origin">Where it comes from, http, https or file.</param>
internal sealed class CachedFile(string path, Uri origin)
{
    /// <summary>What answers the download's requests; null for the network.</summary>
    public HttpMessageHandler? Network { get; init; }

    /// <summary>Another way to place it by hand, told when it can't be had; begins with a comma.</summary>
    public string OtherPlace { get; init; } = "";

    /// <summary>Downloads it: beside its place first, so that what is there stays until the new one is whole and right.</summary>
    /// <param name="need">Why it is fetched, told when it can't be had.</param>
    /// <param name="fault">What is wrong with what came; null if nothing is.</param>
    /// <exception cref="IOException">It can't be had.</exception>
    public void Fetch(string need, Func<FileStream, string?> fault)
    {
        try
        {
            using var part = new PartFile(path);
            Download.To(part.Stream, origin, Network);
            part.Stream.Position = 0;
            if (fault(part.Stream) is { } reason) throw new InvalidDataException(reason);
            part.Complete();
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException
            or InvalidDataException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new IOException(
                $"{need}, and downloading it from {origin} failed: {e.Message.TrimEnd('.')}.\n" +
                $"To place it by hand, get that address where it can be reached and put the file at {path}{OtherPlace}.", e);
        }
    }
}
