using System.Diagnostics;
using System.Globalization;

namespace ConvNet.Benchmarks;

/// <summary>One side in a process of its own: what one side sets, threads or the allocator, must not reach the other.</summary>
internal static class Child
{
    public const string Verb = "child";

    /// <summary>Starts this program again to time one workload.</summary>
    /// <returns>Milliseconds a training step.</returns>
    public static double Time(string side, string name, int epochs)
    {
        string program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        // As `dotnet ConvNet.Benchmarks.dll` the program is dotnet itself.
        if (Path.GetFileNameWithoutExtension(program) == "dotnet") start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (string argument in (string[])[Verb, side, name, "--epochs", $"{epochs}"]) start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{side} {name} ended with exit code {process.ExitCode}.");
    }
}
