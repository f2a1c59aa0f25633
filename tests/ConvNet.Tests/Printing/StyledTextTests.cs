namespace ConvNet.Tests.Printing;

public class StyledTextTests
{
    [TestCase("random_rotation (RandomRotation)", 31, "random_rotation|(RandomRotation)")]
    [TestCase("[(None, 5, 4), (None, 4), (None, 4)]", 17, "[(None, 5, 4),|(None, 4), (None,|4)]")]
    [TestCase("a_rather_long_name (Dense)", 8, "a_rathe…|(Dense)")]
    [TestCase("   └ dense (Dense)", 12, "   └ dense|(Dense)", Description = "continued lines are not indented")]
    [TestCase("", 5, "")]
    public void Wrap_AtBlanks(string text, int width, string lines) =>
        Assert.That(string.Join('|', new StyledText().Add(text).Wrap(width).Select(line => line.Render(styled: false))),
            Is.EqualTo(lines));

    [Test]
    public void Render_OneCodePerStyle() =>
        Assert.That(new StyledText().Add("a (").Add("B", "1").Add(")").Render(styled: true), Is.EqualTo("a (\e[1mB\e[0m)"));
}
