using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Random numbers for layers in training.</summary>
internal static partial class Ops
{
    /// <summary>Numbers of a normal distribution.</summary>
    public static Tensor Normal(Shape shape, double mean, double stddev, RandomStream random) =>
        new(torch.empty(Arrays.Sizes(shape)).normal_(mean, stddev, random.Generator));

    /// <summary>Numbers of a normal distribution, those beyond two standard deviations drawn again.</summary>
    public static Tensor TruncatedNormal(Shape shape, double mean, double stddev, RandomStream random)
    {
        var drawn = torch.empty(Arrays.Sizes(shape)).normal_(0, 1, random.Generator);
        for (var far = drawn.abs().gt(2); far.any().item<bool>(); far = drawn.abs().gt(2))
            drawn = torch.where(far, torch.empty(Arrays.Sizes(shape)).normal_(0, 1, random.Generator), drawn);
        return new(drawn * stddev + mean);
    }

    /// <summary>A number between two, all equally likely.</summary>
    public static double Uniform(double low, double high, RandomStream random) =>
        low + (high - low) * torch.rand(1, generator: random.Generator).item<float>();

    /// <summary>So many numbers between two.</summary>
    public static Tensor Uniform(Shape shape, double low, double high, RandomStream random) =>
        new(torch.rand(Arrays.Sizes(shape), generator: random.Generator) * (high - low) + low);

    /// <summary>1 or 0, as a coin falls.</summary>
    public static Tensor Coins(Shape shape, RandomStream random) =>
        new(torch.empty(Arrays.Sizes(shape)).bernoulli_(0.5, random.Generator));

    /// <summary>
    /// Some numbers become selu's lowest value, s = -1.7581; then all are a · x + b, such that mean 0 and variance 1 stay:
    /// a = 1 / √((1 - rate) · (1 + rate · s²)), b = -a · rate · s.
    /// </summary>
    public static Tensor AlphaDropout(Tensor x, double rate, Shape noise_shape, RandomStream random)
    {
        const double lowest = -1.7580993408473766;
        double a = 1 / Math.Sqrt((1 - rate) * (1 + rate * lowest * lowest)), b = -a * rate * lowest;
        var kept = Pattern(x, 1 - rate, noise_shape, random);
        return new((x.Native * kept + (1 - kept) * lowest) * a + b);
    }

    /// <summary>1 with this probability, else 0; unknown sizes of the shape are those of x.</summary>
    private static torch.Tensor Pattern(Tensor x, double probability, Shape shape, RandomStream random)
    {
        long[] sizes = [.. shape.Select((size, axis) => size ?? x.Native.shape[axis])];
        return torch.empty(sizes).bernoulli_(probability, random.Generator);
    }
}
