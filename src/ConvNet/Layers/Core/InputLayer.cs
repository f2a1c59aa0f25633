namespace ConvNet;

/// <summary>Says what comes into a model; computes nothing.</summary>
/// <remarks>Keras' page: https://keras.io/api/layers/core_layers/input/.</remarks>
/// <param name="input_shape">The shape of one sample, without the batch.</param>
/// <param name="batch_size">The samples of a batch; null for any number.</param>
/// <param name="name">A name of one's own.</param>
public sealed class InputLayer([NotConfig] Shape input_shape, [NotConfig] int? batch_size = null, string? name = null)
    : Layer(name)
{
    /// <summary>The shape with the batch, (None, …).</summary>
    [InConfig]
    public Shape BatchShape { get; } = input_shape.Prepend(batch_size);

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => x;
}
