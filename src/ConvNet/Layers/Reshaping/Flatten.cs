using ConvNet.Engine;

namespace ConvNet;

/// <summary>Lays the numbers of each sample out in one row, the last axis fastest.</summary>
/// <remarks>
/// Input (batch, …), output (batch, product of the others). Channels stand last in the row's order whatever the layout of
/// the input. Keras' page: https://keras.io/api/layers/reshaping_layers/flatten/.
/// </remarks>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
public sealed class Flatten(string? data_format = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; } = Require.DataFormat(data_format);

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) =>
        (input.At(0), input[1..].IsKnown ? checked((int)input[1..].Elements) : null);

    /// <inheritdoc/>
    internal override bool Plan(SamplePlan plan, bool training) => DataFormat == "channels_last" && plan.Flatten();

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training)
    {
        if (DataFormat == "channels_first" && x.Shape.Count > 2) x = Ops.MoveAxis(x, 1, x.Shape.Count - 1);
        return Ops.ReshapeAnew(x, ComputeOutputShape(x.Shape));
    }
}
