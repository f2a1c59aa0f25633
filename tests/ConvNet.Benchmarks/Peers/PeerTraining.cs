using ConvNet.Engine;
using static TorchSharp.torch;

namespace ConvNet.Benchmarks.Peers;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>
/// The usual TorchSharp training loop: images as NCHW, modules and optimizers as they come, the accuracy counted in each
/// batch, the allocator as the system sets it. Images are shuffled each epoch and gathered a batch at a time, which is much
/// faster than TorchSharp's own data loader.
/// </summary>
internal sealed class PeerTraining(
    string name, int batch_size, Func<nn.Module<Tensor, Tensor>> model, Func<nn.Module, optim.Optimizer> optimizer) : IWorkload
{
    public string Name { get; } = name;

    public double MillisecondsPerStep(int epochs)
    {
        Backend.EnsureLoaded(tuneAllocator: false);
        random.manual_seed(1);
        using var images = rand(IWorkload.Images, 1, 28, 28);
        using var labels = randint(0, 10, IWorkload.Images);
        using var network = model();
        using var updates = optimizer(network);
        using var loss = nn.CrossEntropyLoss();
        network.train();

        return EpochTimer.MillisecondsPerStep(
            epochs, batch_size, () => TrainEpoch(images, labels, network, updates, loss));
    }

    private void TrainEpoch(Tensor images, Tensor labels, nn.Module<Tensor, Tensor> network,
        optim.Optimizer updates, nn.Module<Tensor, Tensor, Tensor> loss)
    {
        using var order = randperm(IWorkload.Images);
        double totalLoss = 0;
        long correct = 0;
        for (int first = 0; first < IWorkload.Images; first += batch_size)
        {
            using var scope = NewDisposeScope();
            var chosen = order.narrow(0, first, Math.Min(batch_size, IWorkload.Images - first));
            var target = labels.index_select(0, chosen);

            updates.zero_grad();
            var prediction = network.call(images.index_select(0, chosen));
            var error = loss.call(prediction, target);
            error.backward();
            updates.step();

            totalLoss += error.item<float>();
            correct += prediction.argmax(1).eq(target).sum().item<long>();
        }
        if (!double.IsFinite(totalLoss) || correct == 0) throw new InvalidOperationException(
            $"{Name} does not train (its losses add up to {totalLoss}, {correct} of {IWorkload.Images} are right).");
    }
}
