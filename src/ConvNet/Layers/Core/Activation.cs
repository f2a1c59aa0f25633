using ConvNet.Engine;

namespace ConvNet;

/// <summary>Applies a function to each number, or to each row for softmax; the shape stays.</summary>
/// <remarks>Keras' page: https://keras.io/api/layers/core_layers/activation/.</remarks>
/// <param name="activation">The function, or Keras' name of it.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
public sealed partial class Activation(ActivationFunction activation, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    /// <summary>The function.</summary>
    [KerasName("activation")]
    public ActivationFunction Function { get; } = activation;

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    internal override bool Plan(SamplePlan plan, bool training) => plan.Activation(Function);

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => Ops.Activate(x, Function);
}
