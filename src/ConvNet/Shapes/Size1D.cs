namespace ConvNet;

/// <summary>A length, in steps: of a kernel, a pool, a stride over sequences. Converts from <c>5</c>.</summary>
public readonly record struct Size1D(int Length)
{
    /// <summary>The length.</summary>
    public static implicit operator Size1D(int size) => new(size);

    /// <summary>As Python prints the tuple.</summary>
    public override string ToString() => $"({Length},)";
}
