using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>
/// What may stand in the brackets of an array, for one axis: an integer (<c>-1</c> and <c>^1</c> are the last), a range
/// (<c>2..5</c>, <c>..^1</c>, <c>..</c>), Python's slice in a string (<c>"::2"</c>, <c>"::-1"</c>), <c>"..."</c> for all axes
/// that are not named, <see cref="np.newaxis"/> or null, or an array of integers or bools.
/// </summary>
[CollectionBuilder(typeof(NDIndex), nameof(Create))]
public sealed class NDIndex : IEnumerable<NDArray>
{
    internal static readonly NDIndex NewAxis = new();
    internal static readonly NDIndex Ellipsis = new();
    internal static readonly NDIndex All = new() { IsSlice = true };

    private NDIndex()
    {
    }

    /// <summary>The place along the axis, counted from the end if negative; null if this is no integer.</summary>
    internal long? Integer { get; private init; }

    /// <summary>The places or the mask; null if this is no array.</summary>
    internal NDArray? Array { get; private init; }

    internal bool IsSlice { get; private init; }

    private long? Start { get; init; }

    private long? Stop { get; init; }

    private long Step { get; init; } = 1;

    /// <summary>A list of places: <c>x[[0, 2]]</c>.</summary>
    public static NDIndex Create(ReadOnlySpan<NDArray> places) =>
        places.Length == 0 ? NDArray.Empty(DType.Int64, [0]) : NDArray.Create(places);

    /// <summary>A place; negative from the end.</summary>
    public static implicit operator NDIndex(int place) => new() { Integer = place };

    /// <summary>A place; <c>^1</c> is the last.</summary>
    public static implicit operator NDIndex(Index place) =>
        new() { Integer = place.IsFromEnd ? -(long)place.Value : place.Value };

    /// <summary>A range; what lies beyond the axis is cut off, as in Python.</summary>
    public static implicit operator NDIndex(Range range) => new()
    {
        IsSlice = true,
        Start = range.Start.IsFromEnd ? (range.Start.Value == 0 ? long.MaxValue : -range.Start.Value) : range.Start.Value,
        Stop = range.End.IsFromEnd ? (range.End.Value == 0 ? null : -range.End.Value) : range.End.Value,
    };

    /// <summary>Python's slice, such as <c>"::2"</c>, or <c>"..."</c>.</summary>
    /// <exception cref="ArgumentException">The text is neither.</exception>
    public static implicit operator NDIndex(string text)
    {
        if (text == "...") return Ellipsis;
        string[] parts = text.Split(':');
        if (parts.Length is < 2 or > 3) throw Unknown(text);
        long?[] numbers = [.. parts.Select(part => string.IsNullOrWhiteSpace(part) ? (long?)null : Number(part, text))];
        long step = numbers.ElementAtOrDefault(2) ?? 1;
        if (step == 0) throw new ArgumentException("slice step cannot be zero");
        return new() { IsSlice = true, Start = numbers[0], Stop = numbers[1], Step = step };
    }

    /// <summary>Places, or a mask of bools.</summary>
    /// <exception cref="ArgumentException">The elements are neither integers nor bools.</exception>
    public static implicit operator NDIndex(NDArray places) => places.dtype.IsFloat
        ? throw new ArgumentException($"arrays used as indices must be of integer (or boolean) type; got {places.dtype}.")
        : places.ndim == 0 && places.dtype.IsInteger ? new() { Integer = (long)places } : new() { Array = places };

    /// <summary>Places, or a mask of bools.</summary>
    public static implicit operator NDIndex(Array places) => (NDArray)places;

    /// <summary>Where a slice begins on an axis, how many elements it takes, and its step.</summary>
    internal (int Start, int Count, int Step) On(int size)
    {
        long first = Step > 0 ? 0 : -1, last = Step > 0 ? size : size - 1;
        long Clip(long? place, long absent) => place is not { } at ? absent : Math.Clamp(at < 0 ? at + size : at, first, last);
        long start = Clip(Start, Step > 0 ? first : last), stop = Clip(Stop, Step > 0 ? last : first);
        long count = Step > 0 ? (stop - start + Step - 1) / Step : (start - stop - Step - 1) / -Step;
        return count <= 0 ? (0, 0, 1) : ((int)start, (int)count, (int)Math.Clamp(Step, -size, size));
    }

    IEnumerator<NDArray> IEnumerable<NDArray>.GetEnumerator() => (Array ?? []).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<NDArray>)this).GetEnumerator();

    private static long Number(string part, string text) =>
        long.TryParse(part, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : throw Unknown(text);

    private static ArgumentException Unknown(string text) =>
        new($"'{text}' is no index: a string is a slice such as \"::2\" or \"2:-1\", or \"...\" for the axes not named.");
}
