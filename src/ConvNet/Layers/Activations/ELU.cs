using ConvNet.Engine;

namespace ConvNet;

/// <summary>x, and alpha · (eˣ - 1) below zero.</summary>
/// <remarks>
/// The shape stays. Keras' page: https://keras.io/api/layers/activation_layers/elu/. Clevert, Unterthiner and Hochreiter, "Fast
/// and accurate deep network learning by exponential linear units" (2015).
/// </remarks>
/// <param name="alpha">What very negative numbers come close to, times -1.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
[ConfigKeys("name", "alpha", "trainable", "dtype", "activity_regularizer")]
public sealed class ELU(double alpha = 1, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    /// <summary>What very negative numbers come close to, times -1.</summary>
    public double Alpha { get; } = alpha;

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => Ops.Elu(x, Alpha);
}
