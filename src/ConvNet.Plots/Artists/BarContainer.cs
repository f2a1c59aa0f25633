using System.Collections;

namespace ConvNet;

/// <summary>The bars that one call drew: <c>bars[3].set_color("red")</c>.</summary>
public sealed class BarContainer : IReadOnlyList<Rectangle>
{
    private readonly Rectangle[] _bars;

    internal BarContainer(Rectangle[] bars) => _bars = bars;

    /// <summary>The bars.</summary>
    public IReadOnlyList<Rectangle> patches => _bars;

    /// <inheritdoc/>
    public int Count => _bars.Length;

    /// <summary>One of the bars, from 0; negative from the end.</summary>
    public Rectangle this[int index] => _bars[NDArray.Positive(index, 0, Count)];

    /// <summary>One of the bars, by a number such as <c>np.argmax</c> gives.</summary>
    public Rectangle this[NDArray index] => this[(int)index];

    /// <inheritdoc/>
    public IEnumerator<Rectangle> GetEnumerator() => ((IEnumerable<Rectangle>)_bars).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
