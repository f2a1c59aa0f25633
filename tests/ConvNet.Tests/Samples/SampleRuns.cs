using System.Diagnostics;

namespace ConvNet.Tests.Samples;

/// <summary>Runs samples as programs of their own, in a folder that is empty before each test.</summary>
public abstract class SampleRuns
{
    private DirectoryInfo _folder = null!;

    /// <summary>Where the samples' sources and programs are.</summary>
    protected static string SamplesFolder => Path.Combine(Root, "samples");

    /// <summary>Where the sample runs.</summary>
    protected string Folder => _folder.FullName;

    // tests/ConvNet.Tests/bin/Release/net10.0
    private static string Output => AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);

    private static string Root => Path.GetFullPath(Path.Combine(Output, "..", "..", "..", "..", ".."));

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("convnet-sample-");

    [TearDown]
    public void RemoveFolder() => _folder.Delete(recursive: true);

    /// <summary>What a sample prints.</summary>
    protected string Run(string sample, params string[] arguments)
    {
        // The samples are built as the tests are: samples/X/bin/Release/net10.0.
        string build = Path.GetRelativePath(Path.Combine(Root, "tests", "ConvNet.Tests"), Output);
        string program = Path.Combine(SamplesFolder, sample, build, sample + ".dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, error.Result);
        return text;
    }
}
