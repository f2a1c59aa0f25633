namespace ConvNet.Benchmarks.Ours;

/// <summary>Training through the public API, as a tutorial does it: Fit with metrics, without a progress bar.</summary>
internal sealed class FitTraining(string name, int batch_size, bool oneHot, Func<Model> model) : IWorkload
{
    public string Name { get; } = name;

    public double MillisecondsPerStep(int epochs)
    {
        keras.utils.set_random_seed(1);
        var network = model();
        var images = np.random.random((IWorkload.Images, 28, 28, 1)).astype("float32");
        var labels = np.random.randint(0, 10, IWorkload.Images);
        var target = oneHot ? keras.utils.to_categorical(labels, 10) : labels;
        return EpochTimer.MillisecondsPerStep(
            epochs, batch_size, () => network.Fit(images, target, batch_size: batch_size, verbose: 0));
    }
}
