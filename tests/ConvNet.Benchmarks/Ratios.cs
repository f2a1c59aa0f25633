namespace ConvNet.Benchmarks;

/// <summary>
/// Measures the sides of each row in turns, so that whatever else the machine does meets both, and takes each side's median.
/// </summary>
internal static class Ratios
{
    /// <summary>Each row's value: how many times faster than the peer this library is, or what was measured of it alone.</summary>
    /// <param name="names">The rows.</param>
    /// <param name="rounds">How often each side is measured.</param>
    /// <param name="epochs">How many epochs each time.</param>
    /// <param name="progress">Is told what is measured now, and each side's median.</param>
    public static Dictionary<string, double> Measure(IEnumerable<string> names, int rounds, int epochs, TextWriter progress) =>
        names.Select(SpeedTable.Find).ToDictionary(row => row.Name, row => Measure(row, rounds, epochs, progress));

    private static double Measure(Row row, int rounds, int epochs, TextWriter progress)
    {
        var (ours, peer) = (new List<double>(), new List<double>());
        for (int round = 1; round <= rounds; round++)
        {
            progress.WriteLine($"{row.Name}: round {round} of {rounds}");
            if (row.Peer is not null) peer.Add(Child.Measure(row, Child.Peer, epochs));
            ours.Add(Child.Measure(row, Child.Ours, epochs));
        }
        double own = Timing.Median(ours);
        if (row.Peer is null) return Math.Round(own, 3);
        progress.WriteLine($"{row.Name}: TorchSharp {Timing.Median(peer):F3} ms, ConvNet {own:F3} ms");
        return Math.Round(Timing.Median(peer) / own, 3);
    }
}
