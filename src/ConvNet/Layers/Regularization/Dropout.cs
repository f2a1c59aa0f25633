using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// In training, sets numbers to zero at random and divides the others by 1 - rate, so that the mean stays; otherwise does
/// nothing.
/// </summary>
/// <remarks>
/// The shape stays. Keras' page: https://keras.io/api/layers/regularization_layers/dropout/. Srivastava et al., "Dropout: a
/// simple way to prevent neural networks from overfitting" (2014).
/// </remarks>
/// <param name="rate">The share of numbers to drop, at least 0 and at most 1.</param>
/// <param name="noise_shape">
/// The shape of the pattern of what is dropped, broadcast to the input; an unknown size (null) is the input's.
/// </param>
/// <param name="seed">Gives the same patterns again and again, one after the other.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="rate"/> is out of its range.</exception>
public sealed partial class Dropout(double rate, Shape? noise_shape = null, int? seed = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : Layer(name, input_shape)
{
    private readonly RandomStream _random = new(seed);

    /// <summary>The share of numbers to drop.</summary>
    public double Rate { get; } = Require.Fraction(rate);

    /// <summary>The seed, null if none was given.</summary>
    public int? Seed { get; } = seed;

    /// <summary>The shape of the pattern; null for the input's.</summary>
    public Shape? NoiseShape { get; } = noise_shape;

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    internal override bool Plan(SamplePlan plan, bool training) => !training || Rate == 0;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) =>
        training && Rate > 0 ? Ops.Dropout(x, Rate, NoiseShape ?? x.Shape, _random) : x;
}
