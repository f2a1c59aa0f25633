namespace ConvNet;

/// <summary>Gives what it gets.</summary>
/// <remarks>The shape stays. Keras' page: https://keras.io/api/layers/core_layers/identity/.</remarks>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
public sealed class Identity([NotConfig] Shape? input_shape = null, string? name = null) : Layer(name, input_shape)
{
    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => x;
}
