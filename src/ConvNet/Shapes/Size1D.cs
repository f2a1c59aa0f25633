namespace ConvNet;

/// <summary>A length along one axis, in steps: of a kernel, a pool, a stride. Converts from <c>5</c>.</summary>
public readonly record struct Size1D(int Length)
{
    /// <summary>The size of this length.</summary>
    public static implicit operator Size1D(int size) => new(size);

    internal int[] ToArray() => [Length];

    /// <summary>As Python prints the tuple.</summary>
    public override string ToString() => $"({Length},)";
}
