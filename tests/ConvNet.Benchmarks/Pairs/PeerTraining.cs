using ConvNet.Benchmarks.Networks;
using static TorchSharp.torch;

namespace ConvNet.Benchmarks.Pairs;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>
/// The usual TorchSharp training loop: images as NCHW, modules and optimizers as they come, the accuracy counted in each
/// batch, the allocator as the system sets it. Images are shuffled each epoch and gathered a batch at a time, which is much
/// faster than TorchSharp's own data loader.
/// </summary>
/// <returns>Milliseconds a step.</returns>
internal sealed record PeerTraining(Network Network, int BatchSize) : Workload
{
    /// <inheritdoc/>
    public override double Measure(int epochs)
    {
        var (images, labels) = PeerData.Random(Images, Network.Input);
        using var network = Network.Peer();
        using var updates = Network.Optimizer(network);
        using var loss = nn.CrossEntropyLoss();
        network.train();
        double epoch = Timing.Milliseconds(epochs, () => TrainEpoch(images, labels, network, updates, loss));
        return epoch / Math.Ceiling((double)Images / BatchSize);
    }

    private void TrainEpoch(Tensor images, Tensor labels, nn.Module<Tensor, Tensor> network,
        optim.Optimizer updates, nn.Module<Tensor, Tensor, Tensor> loss)
    {
        using var order = randperm(Images);
        double totalLoss = 0;
        long correct = 0;
        for (int first = 0; first < Images; first += BatchSize)
        {
            using var scope = NewDisposeScope();
            var chosen = order.narrow(0, first, Math.Min(BatchSize, Images - first));
            var target = labels.index_select(0, chosen);

            updates.zero_grad();
            var prediction = network.call(images.index_select(0, chosen));
            var error = loss.call(prediction, target);
            error.backward();
            updates.step();

            totalLoss += error.item<float>();
            correct += prediction.argmax(1).eq(target).sum().item<long>();
        }
        if (!double.IsFinite(totalLoss) || correct > Images) throw new InvalidOperationException(
            $"The peer does not train: its losses add up to {totalLoss}, {correct} of {Images} are right.");
    }
}
