using ConvNet.Engine;

namespace ConvNet;

/// <summary>In training, mirrors half of the images, chosen at random; otherwise does nothing.</summary>
/// <remarks>
/// The shape stays. Keras' page: https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_flip/.
/// </remarks>
/// <param name="mode">
/// "horizontal" exchanges left and right, "vertical" top and bottom, "horizontal_and_vertical" (default) each by itself.
/// </param>
/// <param name="seed">Gives the same choices again and again, one after the other.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is not one of its words.</exception>
public sealed class RandomFlip(string mode = "horizontal_and_vertical", int? seed = null, string? data_format = null,
    [NotConfig] Shape? input_shape = null, string? name = null) : RandomImageLayer(seed, data_format, input_shape, name)
{
    /// <summary>What is exchanged.</summary>
    public string Mode { get; } = Require.OneOf(mode, ["horizontal", "vertical", "horizontal_and_vertical"]);

    /// <inheritdoc/>
    private protected override Tensor Change(Tensor images)
    {
        if (Mode != "vertical") images = Ops.FlipSome(images, 2, Coins(images));
        if (Mode != "horizontal") images = Ops.FlipSome(images, 1, Coins(images));
        return images;
    }

    private Tensor Coins(Tensor images) => Ops.Coins((images.Shape[0], 1, 1, 1), Random);
}
