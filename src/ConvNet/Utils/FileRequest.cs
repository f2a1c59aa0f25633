namespace ConvNet;

/// <summary>What <see cref="keras.utils.get_file"/> is asked for: a file in a folder, and perhaps what is in it.</summary>
/// <param name="Path">Where the file is kept.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Hash">What its bytes must give; null if anything is taken.</param>
/// <param name="Unpacked">Where to unpack it; null if it is not.</param>
/// <param name="Format">Of which kind the archive is.</param>
internal sealed record FileRequest(string Path, Uri Origin, FileHash? Hash, string? Unpacked, string Format)
{
    /// <summary>Reads the arguments.</summary>
    /// <exception cref="ArgumentException">One is missing or wrong.</exception>
    public static FileRequest Of(string? fname, string? origin, string? hash, string algorithm, bool extract, string format,
        string folder)
    {
        if (string.IsNullOrEmpty(origin)) throw new ArgumentException("get_file: origin must say where to download the file from");
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "file"))
            throw new ArgumentException($"get_file: origin must be an address of http, https or file, got \"{origin}\"");
        Archive.RequireFormat(format);
        string name = string.IsNullOrEmpty(fname) ? Uri.UnescapeDataString(address.Segments[^1]) : fname;
        if (name.IndexOfAny(['/', '\\']) >= 0 || name is "" or "." or "..")
        {
            throw new ArgumentException(string.IsNullOrEmpty(fname)
                ? $"get_file: the origin \"{origin}\" does not end in a file's name; give one as fname"
                : $"get_file: fname is a file's name without a folder, got \"{fname}\"; folders go into cache_dir and cache_subdir");
        }

        var (file, unpacked) = !extract ? (name, null)
            : string.IsNullOrEmpty(fname) || !name.Contains('.') ? (name + "_archive", name)
            : (name, name[..name.IndexOf('.')] + "_extracted");
        return new(System.IO.Path.Combine(folder, file), address, FileHash.Of(hash, algorithm),
            unpacked is null ? null : System.IO.Path.Combine(folder, unpacked), format);
    }

    /// <summary>Sees to it that the file is there, and unpacked; its path.</summary>
    /// <param name="anew">Whether it is fetched even if it is there.</param>
    /// <param name="network">What answers the download's requests; null for the network.</param>
    public string Get(bool anew, HttpMessageHandler? network)
    {
        if (Reason(anew) is { } reason) new CachedFile(Path, Origin) { Network = network }.Fetch(reason, Fault);
        if (Unpacked is null) return Path;
        Archive.Extract(Path, Unpacked, Format);
        return Unpacked;
    }

    /// <summary>Why it must be fetched; null if it is there.</summary>
    private string? Reason(bool anew)
    {
        string name = System.IO.Path.GetFileName(Path), folder = System.IO.Path.GetDirectoryName(Path)!;
        if (!File.Exists(Path)) return $"{name} is not in {folder}";
        if (anew) return $"{name} is to be fetched anew";
        if (Hash is null || Hash.IsOf(Path)) return null;
        string reason = $"{Path} is not the file that is meant (its {Hash.Title} is not {Hash.Digits})";
        Screen.Current.Warn($"{reason}; it is downloaded again.");
        return reason;
    }

    private string? Fault(FileStream content) => Hash?.Read(content) is { } came && came != Hash.Digits
        ? $"what came is incomplete or another file ({content.Length} bytes with {Hash.Title} {came}, expected {Hash.Digits})"
        : null;
}
