using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// x from the threshold on, at most max_value; below it negative_slope · (x - threshold), which is usually 0.
/// </summary>
/// <remarks>The shape stays. Keras' page: https://keras.io/api/layers/activation_layers/relu/.</remarks>
/// <param name="max_value">What the result is at most; null for no limit.</param>
/// <param name="negative_slope">The slope below the threshold, at least 0.</param>
/// <param name="threshold">Where the function rises, at least 0.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is negative.</exception>
public sealed class ReLU(double? max_value = null, double negative_slope = 0, double threshold = 0,
    [NotConfig] Shape? input_shape = null, string? name = null) : Layer(name, input_shape)
{
    /// <summary>What the result is at most.</summary>
    public double? MaxValue { get; } = max_value is { } limit ? Require.NotNegative(limit, nameof(max_value)) : null;

    /// <summary>The slope below the threshold.</summary>
    public double NegativeSlope { get; } = Require.NotNegative(negative_slope);

    /// <summary>Where the function rises.</summary>
    public double Threshold { get; } = Require.NotNegative(threshold);

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => this is { MaxValue: null, NegativeSlope: 0, Threshold: 0 }
        ? Ops.Activate(x, "relu") : Ops.Relu(x, MaxValue, NegativeSlope, Threshold);
}
