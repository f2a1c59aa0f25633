using ConvNet.Benchmarks.Networks;

namespace ConvNet.Benchmarks.Alone;

/// <summary>Predict of one image, again and again.</summary>
/// <returns>Microseconds a call.</returns>
internal sealed record PredictOne(Network Network) : Workload
{
    private const int CallsOfEpoch = 300;

    /// <inheritdoc/>
    public override double Measure(int epochs)
    {
        keras.utils.set_random_seed(1);
        var (image, _) = Data.Random(1, Network.Input);
        var model = Network.Ours();
        // Enough for the runtime to compile what is called often.
        for (int i = 0; i < CallsOfEpoch; i++) model.Predict(image, verbose: 0);
        return 1000 * Timing.Milliseconds(CallsOfEpoch * epochs, () => model.Predict(image, verbose: 0));
    }
}
