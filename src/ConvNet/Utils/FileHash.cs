using System.Security.Cryptography;

namespace ConvNet;

/// <summary>What a file's bytes must give: its MD5 or SHA-256.</summary>
internal sealed record FileHash(string Algorithm, string Digits)
{
    /// <summary>What it is called.</summary>
    public string Title => Algorithm == "md5" ? "MD5" : "SHA-256";

    /// <summary>The hash of these digits, which are a SHA-256 if there are 64 of them and else an MD5; null of none.</summary>
    /// <exception cref="ArgumentException">It is an algorithm of another name, or the digits are none of its.</exception>
    public static FileHash? Of(string? digits, string algorithm)
    {
        if (algorithm is not ("auto" or "md5" or "sha256"))
            throw new ArgumentException($"get_file: hash_algorithm must be \"auto\", \"md5\" or \"sha256\", got \"{algorithm}\"");
        if (digits is null) return null;
        if (algorithm == "auto") algorithm = digits.Length == 64 ? "sha256" : "md5";
        int length = algorithm == "md5" ? 32 : 64;
        return digits.Length == length && digits.All(char.IsAsciiHexDigit) ? new(algorithm, digits.ToLowerInvariant())
            : throw new ArgumentException($"get_file: file_hash must be the {length} hexadecimal digits of {algorithm}, got \"{digits}\"");
    }

    /// <summary>The hash of what follows in a stream.</summary>
    public string Read(Stream content) => Convert.ToHexStringLower(
        Algorithm == "md5" ? CryptographicOperations.HashData(HashAlgorithmName.MD5, content) : SHA256.HashData(content));

    /// <summary>Whether the file has it.</summary>
    public bool IsOf(string path)
    {
        using var content = File.OpenRead(path);
        return Read(content) == Digits;
    }
}
