using ConvNet.Engine;

namespace ConvNet;

/// <summary>Repeats each voxel of volumes.</summary>
/// <remarks>
/// Input (batch, depth, height, width, channels), output the same with size times the depth, height and width. Keras' page:
/// https://keras.io/api/layers/reshaping_layers/up_sampling3d/.
/// </remarks>
/// <param name="size">How many times the depth, the height and the width; 2 by default.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class UpSampling3D(Size3D? size = null, string? data_format = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : Layer(name, input_shape)
{
    /// <summary>How many times the depth, the height and the width.</summary>
    public Size3D Size { get; } = Require.Positive(size ?? 2, nameof(size));

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; } = Require.DataFormat(data_format);

    /// <inheritdoc/>
    protected override int? InputRank => 5;

    private IEnumerable<(int Axis, int Times)> Enlarged =>
        Size.ToArray().Select((times, i) => (Windows.FirstAxis(DataFormat) + i, times));

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) =>
        Enlarged.Aggregate(input, (shape, one) => shape.With(one.Axis, input.At(one.Axis) * one.Times));

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) =>
        Enlarged.Aggregate(x, (volume, one) => Ops.Repeat(volume, one.Axis, one.Times));
}
