using ConvNet.Engine;

namespace ConvNet;

/// <summary>In training, adds random numbers of a normal distribution around 0; otherwise does nothing.</summary>
/// <remarks>The shape stays. Keras' page: https://keras.io/api/layers/regularization_layers/gaussian_noise/.</remarks>
/// <param name="stddev">The standard deviation of what is added, between 0 and 1.</param>
/// <param name="seed">Gives the same numbers again and again, one after the other.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="stddev"/> is out of its range.</exception>
public sealed class GaussianNoise(double stddev, int? seed = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    private readonly RandomStream _random = new(seed);

    /// <summary>The standard deviation of what is added.</summary>
    public double Stddev { get; } = Require.Fraction(stddev);

    /// <summary>The seed, null if none was given.</summary>
    public int? Seed { get; } = seed;

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) =>
        training && Stddev > 0 ? x + Ops.Normal(x.Shape, 0, Stddev, _random) : x;
}
