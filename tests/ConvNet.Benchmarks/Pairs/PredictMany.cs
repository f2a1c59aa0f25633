using ConvNet.Benchmarks.Networks;

namespace ConvNet.Benchmarks.Pairs;

/// <summary>Predict of many images in Keras' default batches of 32.</summary>
/// <returns>Milliseconds for all.</returns>
internal sealed record PredictMany(Network Network) : Workload
{
    /// <inheritdoc/>
    public override double Measure(int epochs)
    {
        keras.utils.set_random_seed(1);
        var (images, _) = Data.Random(Images, Network.Input);
        var model = Network.Ours();
        return Timing.Milliseconds(epochs, () => model.Predict(images, verbose: 0));
    }
}
