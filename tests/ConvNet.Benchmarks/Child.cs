using System.Diagnostics;
using System.Globalization;

namespace ConvNet.Benchmarks;

/// <summary>One side in a process of its own: what one side sets, threads or the allocator, must not reach the other.</summary>
internal static class Child
{
    public const string Verb = "child";
    public const string Peer = "peer";
    public const string Ours = "ours";

    /// <summary>Starts this program again to measure one side of a row.</summary>
    /// <returns>What the side gives, or the seconds until it ended if those are asked for.</returns>
    /// <exception cref="InvalidOperationException">The process failed.</exception>
    public static double Measure(Row row, string side, int epochs)
    {
        string program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        // As `dotnet ConvNet.Benchmarks.dll` the program is dotnet itself.
        if (Path.GetFileNameWithoutExtension(program) == "dotnet") start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (string argument in (string[])[Verb, side, row.Name, "--epochs", $"{epochs}"]) start.ArgumentList.Add(argument);

        long begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        string? line = process.StandardOutput.ReadLine();
        double seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        process.WaitForExit();
        if (process.ExitCode != 0 || line is null)
            throw new InvalidOperationException($"{row.Name}: the side \"{side}\" ended with exit code {process.ExitCode}.");
        return row.Side(side).IsTimedFromStart ? seconds : double.Parse(line, CultureInfo.InvariantCulture);
    }
}
