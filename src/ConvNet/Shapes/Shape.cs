using System.Collections;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>
/// The sizes of an array or tensor along its axes; immutable. A size may be unknown, which is usual for the batch:
/// <c>(None, 28, 28, 1)</c>.
/// </summary>
/// <remarks>
/// Converts from what a Python tuple becomes in C#: <c>784</c>, <c>(28, 28, 1)</c>, <c>(null, 28)</c>, <c>[null, 28]</c>.
/// </remarks>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public sealed class Shape : IEnumerable<int?>, IEquatable<Shape>
{
    /// <summary>The shape of a single number, <c>()</c>.</summary>
    public static readonly Shape Scalar = new();

    private readonly int?[] _sizes;

    /// <summary>A shape of these sizes; null is an unknown one.</summary>
    public Shape(params int?[] sizes) => _sizes = sizes;

    /// <summary>Makes a shape from a collection expression such as <c>[null, 28]</c>.</summary>
    public static Shape Create(ReadOnlySpan<int?> sizes) => new(sizes.ToArray());

    /// <summary>The number of axes; NumPy's <c>ndim</c>.</summary>
    public int Count => _sizes.Length;

    /// <summary>The size along an axis.</summary>
    /// <exception cref="InvalidOperationException">The size is unknown; <see cref="At"/> gives it as null.</exception>
    public int this[int axis] => At(axis) ??
        throw new InvalidOperationException($"The size of {this} along axis {axis} is not known before data comes.");

    /// <summary>Whether every size is known.</summary>
    public bool IsKnown => Array.TrueForAll(_sizes, size => size is not null);

    /// <summary>The number of elements.</summary>
    /// <exception cref="InvalidOperationException">A size is unknown.</exception>
    public long Elements
    {
        get
        {
            long product = 1;
            for (int axis = 0; axis < Count; axis++) product = checked(product * this[axis]);
            return product;
        }
    }

    /// <summary>The size along an axis, null if unknown.</summary>
    public int? At(int axis) => _sizes[axis];

    /// <summary>
    /// The axes from <paramref name="start"/> on, <paramref name="length"/> of them; what <c>shape[1..]</c> calls.
    /// </summary>
    public Shape Slice(int start, int length) => new(_sizes.AsSpan(start, length).ToArray());

    /// <summary>This shape with one more axis in front: <c>(28, 28, 1)</c> becomes <c>(None, 28, 28, 1)</c> for null.</summary>
    public Shape Prepend(int? size) => new([size, .. _sizes]);

    /// <summary>This shape with one more axis at the end.</summary>
    public Shape Append(int? size) => new([.. _sizes, size]);

    /// <summary>This shape with one size replaced.</summary>
    public Shape With(int axis, int? size)
    {
        var sizes = (int?[])_sizes.Clone();
        sizes[axis] = size;
        return new(sizes);
    }

    /// <summary>
    /// Whether data of shape <paramref name="other"/> fits where this one is expected: equal but for unknown sizes.
    /// </summary>
    public bool Accepts(Shape other) =>
        Count == other.Count
        && _sizes.Zip(other._sizes).All(pair => pair.First is null || pair.Second is null || pair.First == pair.Second);

    /// <summary>The sizes as an array; all must be known.</summary>
    public int[] ToArray() => [.. Enumerable.Range(0, Count).Select(axis => this[axis])];

    /// <summary>As Python prints a tuple: <c>(None, 28, 28, 1)</c>, <c>(60000,)</c>, <c>()</c>.</summary>
    public override string ToString()
    {
        string sizes = string.Join(", ", _sizes.Select(size => size?.ToString() ?? "None"));
        return Count == 1 ? $"({sizes},)" : $"({sizes})";
    }

    /// <inheritdoc/>
    public bool Equals(Shape? other) => other is not null && _sizes.AsSpan().SequenceEqual(other._sizes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int? size in _sizes) hash.Add(size);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<int?> GetEnumerator() => ((IEnumerable<int?>)_sizes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both have the same sizes.</summary>
    public static bool operator ==(Shape? left, Shape? right) => Equals(left, right);

    /// <summary>Whether they differ in a size.</summary>
    public static bool operator !=(Shape? left, Shape? right) => !Equals(left, right);

    /// <summary>One axis: <c>784</c> is <c>(784,)</c>.</summary>
    public static implicit operator Shape(int size) => new(size);

    /// <summary>The sizes as an array gives them.</summary>
    public static implicit operator Shape(int[] sizes) => new([.. sizes.Select(size => (int?)size)]);

    /// <summary>The sizes as an array gives them; null is an unknown one.</summary>
    public static implicit operator Shape(int?[] sizes) => new([.. sizes]);

    /// <summary>From a tuple.</summary>
    public static implicit operator Shape((int?, int?) sizes) => new(sizes.Item1, sizes.Item2);

    /// <summary>From a tuple.</summary>
    public static implicit operator Shape((int?, int?, int?) sizes) => new(sizes.Item1, sizes.Item2, sizes.Item3);

    /// <summary>From a tuple.</summary>
    public static implicit operator Shape((int?, int?, int?, int?) sizes) =>
        new(sizes.Item1, sizes.Item2, sizes.Item3, sizes.Item4);

    /// <summary>From a tuple.</summary>
    public static implicit operator Shape((int?, int?, int?, int?, int?) sizes) =>
        new(sizes.Item1, sizes.Item2, sizes.Item3, sizes.Item4, sizes.Item5);
}
