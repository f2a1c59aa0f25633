using ConvNet.Engine;

namespace ConvNet;

/// <summary>x, and negative_slope · x below zero.</summary>
/// <remarks>
/// The shape stays. Keras' page: https://keras.io/api/layers/activation_layers/leaky_relu/. Maas, Hannun and Ng, "Rectifier
/// nonlinearities improve neural network acoustic models" (2013).
/// </remarks>
/// <param name="negative_slope">The slope below zero, at least 0.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="negative_slope"/> is negative.</exception>
public sealed class LeakyReLU(double negative_slope = 0.3, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    /// <summary>The slope below zero.</summary>
    public double NegativeSlope { get; } = Require.NotNegative(negative_slope);

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => Ops.LeakyRelu(x, NegativeSlope);
}
