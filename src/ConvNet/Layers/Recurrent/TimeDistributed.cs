using ConvNet.Engine;

namespace ConvNet;

/// <summary>Applies a layer to each step of sequences, as if each were a sample by itself.</summary>
/// <remarks>
/// Input (batch, steps, …), output (batch, steps, …) with what the layer makes of a step. Keras' page:
/// https://keras.io/api/layers/recurrent_layers/time_distributed/.
/// </remarks>
/// <param name="layer">The layer.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
public sealed class TimeDistributed(Layer layer, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    internal override bool CastsOutputs => false;

    /// <summary>The layer.</summary>
    public Layer Layer { get; } = layer;

    /// <inheritdoc/>
    protected override int MinInputRank => 3;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input)
    {
        var output = Layer.OutputShapesOf(StepOf(input), new()).Single(Layer);
        return new([input.At(0), input.At(1), .. output[1..]]);
    }

    /// <inheritdoc/>
    protected override void Build(Shape input) => Layer.EnsureBuilt(StepOf(input));

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training)
    {
        var (batch, steps) = (x.Shape[0], x.Shape[1]);
        var all = Ops.Reshape(x, x.Shape[2..].Prepend(batch * steps));
        var y = Layer.Run(all, CallArguments.Plain(training)).Single(Layer);
        return Ops.Reshape(y, y.Shape[1..].Prepend(steps).Prepend(batch));
    }

    /// <inheritdoc/>
    protected override Tensor? ComputeMask(Tensors inputs, Tensor output) => inputs[0].Mask;

    private static Shape StepOf(Shape input) => new([input.At(0), .. input[2..]]);
}
