namespace ConvNet.Benchmarks.Alone;

/// <summary>From the process' start to the first finished batch of the first notebook: MNIST loaded and brought into form,
/// libtorch loaded, the network built and compiled.</summary>
/// <returns>Nothing: the parent takes the time, in seconds.</returns>
internal sealed record FirstBatch : Workload
{
    /// <inheritdoc/>
    public override bool IsTimedFromStart => true;

    /// <inheritdoc/>
    public override double Measure(int epochs)
    {
        Notebook1Run.Train(Images, new StopAtOnce());
        return 0;
    }

    private sealed class StopAtOnce : Callback
    {
        public override void OnTrainBatchEnd(int batch, Logs logs) => Model.StopTraining = true;
    }
}
