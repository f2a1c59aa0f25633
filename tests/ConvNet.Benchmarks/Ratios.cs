namespace ConvNet.Benchmarks;

/// <summary>
/// Times both sides of each workload in turns, so that whatever else the machine does meets both, and takes each side's median.
/// </summary>
internal static class Ratios
{
    /// <summary>
    /// For each workload <c>NAME_peer_ms</c> and <c>NAME_ours_ms</c>, milliseconds a step, and <c>NAME</c>, the first over the
    /// second: how many times faster this library is. A side that doesn't exist leaves its rows out.
    /// </summary>
    public static Dictionary<string, double> Measure(int rounds, int epochs, IEnumerable<string> names)
    {
        var rows = new Dictionary<string, double>();
        foreach (string name in names)
        {
            string[] sides = [.. Workloads.All.Where(entry => entry.Workload.Name == name).Select(entry => entry.Side)];
            var times = sides.ToDictionary(side => side, _ => new List<double>());
            for (int round = 0; round < rounds; round++)
                foreach (string side in sides)
                {
                    times[side].Add(Child.Time(side, name, epochs));
                    Console.Error.WriteLine($"{name} {side} {times[side][^1]:F3} ms ({round + 1}/{rounds})");
                }

            foreach (string side in sides) rows[$"{name}_{side}_ms"] = Math.Round(EpochTimer.Median(times[side]), 4);
            if (times.TryGetValue(Workloads.Peer, out var peer) && times.TryGetValue(Workloads.Ours, out var ours))
                rows[name] = Math.Round(EpochTimer.Median(peer) / EpochTimer.Median(ours), 4);
        }
        return rows;
    }
}
