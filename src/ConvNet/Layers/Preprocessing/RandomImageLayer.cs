using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Changes each image of a batch at random while the network is trained, so that it never sees the same picture twice; otherwise
/// does nothing.
/// </summary>
/// <remarks>Takes (batch, height, width, channels), or one image (height, width, channels); gives float32.</remarks>
public abstract class RandomImageLayer : ImageLayer
{
    /// <summary>A random change of images.</summary>
    private protected RandomImageLayer(int? seed, string? data_format, Shape? input_shape, string? name)
        : base(data_format, input_shape, name)
    {
        Seed = seed;
        Random = new(seed);
    }

    /// <summary>The seed, null if none was given.</summary>
    public int? Seed { get; }

    /// <summary>Where the random numbers come from.</summary>
    private protected RandomStream Random { get; }

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input)
    {
        RowsOf(input);
        return input;
    }

    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training)
    {
        var images = Ops.Cast(x, "float32");
        if (!training) return images;
        bool isOne = x.Shape.Count == 3, isChannelsFirst = DataFormat == "channels_first";
        if (isOne) images = Ops.Reshape(images, images.Shape.Prepend(1));
        if (isChannelsFirst) images = Ops.Permute(images, [0, 2, 3, 1]);
        var changed = Change(images);
        if (isChannelsFirst) changed = Ops.Permute(changed, [0, 3, 1, 2]);
        return isOne ? Ops.Reshape(changed, changed.Shape[1..]) : changed;
    }

    /// <summary>The images changed, each by itself.</summary>
    /// <param name="images">(batch, height, width, channels), float32.</param>
    private protected abstract Tensor Change(Tensor images);

    /// <summary>A number for each image, (batch, 1, 1, 1).</summary>
    private protected Tensor Draw(Tensor images, double low, double high) =>
        Ops.Uniform((images.Shape[0], 1, 1, 1), low, high, Random);
}
