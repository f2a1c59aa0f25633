using ConvNet.Python;

namespace ConvNet.Tests.Python;

/// <summary>What is read, and what is refused.</summary>
public class ParserTests
{
    [Test]
    public void Parse_TakesStatementsInOrder() => Assert.That(
        Parser.Parse("import keras\nx, y = f(1)\nfor i in x: print(i); y += i\nmodel.fit(x)").Select(one => one.GetType().Name),
        Is.EqualTo(new[] { "Import", "Assignment", "For", "ExpressionStatement" }));

    [Test]
    public void Parse_KeepsLines() =>
        Assert.That(Parser.Parse("a = 1\n\nif a:\n    b = 2\n").Select(one => one.Line), Is.EqualTo(new[] { 1, 3 }));

    [TestCase("@tf.function\ndef f(): pass", "line 1: decorators are not read here")]
    [TestCase("f(1", "line 1: expected ',', got the end of the line")]
    [TestCase("x = ", "line 1: the end of the line was not expected here")]
    [TestCase("if x\n    y", "line 1: expected ':', got the end of the line")]
    [TestCase("{1, 2}", "line 1: sets are not read here")]
    [TestCase("a b", "line 1: 'b' was not expected here")]
    public void Parse_SaysWhatIsNotReadAndWhere(string source, string message) =>
        Assert.That(() => Parser.Parse(source), Throws.TypeOf<PythonSyntaxException>().With.Message.EqualTo(message));
}
