using System.Diagnostics.CodeAnalysis;

namespace ConvNet;

/// <summary>
/// A dataset's file as Keras keeps it: in the folder <c>datasets</c> of <c>KERAS_HOME</c> (<c>~/.keras</c> if that is not
/// set), downloaded when it is not there, and never used unless it is the very file that is meant.
/// </summary>
/// <param name="path">The file's name in that folder, or a path of its own.</param>
/// <param name="origin">Where to download it from.</param>
/// <param name="hash">The SHA-256 of its bytes, or the MD5, in lower-case hexadecimal digits; null if none is published, so that
/// only reading it tells whether it is whole.</param>
internal sealed class DatasetFile(string path, Uri origin, string? hash)
{
    private readonly FileHash? _hash = hash is null ? null : FileHash.Of(hash, "auto");

    // What reading throws of bytes that are not what they should be.
    private string? _damage;

    /// <summary>Keras' folder.</summary>
    public string Home { get; init; } = KerasHome();

    /// <summary>What answers the download's request; null for the network.</summary>
    public HttpMessageHandler? Network { get; init; }

    /// <summary>What is read in the place of all files, as tests do; null for the files.</summary>
    public static byte[]? Substitute { get; set; }

    /// <summary>What the file was called before; taken if only this one is there.</summary>
    public string? FormerPath { get; init; }

    /// <summary>Whether there is such a file, whatever is in it.</summary>
    public bool IsThere => Substitute is not null || File.Exists(FullPath);

    private string FullPath => FormerPath is not null && File.Exists(InHome(FormerPath)) && !File.Exists(InHome(path))
        ? InHome(FormerPath) : InHome(path);

    private string PathInHome => Path.Combine("datasets", Path.IsPathRooted(path) ? Name : path);

    private string Name => Path.GetFileName(path);

    /// <summary>The file's content.</summary>
    /// <param name="read">Makes it of the file's bytes; of damaged ones it throws <see cref="InvalidDataException"/> or
    /// <see cref="KeyNotFoundException"/>.</param>
    /// <param name="isSame">Whether the content of a file that differs in its bytes is the right one all the same, as when
    /// the same arrays were compressed anew; null if only the bytes count.</param>
    /// <exception cref="IOException">The file is not there, or is damaged, and can't be downloaded.</exception>
    public T Load<T>(Func<byte[], T> read, Func<T, bool>? isSame = null)
        where T : class
    {
        if (Substitute is { } other) return read(other);
        if (!File.Exists(FullPath)) return Fetch(read, isSame, $"{Name} is not in {Path.GetDirectoryName(FullPath)}");
        byte[] bytes = File.ReadAllBytes(FullPath);
        if (TryRead(bytes, read, isSame, out var content)) return content;
        string damage = $"{FullPath} is damaged ({Difference(bytes)})";
        Screen.Current.Warn($"{damage}; it is downloaded again.");
        return Fetch(read, isSame, damage);
    }

    private T Fetch<T>(Func<byte[], T> read, Func<T, bool>? isSame, string need)
        where T : class
    {
        T? content = null;
        var file = new CachedFile(FullPath, origin)
        {
            Network = Network,
            OtherPlace = $", or let KERAS_HOME name a folder that has it as {PathInHome}",
        };
        file.Fetch(need, stream =>
        {
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return TryRead(bytes, read, isSame, out content) ? null : $"what came is not {Name} ({Difference(bytes)})";
        });
        return content!;
    }

    private bool TryRead<T>(byte[] bytes, Func<byte[], T> read, Func<T, bool>? isSame, [NotNullWhen(true)] out T? content)
        where T : class
    {
        content = null;
        if (_hash is not null && Hash(bytes) == _hash.Digits)
        {
            content = read(bytes);
            return true;
        }

        try
        {
            if (_hash is null) content = read(bytes);
            else if (isSame is not null && read(bytes) is var other && isSame(other)) content = other;
        }
        catch (Exception e) when (e is InvalidDataException or KeyNotFoundException)
        {
            _damage = e.Message.TrimEnd('.');
        }

        return content is not null;
    }

    private string Difference(byte[] bytes) =>
        _hash is null ? $"{_damage}" : $"{bytes.Length} bytes with {_hash.Title} {Hash(bytes)}, expected {_hash.Digits}";

    private string InHome(string file) => Path.GetFullPath(Path.Combine(Home, "datasets", file));

    private string Hash(byte[] bytes) => _hash!.Read(new MemoryStream(bytes));

    /// <summary>Where Keras keeps its files on this machine.</summary>
    public static string KerasHome() =>
        Environment.GetEnvironmentVariable("KERAS_HOME") is { Length: > 0 } home
            ? home
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify),
                ".keras");
}
