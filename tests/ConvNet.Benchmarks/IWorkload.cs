namespace ConvNet.Benchmarks;

/// <summary>One network trained one way, on 12,800 random images of MNIST's size.</summary>
internal interface IWorkload
{
    /// <summary>The images of one epoch.</summary>
    const int Images = 12_800;

    /// <summary>The network and its batch size, such as <c>notebook1_batch256</c>; the same on both sides.</summary>
    string Name { get; }

    /// <summary>Trains one epoch to warm up, then times the others.</summary>
    /// <param name="epochs">The epochs that are timed.</param>
    /// <returns>The time of one training step, in milliseconds, as <see cref="EpochTimer"/> takes it.</returns>
    double MillisecondsPerStep(int epochs);
}
