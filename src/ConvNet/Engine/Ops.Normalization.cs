using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace ConvNet.Engine;

/// <summary>Shifting and scaling to a mean of 0 and a variance of 1.</summary>
internal static partial class Ops
{
    /// <summary>gamma · (x - mean) / √(variance + epsilon) + beta; one number of each to a place along the axis.</summary>
    public static Tensor BatchNormalize(Tensor x, int axis, Tensor mean, Tensor variance, Tensor? gamma, Tensor? beta,
        double epsilon) => AlongChannels(x, axis, channels =>
            F.batch_norm(channels, mean.Native, variance.Native, gamma?.Native, beta?.Native, false, 0, epsilon));

    /// <summary>The same with the mean and the biased variance of x itself over all other axes, which are told.</summary>
    public static (Tensor Result, Tensor Mean, Tensor Variance) BatchNormalize(Tensor x, int axis, Tensor? gamma, Tensor? beta,
        double epsilon)
    {
        // The engine gives the statistics as running means, of which nothing of before is left at momentum 1, and its variance
        // is the unbiased one, which a single number has not.
        var mean = torch.zeros(x.Shape[axis], x.Native.dtype);
        var variance = torch.zeros_like(mean);
        var result = AlongChannels(x, axis, channels =>
            F.batch_norm(channels, mean, variance, gamma?.Native, beta?.Native, true, 1, epsilon));
        double count = x.Shape.Elements / x.Shape[axis];
        return (result, new(mean), new(count > 1 ? variance * ((count - 1) / count) : torch.zeros_like(variance)));
    }

    /// <summary>The same with the mean and variance of what a mask, of the first axes, lets through; all is normalized.</summary>
    public static (Tensor Result, Tensor Mean, Tensor Variance) BatchNormalize(Tensor x, Tensor mask, int axis, Tensor? gamma,
        Tensor? beta, double epsilon)
    {
        const double smallestCount = 1e-7;
        long[] others = [.. Enumerable.Range(0, x.Shape.Count).Where(other => other != axis).Select(other => (long)other)];
        long[] along = Array.ConvertAll(x.Native.shape, _ => 1L);
        along[axis] = -1;
        var counts = Cast(WithAxes(mask, x.Shape.Count), "float32").Native.expand_as(x.Native);
        torch.Tensor MeanOf(torch.Tensor numbers) =>
            (numbers * counts).sum(others, keepdim: true) / (counts.sum(others, keepdim: true) + smallestCount);
        var mean = MeanOf(x.Native);
        var variance = MeanOf((x.Native - mean).square());
        var result = (x.Native - mean) * (variance + epsilon).rsqrt();
        if (gamma is not null) result *= gamma.Native.reshape(along);
        if (beta is not null) result += beta.Native.reshape(along);
        return (new(result), new(mean.detach().flatten()), new(variance.detach().flatten()));
    }

    /// <summary>Normalizes over the last axes, which gamma and beta have; either may be missing.</summary>
    public static Tensor LayerNormalize(Tensor x, Shape normalized, Tensor? gamma, Tensor? beta, double epsilon) =>
        new(F.layer_norm(x.Native, Arrays.Sizes(normalized), gamma?.Native, beta?.Native, epsilon));

    /// <summary>Normalizes each sample's channels, the second axis, in groups.</summary>
    // Made of parts: of inputs that nobody derives by, the engine's own can't find the other derivatives and ends the process.
    public static Tensor GroupNormalize(Tensor x, int groups, Tensor? gamma, Tensor? beta, double epsilon)
    {
        long[] along = Array.ConvertAll(x.Native.shape, _ => 1L);
        along[1] = -1;
        var rows = x.Native.reshape(x.Shape[0], groups, -1);
        var centered = rows - rows.mean([-1L], keepdim: true);
        var deviation = (new Tensor(centered.square().mean([-1L], keepdim: true)) + epsilon).Native.sqrt();
        var result = (centered / deviation).reshape(x.Native.shape);
        if (gamma is not null) result *= gamma.Native.reshape(along);
        if (beta is not null) result += beta.Native.reshape(along);
        return new(result);
    }

    /// <summary>x / √(mean of x² + epsilon) over some axes.</summary>
    public static Tensor RmsNormalize(Tensor x, IReadOnlyList<int> axes, double epsilon) =>
        new(x.Native * (x.Native.square().mean(Longs(axes), keepdim: true) + epsilon).rsqrt());

    /// <summary>x / √(sum of x²) over some axes; zeros stay zeros.</summary>
    public static Tensor UnitNormalize(Tensor x, IReadOnlyList<int> axes)
    {
        const double smallestSquare = 1e-24;
        return new(x.Native / x.Native.square().sum(Longs(axes), keepdim: true).clamp_min(smallestSquare).sqrt());
    }

    /// <summary>
    /// A kernel divided by its largest singular value, as some power iterations from u find it, and the u they end with. Zeros
    /// stay zeros.
    /// </summary>
    /// <param name="kernel">Seen as rows with as many numbers as its last axis has.</param>
    /// <param name="u">(1, outputs).</param>
    /// <param name="iterations">How often to iterate.</param>
    public static (Tensor Kernel, Tensor U) SpectralNormalize(Tensor kernel, Tensor u, int iterations)
    {
        using var off = Autograd.Off();
        var matrix = kernel.Native.reshape(-1, kernel.Shape[^1]);
        if (!matrix.any().item<bool>()) return (kernel, u);
        torch.Tensor Unit(torch.Tensor vector) => UnitNormalize(new(vector), [0, 1]).Native;
        var (left, right) = (matrix, u.Native);
        for (int i = 0; i < iterations; i++)
        {
            left = Unit(right.matmul(matrix.t()));
            right = Unit(left.matmul(matrix));
        }
        return (new(kernel.Native / left.matmul(matrix).matmul(right.t())), new(right));
    }

    /// <summary>Lets some axes stand last, in their order, or puts them back.</summary>
    public static Tensor MoveAxes(Tensor x, IReadOnlyList<int> from, IReadOnlyList<int> to) =>
        from.SequenceEqual(to) ? x : new(x.Native.movedim(Longs(from), Longs(to)));

    // The axis as the channels of the engine's fast forms: rows of pixels with the channels last, or images in planes.
    private static Tensor AlongChannels(Tensor x, int axis, Func<torch.Tensor, torch.Tensor> function)
    {
        long[] sizes = x.Native.shape;
        long before = sizes[..axis].Aggregate(1L, (product, size) => product * size);
        var result = axis == sizes.Length - 1
            ? function(x.Native.reshape(1, 1, before, sizes[axis]).permute(ToChannelsFirst)).permute(ToChannelsLast)
            : function(x.Native.reshape(before, sizes[axis], -1));
        return new(result.reshape(sizes));
    }

    private static long[] Longs(IReadOnlyList<int> numbers) => [.. numbers.Select(number => (long)number)];
}
