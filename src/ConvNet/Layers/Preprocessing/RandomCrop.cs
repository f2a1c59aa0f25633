using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// In training, keeps a part of the images at a random place, one for the whole batch; smaller images are enlarged. Otherwise
/// does nothing: images that are not trained with keep their size.
/// </summary>
/// <remarks>
/// Input (batch, any height, any width, channels), output in training (batch, height, width, channels). Keras' page:
/// https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_crop/.
/// </remarks>
/// <param name="height">The new height, in pixels.</param>
/// <param name="width">The new width, in pixels.</param>
/// <param name="seed">Gives the same places again and again, one after the other.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
[ConfigKeys("name", "trainable", "dtype", "data_format", "height", "width", "seed")]
public sealed class RandomCrop(int height, int width, int? seed = null, string? data_format = null,
    [NotConfig] Shape? input_shape = null, string? name = null) : RandomImageLayer(seed, data_format, input_shape, name)
{
    /// <summary>The new height.</summary>
    public int Height { get; } = Require.Positive(height);

    /// <summary>The new width.</summary>
    public int Width { get; } = Require.Positive(width);

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => Resized(input, (Height, Width));

    /// <inheritdoc/>
    private protected override Tensor Change(Tensor images)
    {
        int above = images.Shape[1] - Height, beside = images.Shape[2] - Width;
        return above >= 0 && beside >= 0
            ? Ops.Slice(Ops.Slice(images, 1, Place(above), Height), 2, Place(beside), Width)
            : Ops.Resize(images, 1, (Height, Width), "bilinear");
    }

    private int Place(int room) => (int)Ops.Uniform(0, room + 1, Random);
}
