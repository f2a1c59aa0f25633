using System.Collections;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>A cell for an <see cref="RNN"/>, or several: converts from a cell and from a list of them.</summary>
[CollectionBuilder(typeof(Cells), nameof(Create))]
public sealed class Cells : IEnumerable<Layer>
{
    private Cells(RNNCell cell) => Cell = cell;

    /// <summary>The cell; several are one of <see cref="StackedRNNCells"/>.</summary>
    internal RNNCell Cell { get; }

    /// <summary>Makes them from a collection expression such as <c>[a, b]</c>.</summary>
    public static Cells Create(ReadOnlySpan<Layer> cells) => cells.ToArray();

    /// <inheritdoc/>
    public IEnumerator<Layer> GetEnumerator() =>
        ((IEnumerable<Layer>)(Cell is StackedRNNCells stack ? stack.Cells : [Cell])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One cell.</summary>
    /// <exception cref="ArgumentException">It is another kind of layer.</exception>
    public static implicit operator Cells(Layer cell) => new(Of(cell));

    /// <summary>One cell.</summary>
    /// <exception cref="ArgumentException">It is another kind of layer.</exception>
    public static implicit operator Cells(LayerCall cell) => new(Of(cell));

    /// <summary>Several cells.</summary>
    /// <exception cref="ArgumentException">One is another kind of layer, or there is none.</exception>
    public static implicit operator Cells(Layer[] cells) => new(new StackedRNNCells(cells));

    /// <summary>The layer as a cell.</summary>
    /// <exception cref="ArgumentException">It is another kind of layer.</exception>
    internal static RNNCell Of(Layer cell) => cell as RNNCell
        ?? throw new ArgumentException($"expected a cell such as LSTMCell or GRUCell, got a {cell.ClassName}");
}
