using ConvNet.Benchmarks.Ours;
using ConvNet.Benchmarks.Peers;

namespace ConvNet.Benchmarks;

/// <summary>What can be measured, by side; a ratio is made of two workloads of one name.</summary>
internal static class Workloads
{
    public const string Peer = "peer";
    public const string Ours = "ours";

    /// <summary>The sides in the order in which a round runs them.</summary>
    public static IReadOnlyList<(string Side, IWorkload Workload)> All { get; } =
    [
        (Peer, new PeerTraining("notebook1_batch256", 256, () => new Notebook1(), Notebook1.Optimizer)),
        (Ours, new FitTraining("notebook1_batch256", 256, oneHot: true, Notebooks.First)),
        (Peer, new PeerTraining("notebook2_batch32", 32, () => new Notebook2(), Notebook2.Optimizer)),
        (Ours, new FitTraining("notebook2_batch32", 32, oneHot: false, Notebooks.Second)),
    ];

    public static IEnumerable<string> Names => All.Select(entry => entry.Workload.Name).Distinct();

    public static IWorkload Find(string side, string name) =>
        All.FirstOrDefault(entry => entry.Side == side && entry.Workload.Name == name).Workload ??
        throw new ArgumentException($"There is no workload {side} {name}.");
}
