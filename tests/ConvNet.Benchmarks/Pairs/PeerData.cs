using ConvNet.Engine;
using TorchSharp;

namespace ConvNet.Benchmarks.Pairs;

/// <summary><see cref="Data"/> as TorchSharp's programs hold them.</summary>
internal static class PeerData
{
    /// <summary>Starts the engine as TorchSharp itself would, and makes the data: images have their channels first.</summary>
    public static (torch.Tensor Images, torch.Tensor Labels) Random(int images, Shape shape)
    {
        Backend.EnsureLoaded(tuneAllocator: false);
        torch.random.manual_seed(1);
        var (x, y) = Data.Random(images, shape);
        var pixels = Arrays.ToTensor(x).Native;
        return (shape.Count == 3 ? pixels.permute(0, 3, 1, 2).contiguous() : pixels, Arrays.ToTensor(y, "int64").Native);
    }
}
