using System.IO.Compression;
using ICSharpCode.SharpZipLib.Checksum;

namespace ConvNet;

/// <summary>
/// What <see cref="np.load(string, bool)"/> gives: the arrays of an npz file by their names, unpacked when asked for; or the
/// one array of an npy file, to which this converts: <c>NDArray x = np.load("x.npy");</c>.
/// </summary>
public sealed class NpzFile : IDisposable
{
    private readonly string _name;
    private readonly byte[]? _npy;
    private readonly ZipArchive? _archive;

    internal NpzFile(byte[] bytes, string name)
    {
        _name = name;
        if (bytes is not [(byte)'P', (byte)'K', ..]) _npy = bytes;
        else
        {
            try
            {
                _archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
                files = [.. _archive.Entries.Select(entry => entry.FullName.EndsWith(".npy", StringComparison.Ordinal)
                    ? entry.FullName[..^4]
                    : entry.FullName)];
            }
            catch (InvalidDataException damage)
            {
                throw new InvalidDataException($"{name} can't be read: it is no whole zip archive.", damage);
            }
        }
    }

    /// <summary>The arrays' names; none of an npy file.</summary>
    public IReadOnlyList<string> files { get; } = [];

    /// <summary>The array of that name.</summary>
    /// <exception cref="KeyNotFoundException">The file has none of that name.</exception>
    /// <exception cref="InvalidDataException">The array is damaged.</exception>
    public NDArray this[string name]
    {
        get
        {
            var entry = _archive?.GetEntry(name + ".npy") ?? _archive?.GetEntry(name) ?? throw new KeyNotFoundException(
                $"{_name} has no array '{name}', but {(files.Count == 0 ? "none by name" : string.Join(", ", files))}.");
            string place = $"{_name}[{name}]";
            try
            {
                return Npy.Read(Unpack(entry, place), place);
            }
            catch (InvalidDataException damage) when (!damage.Message.StartsWith(place, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{place} can't be read: its compressed data are damaged.", damage);
            }
        }
    }

    /// <summary>The array of an npy file.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or an npz file.</exception>
    public static implicit operator NDArray(NpzFile file) => Npy.Read(file._npy ?? throw new InvalidDataException(
        $"{file._name} holds arrays by name ({string.Join(", ", file.files)}); take one as [\"name\"]."), file._name);

    /// <inheritdoc/>
    public void Dispose() => _archive?.Dispose();

    /// <summary>An entry's bytes, no more of them than it declares, whose check sum must be right.</summary>
    private static byte[] Unpack(ZipArchiveEntry entry, string place)
    {
        // Deflate makes at most 1032 bytes of one: more is not there, whatever the entry declares.
        if (entry.Length > Array.MaxLength || entry.Length > entry.CompressedLength * 1032 + 64)
            throw Npy.Bad(place, $"it declares {entry.Length} bytes, more than {entry.CompressedLength} compressed ones give");
        var bytes = new byte[entry.Length];
        using var stream = entry.Open();
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length) throw Npy.Bad(place, $"it declares {bytes.Length} bytes, but only {read} are there");
        var sum = new Crc32();
        sum.Update(bytes);
        return (uint)sum.Value == entry.Crc32 ? bytes : throw Npy.Bad(place, "its check sum is wrong");
    }
}
