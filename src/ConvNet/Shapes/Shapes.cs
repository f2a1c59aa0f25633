using System.Collections;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>The shapes of a layer's inputs or outputs: one, or several.</summary>
[CollectionBuilder(typeof(Shapes), nameof(Create))]
public sealed class Shapes : IReadOnlyList<Shape>
{
    private readonly Shape[] _shapes;

    /// <summary>Several shapes.</summary>
    public Shapes(params Shape[] shapes) => _shapes = shapes;

    /// <summary>How many there are.</summary>
    public int Count => _shapes.Length;

    /// <summary>One of them.</summary>
    public Shape this[int index] => _shapes[index];

    /// <summary>Makes them from a collection expression such as <c>[a, b]</c>.</summary>
    public static Shapes Create(ReadOnlySpan<Shape> shapes) => new(shapes.ToArray());

    /// <inheritdoc/>
    public IEnumerator<Shape> GetEnumerator() => ((IEnumerable<Shape>)_shapes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A shape, or a list of them: <c>[(None, 5, 4), (None, 4)]</c>.</summary>
    public override string ToString() => Count == 1 ? $"{_shapes[0]}" : $"[{string.Join(", ", (object[])_shapes)}]";

    /// <summary>One shape.</summary>
    public static implicit operator Shapes(Shape shape) => new(shape);

    /// <summary>The only shape.</summary>
    /// <exception cref="ArgumentException">There are several.</exception>
    internal Shape Single(Layer layer) => Count == 1 ? _shapes[0]
        : throw new ArgumentException($"{layer.Name} takes one input, got {Count}: {this}");

    /// <summary>The shape that numbers of two shapes have together, by NumPy's rules; null if they don't fit.</summary>
    internal static Shape? Broadcast(Shape left, Shape right)
    {
        var sizes = new int?[Math.Max(left.Count, right.Count)];
        for (int i = 1; i <= sizes.Length; i++)
        {
            int? a = i <= left.Count ? left.At(left.Count - i) : 1;
            int? b = i <= right.Count ? right.At(right.Count - i) : 1;
            if (a is not null && b is not null && a != b && a != 1 && b != 1) return null;
            // An unknown size beside a known one other than 1 must turn out to be the same.
            sizes[^i] = a == 1 ? b : b == 1 ? a : a ?? b;
        }
        return new(sizes);
    }
}
