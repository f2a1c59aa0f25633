using System.Diagnostics;
using ConvNet.Benchmarks.Networks;

namespace ConvNet.Benchmarks;

/// <summary>Whether a long training takes more and more memory: the second notebook's network, batches of 32.</summary>
internal static class FlatMemory
{
    private const int BatchSize = 32;
    private const int StepsOfEpoch = 400;

    /// <summary>Trains and looks at the resident memory on the way; nothing is collected for it.</summary>
    /// <param name="warm">The step after which memory must not grow any more.</param>
    /// <param name="steps">How many steps in all.</param>
    /// <returns>Rows: mebibytes after both, and by how many percent the second is larger.</returns>
    public static Dictionary<string, double> Measure(int warm, int steps)
    {
        var network = Notebook2.Network;
        var (images, labels) = Data.Random(BatchSize * StepsOfEpoch, network.Input);
        var watch = new Watch(warm, steps);
        network.Ours().Fit(images, labels, batch_size: BatchSize, epochs: steps / StepsOfEpoch + 1, verbose: 0, callbacks: [watch]);
        return new()
        {
            [$"memory_mb_step_{warm}"] = Math.Round(watch.Before, 1),
            [$"memory_mb_step_{steps}"] = Math.Round(watch.After, 1),
            ["flat_memory_percent"] = Math.Round(100 * (watch.After / watch.Before - 1), 2),
        };
    }

    private sealed class Watch(int warm, int steps) : Callback
    {
        private int _steps;

        public double Before { get; private set; }

        public double After { get; private set; }

        public override void OnTrainBatchEnd(int batch, Logs logs)
        {
            _steps++;
            if (_steps == warm) Before = Resident();
            if (_steps != steps) return;
            After = Resident();
            Model.StopTraining = true;
        }

        private static double Resident()
        {
            using var process = Process.GetCurrentProcess();
            return process.WorkingSet64 / 1048576.0;
        }
    }
}
