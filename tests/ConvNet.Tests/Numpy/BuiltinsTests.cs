using static ConvNet.Builtins;

namespace ConvNet.Tests.Numpy;

internal sealed class BuiltinsTests
{
    private TextWriter _console = null!;
    private StringWriter _written = null!;

    [SetUp]
    public void CatchTheConsole()
    {
        _console = Console.Out;
        Console.SetOut(_written = new StringWriter());
    }

    [TearDown]
    public void GiveTheConsoleBack()
    {
        Console.SetOut(_console);
        _written.Dispose();
    }

    [Test]
    public void Print_TheTutorialsLine()
    {
        var trainImages = np.zeros((60000, 28, 28), dtype: np.uint8);
        var trainLabels = np.zeros(60000, dtype: np.uint8);
        print("Train info", trainImages.shape, trainLabels.shape);
        Assert.That(_written.ToString(), Is.EqualTo("Train info (60000, 28, 28) (60000,)\n"));
    }

    [Test]
    public void Print_NoValue_EndsTheLine()
    {
        print();
        Assert.That(_written.ToString(), Is.EqualTo("\n"));
    }

    [Test]
    public void Print_WithSepAndEnd()
    {
        print(["a", 1, null], sep: "-", end: "!");
        Assert.That(_written.ToString(), Is.EqualTo("a-1-None!"));
    }

    [Test]
    public void Print_AnArrayOfStrings_IsOneList()
    {
        print(new[] { "a", "b" });
        Assert.That(_written.ToString(), Is.EqualTo("['a', 'b']\n"));
    }

    private static IEnumerable<TestCaseData> Texts =>
    [
        new(null, "None", "None"),
        new(true, "True", "True"),
        new(1.0, "1.0", "1.0"),
        new(0.1, "0.1", "0.1"),
        new(1e-5, "1e-05", "1e-05"),
        new(0.0001, "0.0001", "0.0001"),
        new(123456789.125, "123456789.125", "123456789.125"),
        new(1e15, "1000000000000000.0", "1000000000000000.0"),
        new(1.5e300, "1.5e+300", "1.5e+300"),
        new(-0.0, "-0.0", "-0.0"),
        new(double.NaN, "nan", "nan"),
        new(double.NegativeInfinity, "-inf", "-inf"),
        new(0.1f, "0.1", "0.1"),
        new(-3, "-3", "-3"),
        new("it's", "it's", "\"it's\""),
        new("a\\b\n", "a\\b\n", "'a\\\\b\\n'"),
        new(np.float32, "float32", "dtype('float32')"),
        new(new Shape(null, 28), "(None, 28)", "(None, 28)"),
        new(new List<double> { 0.1, 0.2 }, "[0.1, 0.2]", "[0.1, 0.2]"),
        new((1, "a"), "(1, 'a')", "(1, 'a')"),
        new(ValueTuple.Create(1), "(1,)", "(1,)"),
        new(new Dictionary<string, List<double>> { ["loss"] = [0.5, 1] }, "{'loss': [0.5, 1.0]}", "{'loss': [0.5, 1.0]}"),
    ];

    [TestCaseSource(nameof(Texts))]
    public void Text_AsPython(object? value, string asStr, string asRepr)
    {
        Assert.That(str(value), Is.EqualTo(asStr));
        Assert.That(repr(value), Is.EqualTo(asRepr));
    }

    [Test]
    public void Len_CountsRowsItemsAndCharacters()
    {
        Assert.That(len(np.zeros((3, 4))), Is.EqualTo(3));
        Assert.That(len("word"), Is.EqualTo(4));
        Assert.That(len(new[] { 1, 2 }), Is.EqualTo(2));
        Assert.That(() => len(np.array(5)), Throws.ArgumentException.With.Message.EqualTo("len() of unsized object"));
    }

    [TestCase(0, 3, 1, new[] { 0, 1, 2 })]
    [TestCase(1, 8, 3, new[] { 1, 4, 7 })]
    [TestCase(1, 7, 3, new[] { 1, 4 })]
    [TestCase(5, 0, -2, new[] { 5, 3, 1 })]
    [TestCase(3, 0, 1, new int[0])]
    public void Range(int start, int stop, int step, int[] expected) => Assert.That(range(start, stop, step), Is.EqualTo(expected));

    [Test]
    public void Range_FromZero() => Assert.That(range(3), Is.EqualTo(new[] { 0, 1, 2 }));

    [Test]
    public void Range_StepZero() => Assert.That(() => range(0, 3, 0),
        Throws.ArgumentException.With.Message.EqualTo("range() arg 3 must not be zero"));
}
