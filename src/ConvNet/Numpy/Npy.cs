using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ConvNet;

/// <summary>NumPy's npy format: a magic number, a header that is a Python dictionary, and the elements.</summary>
internal static partial class Npy
{
    private static readonly byte[] Magic = [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Whether these bytes begin an npy file.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Magic);

    /// <summary>The array in the bytes of an npy file; <paramref name="name"/> is told in errors.</summary>
    /// <exception cref="InvalidDataException">It is no npy file, is damaged or holds what no array here can.</exception>
    public static NDArray Read(ReadOnlySpan<byte> bytes, string name)
    {
        if (!Begins(bytes)) throw Bad(name, "it does not begin as an npy file does");
        if (bytes.Length < 12) throw Bad(name, "it ends within its header");
        int major = bytes[6];
        if (major is < 1 or > 3) throw Bad(name, $"format versions 1 to 3 can be read, not {major}");
        int start = major == 1 ? 10 : 12;
        long length = major == 1
            ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])
            : BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        if (length > bytes.Length - start)
            throw Bad(name, $"its header should have {length} bytes, but only {bytes.Length - start} are there");
        string header = (major == 3 ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes.Slice(start, (int)length));
        var (dtype, bigEndian, fortran, sizes) = Parse(header, name);

        var data = bytes[(start + (int)length)..];
        long elements = 1;
        foreach (int size in sizes) elements = Math.Min(elements * size, int.MaxValue);
        int there = data.Length / dtype.ItemSize;
        if (elements > there) throw Bad(name, $"an array of shape {(Shape)sizes} needs more than the {there} elements there are");
        if (dtype is TextDType)
        {
            string[] texts = new string[(int)elements];
            for (int i = 0; i < texts.Length; i++)
                texts[i] = TextDType.Decode(data.Slice(i * dtype.ItemSize, dtype.ItemSize), bigEndian);
            int[] order = fortran ? [.. sizes.Reverse()] : sizes;
            var read = new NDArray(dtype, texts, 0, order, NDArray.Steps(order));
            return fortran ? read.T : read;
        }
        int[] stored = fortran ? [.. sizes.Reverse()] : sizes;
        var array = NDArray.Empty(dtype, stored);
        var into = Elements.Bytes(array.Buffer, 0, (int)elements, dtype.ItemSize);
        data[..into.Length].CopyTo(into);
        if (bigEndian) Swap(into, dtype.ItemSize);
        return fortran ? array.T : array;
    }

    /// <summary>Writes an array as NumPy does; a transposed one in Fortran order.</summary>
    public static void Write(Stream stream, NDArray array)
    {
        bool fortran = array.ndim > 1 && !array.IsContiguous && array.T.IsContiguous;
        string header = $"{{'descr': '{array.dtype.Descr}', " +
            $"'fortran_order': {PythonText.Repr(fortran)}, 'shape': {array.shape}, }}";
        // The elements begin at a multiple of 64 bytes.
        int length = (10 + header.Length + 1 + 63) / 64 * 64 - 10;
        Span<byte> head = [.. Magic, 1, 0, (byte)length, (byte)(length >> 8)];
        stream.Write(head);
        stream.Write(Encoding.Latin1.GetBytes(header.PadRight(length - 1) + "\n"));
        var dense = fortran ? array.T : array.Contiguous();
        if (dense.dtype is TextDType text)
        {
            stream.Write(text.Encode(dense));
            return;
        }
        const int Piece = 1 << 20;
        for (int start = 0; start < dense.size; start += Piece)
        {
            int count = Math.Min(Piece, dense.size - start);
            stream.Write(Elements.Bytes(dense.Buffer, dense.Offset + start, count, dense.dtype.ItemSize));
        }
    }

    public static InvalidDataException Bad(string name, string why) => new($"{name} can't be read: {why}.");

    private static (DType DType, bool BigEndian, bool Fortran, int[] Sizes) Parse(string header, string name)
    {
        var match = Header().Match(header);
        var fields = match.Success ? match.Groups["key"].Captures.Zip(match.Groups["value"].Captures,
            (key, value) => (Key: key.Value, value.Value)).ToLookup(pair => pair.Key, pair => pair.Value) : null;
        if (fields is null || !fields.Select(field => field.Key).Order().SequenceEqual(["descr", "fortran_order", "shape"]))
            throw Bad(name, $"its header is not a dictionary of descr, fortran_order and shape: {header.Trim()}");

        string descr = fields["descr"].Last().Trim('\'', '"');
        if (descr.Contains('O'))
            throw Bad(name, "it holds Python objects, which are not loaded; save arrays of numbers or bools");
        bool known = descr.Length > 1 && "<>|=".Contains(descr[0]);
        var dtype = (known && descr[1..] is ['U', .. var length]
            && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out int characters) && characters > 0
            ? TextDType.Of(characters)
            : Array.Find(DType.All, dtype => known && dtype.Descr[1..] == descr[1..])) ??
            throw Bad(name, $"its elements are {descr}; known are {string.Join(", ", DType.All.Select(dtype => dtype.Descr))}");
        return fields["fortran_order"].Last() is "True" or "False" && Sizes(fields["shape"].Last()) is { } sizes
            ? (dtype, descr[0] == '>', fields["fortran_order"].Last() == "True", sizes)
            : throw Bad(name, $"its header has a fortran_order or a shape that is none: {header.Trim()}");
    }

    /// <summary>The sizes in a Python tuple, null if it is none.</summary>
    private static int[]? Sizes(string tuple)
    {
        if (tuple[0] != '(') return null;
        string[] parts = tuple.Trim('(', ')').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1 && !tuple.Contains(',')) return null;
        var sizes = new int[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            // A size beyond int can't be there; the elements that are missing are told of.
            if (!UInt128.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var size)) return null;
            sizes[i] = (int)UInt128.Min(size, int.MaxValue);
        }
        return sizes;
    }

    private static void Swap(Span<byte> bytes, int itemSize)
    {
        for (int i = 0; i < bytes.Length; i += itemSize) bytes.Slice(i, itemSize).Reverse();
    }

    [GeneratedRegex("""
        ^\s*\{
        (\s*['"](?<key>\w+)['"]\s*:\s*(?<value>'[^']*'|"[^"]*"|\w+|\([\d,\s]*\)|\[[^\]]*\])\s*(,|(?=\})))*
        \s*\}\s*$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Header();
}
