using ConvNet.Engine;

namespace ConvNet;

/// <summary>In training, moves the pixels of each image at random; otherwise does nothing.</summary>
public abstract class RandomAffineLayer : RandomImageLayer
{
    /// <summary>A random movement.</summary>
    private protected RandomAffineLayer(string fill_mode, string interpolation, int? seed, double fill_value,
        string? data_format, Shape? input_shape, string? name) : base(seed, data_format, input_shape, name)
    {
        FillMode = Require.OneOf(fill_mode, Ops.FillModes, nameof(fill_mode));
        Interpolation = Require.OneOf(interpolation, ["nearest", "bilinear"], nameof(interpolation));
        FillValue = fill_value;
    }

    /// <summary>What stands outside the image: "constant", "nearest", "reflect" or "wrap".</summary>
    public string FillMode { get; }

    /// <summary>What stands between pixels: the "nearest" one, or a "bilinear" mean.</summary>
    public string Interpolation { get; }

    /// <summary>The number outside for "constant".</summary>
    public double FillValue { get; }

    /// <inheritdoc/>
    private protected sealed override Tensor Change(Tensor images)
    {
        var (height, width) = (images.Shape[1], images.Shape[2]);
        double[][] matrices = [.. Enumerable.Range(0, images.Shape[0]).Select(_ => DrawMatrix(height, width))];
        return Ops.Transform(images, matrices, Interpolation, FillMode, FillValue);
    }

    /// <summary>
    /// For one image a, b, c, d, e, f: its pixel (x, y) comes from (a · x + b · y + c, d · x + e · y + f).
    /// </summary>
    private protected abstract double[] DrawMatrix(int height, int width);

    /// <summary>A number for one image.</summary>
    private protected double Draw(Factor factor) => Ops.Uniform(factor.Low, factor.High, Random);
}
