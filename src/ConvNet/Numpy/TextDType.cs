using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace ConvNet;

/// <summary>
/// Texts of at most so many characters, NumPy's <c>&lt;U3</c>; longer ones are cut. The buffer is a string[], in which null is
/// the empty text.
/// </summary>
internal sealed class TextDType : DType
{
    private static readonly ConcurrentDictionary<int, TextDType> Made = new();

    private TextDType(int length)
        : base($"str{(length > 0 ? length * 32 : "")}", DTypeKind.Text, 4 * length, typeof(string), $"<U{length}") => Length = length;

    /// <summary>The most characters that a text may have; 0 where the values are to say.</summary>
    public int Length { get; }

    /// <summary>The one dtype of that length.</summary>
    public static TextDType Of(int length) => Made.GetOrAdd(length, static length => new(length));

    /// <summary>The dtype that holds the longest of some texts.</summary>
    public static TextDType For(IEnumerable<string?> texts) =>
        Of(Math.Max(1, texts.Select(LengthOf).DefaultIfEmpty(0).Max()));

    /// <summary>The dtype that holds any number of a dtype as text.</summary>
    public static TextDType Holding(DType dtype) => dtype is TextDType text ? text : Of(dtype.Kind switch
    {
        DTypeKind.Bool => 5,
        DTypeKind.Float => 32,
        DTypeKind.Unsigned => dtype.ItemSize switch { 1 => 3, 2 => 5, 4 => 10, _ => 20 },
        _ => dtype.ItemSize switch { 1 => 4, 2 => 6, 4 => 11, _ => 21 },
    });

    /// <summary>The characters of a text, as Python counts them.</summary>
    public static int LengthOf(string? text) => text is null ? 0 : text.EnumerateRunes().Count();

    /// <summary>An array's element.</summary>
    public static string At(NDArray x, int place) => Elements.Of<string?>(x.Buffer)[place] ?? "";

    /// <summary>An array's elements in C order.</summary>
    public static string[] Texts(NDArray x) => [.. Elements.Of<string?>(x.Contiguous().Buffer)
        .Slice(x.IsContiguous ? x.Offset : 0, x.size).ToArray().Select(text => text ?? "")];

    /// <summary>Reads one element out of an npy file's UTF-32.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        new UTF32Encoding(bigEndian, false).GetString(bytes).TrimEnd('\0');

    /// <summary>The elements as an npy file has them.</summary>
    public byte[] Encode(NDArray dense)
    {
        byte[] bytes = new byte[dense.size * ItemSize];
        foreach (var (i, text) in Texts(dense).Index()) new UTF32Encoding(false, false).GetBytes(text).CopyTo(bytes, i * ItemSize);
        return bytes;
    }

    /// <summary>Compares two arrays' elements, by their characters' code points.</summary>
    public static NDArray Compare(NDArray x, NDArray y, Func<int, bool> holds)
    {
        string[] left = Texts(x), right = Texts(y);
        return NDArray.Wrap(left.Zip(right, (a, b) => holds(Order(a, b))).ToArray(), x.shape).AsScalar();
    }

    /// <summary>The order of two texts: by code points.</summary>
    public static int Order(string x, string y)
    {
        int order = string.CompareOrdinal(x, y);
        // A pair of surrogates is one character beyond all that need none.
        return x.Any(char.IsSurrogate) || y.Any(char.IsSurrogate)
            ? x.EnumerateRunes().Select(rune => rune.Value).Zip(y.EnumerateRunes().Select(rune => rune.Value), (a, b) => a.CompareTo(b))
                .FirstOrDefault(one => one != 0, LengthOf(x).CompareTo(LengthOf(y)))
            : order;
    }

    /// <inheritdoc/>
    public override string ToString() => Descr;

    internal override Array Allocate(int count, bool zeroed) => new string[count];

    internal override void Load<TTo>(Array source, int start, int stride, Span<TTo> destination)
    {
        var texts = Elements.Of<string?>(source);
        for (int i = 0; i < destination.Length; i++) destination[i] = Number<TTo>(texts[start + i * stride] ?? "");
    }

    internal override void Store<TFrom>(ReadOnlySpan<TFrom> source, Array destination, int start, int stride)
    {
        var texts = Elements.Of<string?>(destination);
        for (int i = 0; i < source.Length; i++) texts[start + i * stride] = Cut(PythonText.Str(source[i]));
    }

    internal override void Assign(NDArray source, NDArray target)
    {
        var texts = Elements.Of<string?>(target.Buffer);
        var rows = new Rows(target.Sizes, [source.Offset, target.Offset], source.Strides, target.Strides);
        while (rows.Next())
        {
            for (int i = 0; i < rows.Length; i++)
            {
                object item = source.dtype.Item(source.Buffer, rows.Offsets[0] + i * rows.Strides[0]);
                texts[rows.Offsets[1] + i * rows.Strides[1]] = Cut(PythonText.Str(item));
            }
        }
    }

    internal override void Combine<TOperation>(NDArray x, NDArray y, NDArray result) => throw NoNumbers();

    internal override void Reduce<TOperation>(NDArray x, NDArray result) => throw NoNumbers();

    internal override void ArgExtreme(NDArray x, NDArray result, bool greatest)
    {
        string[] texts = Texts(x);
        int length = x.Sizes[^1];
        foreach (ref long place in result.AsSpan<long>()) place = 0;
        var places = result.AsSpan<long>();
        for (int row = 0; row < places.Length; row++)
        {
            for (int i = 1; i < length; i++)
            {
                int order = Order(texts[row * length + i], texts[row * length + (int)places[row]]);
                if (greatest ? order > 0 : order < 0) places[row] = i;
            }
        }
    }

    internal override void Sort(NDArray x) =>
        Elements.Of<string?>(x.Buffer).Slice(x.Offset, x.size).Sort((a, b) => Order(a ?? "", b ?? ""));

    internal override object Item(Array buffer, int index) => Elements.Of<string?>(buffer)[index] ?? "";

    private InvalidOperationException NoNumbers() => new($"texts are no numbers to compute with; got an array of {this}.");

    private string Cut(string text) => Length == 0 || text.Length <= Length ? text
        : string.Concat(text.EnumerateRunes().Take(Length).Select(rune => rune.ToString()));

    private static TTo Number<TTo>(string text) where TTo : unmanaged, INumber<TTo>
    {
        string word = text.Trim();
        if (Elements.IsFloat<TTo>())
        {
            string lower = word.ToLowerInvariant();
            double? special = lower.TrimStart('+', '-') switch { "nan" => double.NaN, "inf" or "infinity" => double.PositiveInfinity, _ => null };
            if (special is { } known) return TTo.CreateTruncating(lower[0] == '-' ? -known : known);
            return TTo.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
                : throw new ArgumentException($"could not convert string to float: {PythonText.Repr(text)}");
        }
        return BigInteger.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? TTo.CreateChecked(whole)
            : throw new ArgumentException($"invalid literal for int() with base 10: {PythonText.Repr(text)}");
    }
}
