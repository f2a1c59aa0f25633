using System.Collections;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>
/// How far images are moved: up to a share of their size (<c>0.2</c>), up to some pixels (<c>3.0</c>), less than so many whole
/// pixels (<c>3</c>), or by one of some numbers (<c>[-4, 0, 4]</c>); to either side.
/// </summary>
[CollectionBuilder(typeof(ShiftRange), nameof(Create))]
public sealed class ShiftRange : IEnumerable<double>
{
    private readonly double[] _choice;
    private readonly double _most;

    private ShiftRange(double most, params double[] choice) => (_most, _choice) = (most, choice);

    /// <summary>Whether nothing is moved, and nothing drawn.</summary>
    internal bool IsOff => _most == 0 && _choice.Length == 0;

    /// <summary>One of some numbers.</summary>
    public static ShiftRange Create(ReadOnlySpan<double> numbers) => new(numbers.IsEmpty ? 0 : numbers.ToArray().Max(), numbers.ToArray());

    /// <summary>Less than so many whole pixels.</summary>
    public static implicit operator ShiftRange(int pixels) =>
        new(pixels, [.. Enumerable.Range(0, Math.Max(0, pixels)).Select(pixel => (double)pixel)]);

    /// <summary>Up to a share of the size, or up to some pixels from 1 on.</summary>
    public static implicit operator ShiftRange(double range) => new(range);

    /// <summary>One of some numbers.</summary>
    public static implicit operator ShiftRange(double[] numbers) => Create(numbers);

    /// <summary>The numbers of which one is taken.</summary>
    public IEnumerator<double> GetEnumerator() => _choice.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A movement in pixels, drawn from NumPy's generator as Keras does.</summary>
    internal double Draw(int size)
    {
        double moved = _choice.Length > 0
            ? _choice[(int)np.random.randint(0, _choice.Length)] * (2 * (int)np.random.randint(0, 2) - 1)
            : (double)np.random.uniform(-_most, _most);
        // Below 1 a number is a share of the size.
        return _most < 1 ? moved * size : moved;
    }
}
