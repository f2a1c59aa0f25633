namespace ConvNet;

/// <summary>The axes along which an array is reduced: <c>0</c>, <c>-1</c>, <c>(0, 1, 2)</c>.</summary>
public sealed class Axes : IConfigValue
{
    private readonly int[] _axes;

    private Axes(params int[] axes) => _axes = axes;

    /// <summary>One axis.</summary>
    public static implicit operator Axes(int axis) => new(axis);

    /// <summary>Two axes.</summary>
    public static implicit operator Axes((int, int) axes) => new(axes.Item1, axes.Item2);

    /// <summary>Three axes.</summary>
    public static implicit operator Axes((int, int, int) axes) => new(axes.Item1, axes.Item2, axes.Item3);

    /// <summary>These axes.</summary>
    public static implicit operator Axes(int[] axes) => new([.. axes]);

    object IConfigValue.ConfigValue => _axes is [var axis] ? axis : _axes;

    /// <summary>As they were given.</summary>
    internal int[] ToArray() => [.. _axes];

    /// <summary>Which of an array's axes are meant; all for null.</summary>
    internal static bool[] Of(Axes? axes, int ndim)
    {
        var meant = new bool[ndim];
        if (axes is null) Array.Fill(meant, true);
        else
        {
            foreach (int axis in axes._axes)
            {
                ref bool one = ref meant[NDArray.Axis(axis, ndim)];
                if (one) throw new ArgumentException("duplicate value in 'axis'");
                one = true;
            }
        }
        return meant;
    }
}
