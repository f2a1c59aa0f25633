using ConvNet.Engine;

namespace ConvNet;

/// <summary>x · scale + offset: pixels of 0 to 255 become 0 to 1 with a scale of 1.0 / 255.</summary>
/// <remarks>
/// The shape stays; the result is float32 whatever comes. Keras' page:
/// https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/.
/// </remarks>
/// <param name="scale">The factor, one for all or one for each channel.</param>
/// <param name="offset">What is added, one for all or one for each channel; 0 by default.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
public sealed class Rescaling(PerChannel scale, PerChannel? offset = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : Layer(name, input_shape)
{
    /// <summary>The factor.</summary>
    public PerChannel Scale { get; } = scale;

    /// <summary>What is added.</summary>
    public PerChannel Offset { get; } = offset ?? 0.0;

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input)
    {
        foreach (int count in new[] { Scale.Values.Length, Offset.Values.Length })
        {
            if (count != 1 && input.At(input.Count - 1) is { } channels && channels != count)
                throw new ArgumentException(
                    $"{Name}: expected {channels} numbers for the channels of an input {input}, got {count}");
        }
        return input;
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => Ops.Rescale(x, Scale.Values, Offset.Values);
}
