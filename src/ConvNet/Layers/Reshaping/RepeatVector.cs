using ConvNet.Engine;

namespace ConvNet;

/// <summary>Makes a series of each vector, in which it stands n times.</summary>
/// <remarks>
/// Input (batch, features), output (batch, n, features). Keras' page:
/// https://keras.io/api/layers/reshaping_layers/repeat_vector/.
/// </remarks>
/// <param name="n">How often.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="n"/> is not positive.</exception>
public sealed class RepeatVector(int n, [NotConfig] Shape? input_shape = null, string? name = null) : Layer(name, input_shape)
{
    /// <summary>How often.</summary>
    public int N { get; } = Require.Positive(n);

    /// <inheritdoc/>
    protected override int? InputRank => 2;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => (input.At(0), N, input.At(1));

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => Ops.RepeatAlongNewAxis(x, 1, N);
}
