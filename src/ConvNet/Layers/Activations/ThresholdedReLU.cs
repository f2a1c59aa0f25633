using ConvNet.Engine;

namespace ConvNet;

/// <summary>x above theta, 0 up to it: a layer of Keras 1 and 2.</summary>
/// <remarks>
/// The shape stays. Konda et al., "Zero-bias autoencoders and the benefits of co-adapting features",
/// https://arxiv.org/abs/1402.3337.
/// </remarks>
/// <param name="theta">What x must be above, at least 0.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">theta is negative.</exception>
public sealed class ThresholdedReLU(double theta = 1, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    /// <summary>What x must be above.</summary>
    public double Theta { get; } = Require.NotNegative(theta);

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => Ops.Threshold(x, Theta, 0);
}
