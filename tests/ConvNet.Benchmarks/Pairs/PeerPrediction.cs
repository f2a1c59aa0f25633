using ConvNet.Benchmarks.Networks;
using static TorchSharp.torch;

namespace ConvNet.Benchmarks.Pairs;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>
/// Probabilities of many images as one computes them in TorchSharp: evaluation mode, no derivatives, batches of 32 that are
/// views of the images, a dispose scope for each.
/// </summary>
/// <returns>Milliseconds for all.</returns>
internal sealed record PeerPrediction(Network Network) : Workload
{
    private const int BatchSize = 32;

    /// <inheritdoc/>
    public override double Measure(int epochs)
    {
        var (images, _) = PeerData.Random(Images, Network.Input);
        using var network = Network.Peer();
        network.eval();
        return Timing.Milliseconds(epochs, () => Predict(images, network).Dispose());
    }

    private Tensor Predict(Tensor images, nn.Module<Tensor, Tensor> network)
    {
        using var off = no_grad();
        using var all = NewDisposeScope();
        var results = new List<Tensor>();
        for (int first = 0; first < Images; first += BatchSize)
        {
            using var scope = NewDisposeScope();
            var batch = images.narrow(0, first, Math.Min(BatchSize, Images - first));
            results.Add(network.call(batch).softmax(1).MoveToOuterDisposeScope());
        }
        return cat(results).MoveToOuterDisposeScope();
    }
}
