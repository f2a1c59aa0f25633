namespace ConvNet;

/// <summary>How much goes to one part: a number of samples, <c>100</c>, or a share of them, <c>0.2</c>.</summary>
public readonly struct SplitSize : IEquatable<SplitSize>
{
    private SplitSize(int? count, double share) => (Count, Share) = (count, share);

    /// <summary>How many; null if a share is meant.</summary>
    internal int? Count { get; }

    /// <summary>Which share, from 0 to 1.</summary>
    internal double Share { get; }

    /// <summary>So many samples.</summary>
    public static implicit operator SplitSize(int count) => new(count, 0);

    /// <summary>This share of the samples.</summary>
    public static implicit operator SplitSize(double share) => new(null, share);

    /// <inheritdoc/>
    public bool Equals(SplitSize other) => (Count, Share) == (other.Count, other.Share);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SplitSize other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Share);

    /// <summary>The number or the share.</summary>
    public override string ToString() => Count is { } count ? $"{count}" : PythonText.Repr(Share);

    /// <summary>Whether both are the same size, said the same way.</summary>
    public static bool operator ==(SplitSize left, SplitSize right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SplitSize left, SplitSize right) => !left.Equals(right);
}
