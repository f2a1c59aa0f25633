namespace ConvNet.Tests.Shapes;

public class ShapeTests
{
    private static string Printed(Shape? input_shape) => input_shape!.ToString();

    [Test]
    public void Conversions_FromWhatAPythonTupleBecomes()
    {
        var img_shape = (28, 28, 1);
        Assert.That(Printed(784), Is.EqualTo("(784,)"));
        Assert.That(Printed((28, 28, 1)), Is.EqualTo("(28, 28, 1)"));
        Assert.That(Printed(img_shape), Is.EqualTo("(28, 28, 1)"));
        Assert.That(Printed((null, 28)), Is.EqualTo("(None, 28)"));
        Assert.That(Printed([null, 4]), Is.EqualTo("(None, 4)"));
        Assert.That(Printed(new int[] { 2, 3 }), Is.EqualTo("(2, 3)"));
        Assert.That(Printed(Shape.Scalar), Is.EqualTo("()"));
    }

    [Test]
    public void Indexing_GivesSizesAndSlices()
    {
        Shape shape = (60000, 28, 28);
        Assert.That(shape[0] * 2, Is.EqualTo(120000));
        Assert.That(shape[^1], Is.EqualTo(28));
        Assert.That(Printed((shape[0], 28 * 28)), Is.EqualTo("(60000, 784)"));
        Assert.That(Printed(shape[1..]), Is.EqualTo("(28, 28)"));
    }

    [Test]
    public void Indexing_UnknownSizeIsRefused()
    {
        Shape shape = (null, 28);
        Assert.That(shape.At(0), Is.Null);
        Assert.That(() => shape[0], Throws.InvalidOperationException.With.Message
            .EqualTo("The size of (None, 28) along axis 0 is not known before data comes."));
    }

    [Test]
    public void Equality_IsOfSizes()
    {
        Assert.That(new Shape(null, 28) == (null, 28));
        Assert.That(new Shape(28) != (28, 1));
        Assert.That(new Shape(null, 28).Accepts((7, 28)));
        Assert.That(new Shape(null, 28).Accepts((7, 29)), Is.False);
    }
}
