using System.Collections;

namespace ConvNet;

/// <summary>
/// The axes that <c>subplots</c> made: <c>ax[0, 1]</c>, or <c>ax[1]</c> of a single row or column; <c>ax.flat</c> goes along the
/// rows.
/// </summary>
public sealed class AxesGrid : IEnumerable<AxesSubplot>
{
    private readonly AxesSubplot[,] _axes;

    internal AxesGrid(AxesSubplot[,] axes) => _axes = axes;

    /// <summary>All, along the rows.</summary>
    public IReadOnlyList<AxesSubplot> flat => [.. _axes.Cast<AxesSubplot>()];

    /// <summary>Rows and columns.</summary>
    public Shape shape => (_axes.GetLength(0), _axes.GetLength(1));

    /// <summary>How many.</summary>
    public int size => _axes.Length;

    /// <summary>One of a row or column, from 0; negative from the end.</summary>
    /// <exception cref="ArgumentException">The grid has rows and columns.</exception>
    public AxesSubplot this[int index]
    {
        get
        {
            if (_axes.GetLength(0) > 1 && _axes.GetLength(1) > 1) throw new ArgumentException(
                $"the grid has {_axes.GetLength(0)} rows and {_axes.GetLength(1)} columns: write ax[row, column], or " +
                $"ax.flat[{index}]");
            return flat[NDArray.Positive(index, 0, size)];
        }
    }

    /// <summary>The one in a row and a column, from 0; negative from the end.</summary>
    public AxesSubplot this[int row, int column] =>
        _axes[NDArray.Positive(row, 0, _axes.GetLength(0)), NDArray.Positive(column, 1, _axes.GetLength(1))];

    /// <summary>Takes a row or column of two apart: <c>var (fig, (ax1, ax2)) = plt.subplots(1, 2);</c></summary>
    public void Deconstruct(out AxesSubplot ax1, out AxesSubplot ax2) => (ax1, ax2) = Parts(2) is [var a, var b] ? (a, b) : default;

    /// <summary>Takes a row or column of three apart.</summary>
    public void Deconstruct(out AxesSubplot ax1, out AxesSubplot ax2, out AxesSubplot ax3) =>
        (ax1, ax2, ax3) = Parts(3) is [var a, var b, var c] ? (a, b, c) : default;

    /// <summary>Takes a row or column of four apart.</summary>
    public void Deconstruct(out AxesSubplot ax1, out AxesSubplot ax2, out AxesSubplot ax3, out AxesSubplot ax4) =>
        (ax1, ax2, ax3, ax4) = Parts(4) is [var a, var b, var c, var d] ? (a, b, c, d) : default;

    /// <summary>All, along the rows.</summary>
    public IReadOnlyList<AxesSubplot> ravel() => flat;

    /// <summary>All, along the rows.</summary>
    public IReadOnlyList<AxesSubplot> flatten() => flat;

    /// <summary>All, along the rows.</summary>
    public IEnumerator<AxesSubplot> GetEnumerator() => flat.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IReadOnlyList<AxesSubplot> Parts(int count) => size == count ? flat
        : throw new ArgumentException($"a grid of {size} axes does not come apart into {count}");
}
