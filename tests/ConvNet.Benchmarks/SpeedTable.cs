using ConvNet.Benchmarks.Alone;
using ConvNet.Benchmarks.Networks;
using ConvNet.Benchmarks.Pairs;

namespace ConvNet.Benchmarks;

/// <summary>One line of the table.</summary>
/// <param name="Name">Its name, such as <c>notebook1_batch256</c>.</param>
/// <param name="Ours">This library's side.</param>
/// <param name="Peer">TorchSharp's; then the row's value is a ratio. Null: it is what <paramref name="Ours"/> gives.</param>
internal sealed record Row(string Name, Workload Ours, Workload? Peer = null)
{
    /// <summary>The side called so.</summary>
    /// <exception cref="ArgumentException">The row has none of that name.</exception>
    public Workload Side(string side) => side switch
    {
        Child.Ours => Ours,
        Child.Peer when Peer is not null => Peer,
        _ => throw new ArgumentException($"{Name} has no side {side}."),
    };
}

/// <summary>All that is measured.</summary>
internal static class SpeedTable
{
    /// <summary>
    /// The rows in the order in which they are printed. Epochs are so short that all rows together take some minutes.
    /// </summary>
    public static IReadOnlyList<Row> All { get; } =
    [
        Training("notebook1_batch256", Notebook1.Network, 256, steps: 25),
        Training("notebook1_batch32", Notebook1.Network, 32, steps: 120),
        Training("notebook2_batch32", Notebook2.Network, 32, steps: 400),
        Training("cifar_batch64", DeepNet.Network, 64, steps: 15),
        Training("resnet20_batch64", ResNet20.Network, 64, steps: 15),
        Training("lstm_batch128", LstmNet.Network, 128, steps: 60),
        new("predict10k", new PredictMany(Notebook1.Network) { Images = 10_000 }, new PeerPrediction(Notebook1.Network) { Images = 10_000 }),
        new("predict1_us_notebook1", new PredictOne(Notebook1.Network)),
        new("predict1_us_notebook2", new PredictOne(Notebook2.Network)),
        new("face_overhead_percent", new FaceOverhead { Images = 6_400 }),
        new("load_data_s", new LoadData()),
        new("first_batch_s", new FirstBatch { Images = 60_000 }),
        new("shapes1000_s", new ThousandLayers()),
        new("peak_mb", new PeakMemory { Images = 60_000 }),
    ];

    /// <summary>The row of this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Row Find(string name) =>
        All.FirstOrDefault(row => row.Name == name) ?? throw new ArgumentException($"There is no row {name}.");

    private static Row Training(string name, Network network, int batchSize, int steps) => new(name,
        new FitTraining(network, batchSize) { Images = batchSize * steps },
        new PeerTraining(network, batchSize) { Images = batchSize * steps });
}
