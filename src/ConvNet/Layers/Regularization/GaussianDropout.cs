using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// In training, multiplies by random numbers of a normal distribution around 1, as widely spread as those of a
/// <see cref="Dropout"/> of the same rate; otherwise does nothing.
/// </summary>
/// <remarks>
/// The shape stays. Keras' page: https://keras.io/api/layers/regularization_layers/gaussian_dropout/. Srivastava et al.,
/// "Dropout: a simple way to prevent neural networks from overfitting" (2014), section 10.
/// </remarks>
/// <param name="rate">The rate of the dropout, at least 0 and below 1; the standard deviation is √(rate / (1 - rate)).</param>
/// <param name="seed">Gives the same numbers again and again, one after the other.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="rate"/> is out of its range.</exception>
public sealed class GaussianDropout(double rate, int? seed = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    private readonly RandomStream _random = new(seed);

    /// <summary>The rate of the dropout.</summary>
    public double Rate { get; } = Require.FractionBelowOne(rate);

    /// <summary>The seed, null if none was given.</summary>
    public int? Seed { get; } = seed;

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) =>
        training && Rate > 0 ? x * Ops.Normal(x.Shape, 1, Math.Sqrt(Rate / (1 - Rate)), _random) : x;
}
