using System.Collections;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>A cell for an <see cref="RNN"/>, or several: converts from a cell and from a list of them.</summary>
[CollectionBuilder(typeof(Cells), nameof(Create))]
public sealed class Cells : IEnumerable<RNNCell>
{
    private Cells(RNNCell cell) => Cell = cell;

    /// <summary>The cell; several are one of <see cref="StackedRNNCells"/>.</summary>
    internal RNNCell Cell { get; }

    /// <summary>Makes them from a collection expression such as <c>[a, b]</c>.</summary>
    public static Cells Create(ReadOnlySpan<RNNCell> cells) => cells.ToArray();

    /// <inheritdoc/>
    public IEnumerator<RNNCell> GetEnumerator() =>
        ((IEnumerable<RNNCell>)(Cell is StackedRNNCells stack ? stack.Cells : [Cell])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One cell.</summary>
    public static implicit operator Cells(RNNCell cell) => new(cell);

    /// <summary>Several cells.</summary>
    public static implicit operator Cells(RNNCell[] cells) => new(new StackedRNNCells(cells));
}
