namespace ConvNet.Tests.Samples;

/// <summary>The README's C# lines are lines of programs that run: the first sample's, and the ones below.</summary>
public class ReadmeTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Kit.Path("README.md"), "..", "..", ".."));

    [Test]
    public void ShapesAndCounts()
    {
        var model = new Sequential([new Conv2D(6, 2, input_shape: (28, 28, 1)), new Activation("relu"),
            new MaxPool2D(2), new Flatten(), new Dense(10)]);
        Assert.That(model.CountParams(), Is.EqualTo(10180));
        Assert.That(model.GetLayer(2).OutputShape, Is.EqualTo(new Shape(null, 13, 13, 6)));
    }

    [Test]
    public void Code_IsThatOfProgramsThatRun()
    {
        string programs = Squeezed(File.ReadAllText(Path.Combine(Root, "samples", "HowConvnetsWork", "Program.cs")) +
            File.ReadAllText(Path.Combine(Root, "tests", "ConvNet.Tests", "Samples", "ReadmeTests.cs")));
        foreach (string statement in Statements())
        {
            // The sample asks for MNIST through a fallback, and validates while it trains.
            string expected = statement.Replace("mnist.load_data()", "SampleData.Load(options.Digits)");
            Assert.That(programs, Does.Contain(expected.TrimEnd(')')), statement);
        }
    }

    private static IEnumerable<string> Statements() => File.ReadAllText(Path.Combine(Root, "README.md")).Split("```")
        .Where(block => block.StartsWith("csharp\n", StringComparison.Ordinal))
        .SelectMany(block => block["csharp\n".Length..].Split(";\n"))
        .Select(Squeezed).Where(statement => statement.Length > 0);

    private static string Squeezed(string code) => string.Concat(code.Where(letter => !char.IsWhiteSpace(letter)));
}
