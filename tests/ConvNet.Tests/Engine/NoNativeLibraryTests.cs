namespace ConvNet.Tests.Engine;

/// <summary>Shapes, counts, summaries and configs load no native library.</summary>
public class NoNativeLibraryTests
{
    [Test]
    public void BothNotebooks_BuiltCompiledSummarizedCounted_WithoutTorch()
    {
        var (output, modules) = Run("shapes");
        Assert.That(output, Does.Contain("45869 (None, 10) 8 True").And.Contain("10180 (None, 10) 4 True"));
        Assert.That(modules, Is.Not.Empty);
        Assert.That(modules, Has.None.Match("torch").IgnoreCase.And.None.Match("c10").IgnoreCase);
    }

    [Test]
    public void APrediction_LoadsIt_SoThatItWouldBeSeen() =>
        Assert.That(Run("predict").Modules, Has.Some.Match("torch_cpu").IgnoreCase);

    private static (string Output, string[] Modules) Run(string task)
    {
        using var process = Program.Start(task);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, () => output + process.StandardError.ReadToEnd());
        return (output, [.. output.Split('\n').Where(line => line.StartsWith("module:", StringComparison.Ordinal))]);
    }
}
