using System.Diagnostics;
using System.Text.Json;
using ConvNet.Benchmarks;

namespace ConvNet.Tests.Benchmarks;

/// <summary>The benchmarks as a program.</summary>
public class CommandLineTests
{
    [Test]
    public void Ratios_AsJson_AreOneObjectOfTheChosenRows()
    {
        var (exitCode, output, progress) = Run("ratios", "shapes1000_s", "--rounds", "1", "--epochs", "1", "--json");
        Assert.That(exitCode, Is.Zero, progress);
        var rows = JsonSerializer.Deserialize<Dictionary<string, double>>(output)!;
        Assert.That(rows.Keys, Is.EqualTo(new[] { "shapes1000_s" }));
        Assert.That(rows["shapes1000_s"], Is.Positive);
        Assert.That(progress.Trim(), Is.EqualTo("shapes1000_s: round 1 of 1"));
    }

    [Test]
    public void Ratios_AsLines_AreNameAndValue() =>
        Assert.That(Run("ratios", "shapes1000_s", "--rounds", "1", "--epochs", "1").Output, Does.Match(@"^shapes1000_s \d+(\.\d+)?\n$"));

    [TestCase("ratios", "no_such_row")]
    [TestCase("ratios", "--rounds", "0")]
    [TestCase("memory", "--steps", "0")]
    public void WrongArguments_AreRefused(params string[] args) => Assert.That(Run(args).ExitCode, Is.Not.Zero);

    private static (int ExitCode, string Output, string Progress) Run(params string[] args)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using var process = Process.Start(new ProcessStartInfo(dotnet, [typeof(SpeedTable).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var progress = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, progress.Result);
    }
}
