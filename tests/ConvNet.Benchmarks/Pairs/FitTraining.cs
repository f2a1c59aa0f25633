using ConvNet.Benchmarks.Networks;

namespace ConvNet.Benchmarks.Pairs;

/// <summary>Training through the public API, as a tutorial does it: Fit with metrics, without a progress bar.</summary>
/// <returns>Milliseconds a step.</returns>
internal sealed record FitTraining(Network Network, int BatchSize) : Workload
{
    /// <inheritdoc/>
    public override double Measure(int epochs)
    {
        keras.utils.set_random_seed(1);
        var (images, labels) = Data.Random(Images, Network.Input);
        var target = Network.OneHot ? keras.utils.to_categorical(labels, 10) : labels;
        var model = Network.Ours();
        double epoch = Timing.Milliseconds(epochs, () => model.Fit(images, target, batch_size: BatchSize, verbose: 0));
        return epoch / Math.Ceiling((double)Images / BatchSize);
    }
}
