using System.Collections;
using System.Runtime.CompilerServices;

namespace ConvNet.Python;

/// <summary>Python's "...".</summary>
internal sealed class Ellipsis
{
    public static readonly Ellipsis Value = new();

    private Ellipsis()
    {
    }

    public override string ToString() => "Ellipsis";
}

/// <summary>A tuple of any length; equal to one of equal items.</summary>
internal sealed class PyTuple(IReadOnlyList<object?> items) : IReadOnlyList<object?>, ITuple
{
    public int Count => items.Count;

    int ITuple.Length => items.Count;

    public object? this[int index] => items[index];

    public IEnumerator<object?> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override bool Equals(object? obj) => obj is PyTuple other && Operators.AreEqual(this, other);

    public override int GetHashCode() => items.Aggregate(items.Count, (hash, item) => HashCode.Combine(hash, item));
}

/// <summary>range(start, stop, step).</summary>
internal sealed class PyRange(long start, long stop, long step) : IReadOnlyList<object?>
{
    public int Count { get; } = (int)Math.Max(0, step > 0 ? (stop - start + step - 1) / step : (start - stop - step - 1) / -step);

    public object? this[int index] => start + index * step;

    public IEnumerator<object?> GetEnumerator()
    {
        for (int i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A slice with its bounds, each of which may be absent.</summary>
internal sealed record PySlice(long? Start, long? Stop, long? Step)
{
    /// <summary>As the library's indices take it.</summary>
    public override string ToString() => $"{Start}:{Stop}:{Step}";

    /// <summary>The places that it takes out of so many.</summary>
    public IEnumerable<int> Of(int count)
    {
        long step = Step ?? 1;
        if (step == 0) throw new PythonException("slice step cannot be zero");
        long low = step > 0 ? 0 : -1, high = step > 0 ? count : count - 1;
        long Clip(long? place, long absent) => place is not { } at ? absent : Math.Clamp(at < 0 ? at + count : at, low, high);
        long from = Clip(Start, step > 0 ? low : high), to = Clip(Stop, step > 0 ? high : low);
        for (long at = from; step > 0 ? at < to : at > to; at += step) yield return (int)at;
    }
}

/// <summary>Something that can be called with arguments in their places and by name.</summary>
internal interface ICallable
{
    string Name { get; }

    /// <summary>Whether it can be called with so many arguments.</summary>
    bool Takes(int count) => true;

    object? Invoke(IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named);
}

/// <summary>A function of Python's own.</summary>
internal sealed class Builtin(string name, Func<IReadOnlyList<object?>, IReadOnlyDictionary<string, object?>, object?> body)
    : ICallable
{
    public string Name => name;

    public object? Invoke(IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named) => body(arguments, named);

    public override string ToString() => $"<built-in function {name}>";
}

/// <summary>What a function with 'yield' gives: its values, one at a time, once.</summary>
internal sealed class PyGenerator(IEnumerator<object?> values) : IEnumerable<object?>
{
    // Whoever stops early leaves the rest to the next.
    public IEnumerator<object?> GetEnumerator()
    {
        while (values.MoveNext()) yield return values.Current;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
