namespace ConvNet.Engine;

/// <summary>
/// Counts physical cores: two threads of one core share its arithmetic units, so a second one slows a matrix product down.
/// </summary>
internal static class PhysicalCores
{
    /// <summary>The physical cores this process may use, by its affinity and its container's limit; at least one.</summary>
    public static int Count() => OperatingSystem.IsLinux()
        ? Math.Min(Count("/proc/self/status", "/sys/devices/system/cpu") ?? int.MaxValue, Environment.ProcessorCount)
        : Environment.ProcessorCount;

    /// <summary>The physical cores among the processors that a status file allows; null if the system doesn't tell.</summary>
    /// <param name="statusFile">A file with a line <c>Cpus_allowed_list: 0-3,8</c>, as /proc/self/status.</param>
    /// <param name="cpuFolder">A folder with a file <c>cpu0/topology/thread_siblings_list</c> for each processor.</param>
    public static int? Count(string statusFile, string cpuFolder)
    {
        try
        {
            const string Key = "Cpus_allowed_list:";
            string? line = File.ReadLines(statusFile).FirstOrDefault(line => line.StartsWith(Key, StringComparison.Ordinal));
            if (line is null) return null;
            // The threads of one core list the same siblings.
            return Processors(line[Key.Length..])
                .Select(cpu => File.ReadAllText(Path.Combine(cpuFolder, $"cpu{cpu}", "topology", "thread_siblings_list")))
                .Distinct()
                .Count();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    private static IEnumerable<int> Processors(string list)
    {
        foreach (string range in list.Split(',', StringSplitOptions.TrimEntries))
        {
            string[] ends = range.Split('-');
            int first = int.Parse(ends[0]), last = int.Parse(ends[^1]);
            for (int cpu = first; cpu <= last; cpu++) yield return cpu;
        }
    }
}
