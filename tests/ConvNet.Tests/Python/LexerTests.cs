using ConvNet.Python;

namespace ConvNet.Tests.Python;

/// <summary>Words and indentation.</summary>
public class LexerTests
{
    [TestCase("x = 1_000 + .5e-3", "x = 1_000 + .5e-3 |")]
    [TestCase("x[1:, ..., None]", "x [ 1 : , ... , None ] |")]
    [TestCase("a //= b ** 2 # a comment", "a //= b ** 2 |")]
    [TestCase("f(1,\n\n  # comment\n  2)\n\n\ny", "f ( 1 , 2 ) | y |")]
    [TestCase("a = 1 + \\\n  2", "a = 1 + 2 |")]
    [TestCase("if a:\n    b\n\n    c\nd", "if a : | > b | c | < d |")]
    [TestCase("if a:\n  if b:\n\tc", "if a : | > if b : | > c | < <")]
    public void Read_Words(string source, string words) => Assert.That(
        string.Join(" ", Lexer.Read(source).SkipLast(1).Select(Shown)), Is.EqualTo(words));

    [TestCase(""" 'a\n"b"' """, "a\n\"b\"")]
    [TestCase(""" "it's" """, "it's")]
    [TestCase(""" r'\d\n' """, @"\d\n")]
    [TestCase(" '''two\nlines''' ", "two\nlines")]
    [TestCase(""" '\x41\u00e9\q' """, "Aé\\q")]
    public void Read_Strings(string source, string text) =>
        Assert.That(Lexer.Read(source.Trim()).Single(token => token.Kind == TokenKind.String).Text, Is.EqualTo(text));

    [TestCase("0x1F", 31L)]
    [TestCase("12", 12L)]
    [TestCase("1e3", 1000.0)]
    [TestCase("20.", 20.0)]
    public void Read_Numbers(string source, object value) => Assert.That(Lexer.Read(source)[0].Value, Is.EqualTo(value));

    [TestCase("a\nb = 'open", "line 2: the string does not end")]
    [TestCase("a = $", "line 1: '$' is no Python")]
    [TestCase("if a:\n    b\n  c", "line 3: this indentation fits none of the lines before")]
    public void Read_SaysWhatIsWrongAndWhere(string source, string message) =>
        Assert.That(() => Lexer.Read(source), Throws.TypeOf<PythonSyntaxException>().With.Message.EqualTo(message));

    private static string Shown(Token token) => token.Kind switch
    {
        TokenKind.NewLine => "|",
        TokenKind.Indent => ">",
        TokenKind.Dedent => "<",
        _ => token.Text,
    };
}
