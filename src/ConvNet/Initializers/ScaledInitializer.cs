namespace ConvNet;

/// <summary>
/// Values whose variance is <c>scale / n</c>, n being the weight's fan: so that a layer's outputs vary about as much as
/// its inputs, however wide it is.
/// </summary>
public abstract class ScaledInitializer : RandomInitializer
{
    // The standard deviation of a standard normal number that was cut at ±2.
    private const double Truncated = 0.87962566103423978;

    private protected ScaledInitializer(
        double scale, string mode, string distribution, int? seed, int[]? input_axes, int[]? output_axes)
        : base(seed)
    {
        Scale = scale > 0 ? scale : throw new ArgumentException($"scale must be more than 0, got {scale}");
        Mode = Require.OneOf(mode, ["fan_in", "fan_out", "fan_avg"]);
        // Keras 1 and 2 wrote "normal" for the truncated one.
        Distribution = distribution == "normal" ? "truncated_normal" :
            Require.OneOf(distribution, ["truncated_normal", "untruncated_normal", "uniform"]);
        if (input_axes is null != output_axes is null)
        {
            throw new ArgumentException("input_axes and output_axes go together: give both or neither");
        }

        InputAxes = input_axes;
        OutputAxes = output_axes;
    }

    /// <summary>The variance for a fan of 1.</summary>
    public double Scale { get; }

    /// <summary>Which fan counts: <c>"fan_in"</c>, <c>"fan_out"</c>, or their mean, <c>"fan_avg"</c>.</summary>
    public string Mode { get; }

    /// <summary><c>"truncated_normal"</c>, <c>"untruncated_normal"</c> or <c>"uniform"</c>.</summary>
    public string Distribution { get; }

    /// <summary>The axes along which the weight's inputs lie; null for the last but one.</summary>
    public IReadOnlyList<int>? InputAxes { get; }

    /// <summary>The axes along which the weight's outputs lie; null for the last.</summary>
    public IReadOnlyList<int>? OutputAxes { get; }

    private protected sealed override float[] Draw(Shape shape, RandomNumbers numbers)
    {
        var fans = InputAxes is null ? Fans.Of(shape) : Fans.Of(shape, [.. InputAxes], [.. OutputAxes!]);
        double fan = Mode switch { "fan_in" => fans.In, "fan_out" => fans.Out, _ => (fans.In + fans.Out) / 2 };
        double stddev = Math.Sqrt(Scale / Math.Max(1, fan));
        double limit = Math.Sqrt(3) * stddev;
        return Distribution switch
        {
            "uniform" => numbers.Uniform(shape.Elements, -limit, limit),
            "untruncated_normal" => numbers.Normal(shape.Elements, 0, stddev),
            _ => numbers.TruncatedNormal(shape.Elements, 0, stddev / Truncated),
        };
    }
}
