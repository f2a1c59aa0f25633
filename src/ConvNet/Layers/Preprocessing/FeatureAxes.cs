namespace ConvNet;

/// <summary>
/// The axes along which each place has a mean and a variance of its own: <c>-1</c>, <c>(1, 2)</c>; <c>null</c> for none, so that
/// there is one of each for everything.
/// </summary>
public readonly struct FeatureAxes : IConfigValue
{
    private readonly int[]? _axes;

    private FeatureAxes(params int[] axes) => _axes = axes;

    object IConfigValue.ConfigValue => ToArray();

    /// <summary>One axis.</summary>
    public static implicit operator FeatureAxes(int axis) => new(axis);

    /// <summary>Two axes.</summary>
    public static implicit operator FeatureAxes((int, int) axes) => new(axes.Item1, axes.Item2);

    /// <summary>Three axes.</summary>
    public static implicit operator FeatureAxes((int, int, int) axes) => new(axes.Item1, axes.Item2, axes.Item3);

    /// <summary>These axes; none for null.</summary>
    public static implicit operator FeatureAxes(int[]? axes) => new([.. axes ?? []]);

    /// <summary>As they were given; -1, the last, if nothing was.</summary>
    internal int[] ToArray() => _axes ?? [-1];
}
