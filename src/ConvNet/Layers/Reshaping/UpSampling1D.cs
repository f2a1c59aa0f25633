using ConvNet.Engine;

namespace ConvNet;

/// <summary>Repeats each step of a series.</summary>
/// <remarks>
/// Input (batch, steps, channels), output (batch, size · steps, channels). Keras' page:
/// https://keras.io/api/layers/reshaping_layers/up_sampling1d/.
/// </remarks>
/// <param name="size">How often each step stands in the result.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="size"/> is not positive.</exception>
public sealed class UpSampling1D(int size = 2, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    /// <summary>How often each step stands in the result.</summary>
    public int Size { get; } = Require.Positive(size);

    /// <inheritdoc/>
    protected override int? InputRank => 3;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input.With(1, input.At(1) * Size);

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => Ops.Repeat(x, 1, Size);
}
