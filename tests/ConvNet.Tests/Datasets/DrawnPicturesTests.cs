using DataGenerator;

namespace ConvNet.Tests.Datasets;

public class DrawnPicturesTests
{
    [Test]
    public void Clothes_AreInTheFormOfFashionMnist()
    {
        var ((x_train, y_train), (x_test, y_test)) = clothes.load_data();
        Assert.That(x_train.shape, Is.EqualTo(new Shape(5000, 28, 28)));
        Assert.That(y_train.shape, Is.EqualTo(new Shape(5000)));
        Assert.That(x_test.shape, Is.EqualTo(new Shape(1000, 28, 28)));
        Assert.That(y_test.shape, Is.EqualTo(new Shape(1000)));
        AssertDrawn((x_train, y_train), ClothesSet.Train, 28 * 28);
        AssertDrawn((x_test, y_test), ClothesSet.Test, 28 * 28);
    }

    [Test]
    public void Figures_AreInTheFormOfCifar10()
    {
        var ((x_train, y_train), (x_test, y_test)) = figures.load_data();
        Assert.That(x_train.shape, Is.EqualTo(new Shape(4000, 32, 32, 3)));
        Assert.That(y_train.shape, Is.EqualTo(new Shape(4000, 1)));
        Assert.That(x_test.shape, Is.EqualTo(new Shape(1000, 32, 32, 3)));
        Assert.That(y_test.shape, Is.EqualTo(new Shape(1000, 1)));
        AssertDrawn((x_train, y_train), FigureSet.Train, 32 * 32 * 3);
        AssertDrawn((x_test, y_test), FigureSet.Test, 32 * 32 * 3);
    }

    [TestCase("clothes.npz")]
    [TestCase("figures.npz")]
    public void Resource_IsBelowTwoMegabytes(string name)
    {
        using var file = typeof(digits).Assembly.GetManifestResourceStream(name);
        Assert.That(file!.Length, Is.LessThan(2_000_000));
    }

    // The generator draws the same pictures again, of each kind as many.
    private static void AssertDrawn((NDArray Images, NDArray Labels) data, PictureSet set, int pixels)
    {
        const int first = 300;
        byte[] labels = data.Labels.AsSpan<byte>().ToArray();
        Assert.That(labels.CountBy(label => label).Select(kind => kind.Value), Is.EqualTo(Enumerable.Repeat(set.Count / 10, 10)));
        Assert.That(set.Labels(), Is.EqualTo(labels));
        Assert.That(set.Images(first).AsSpan().SequenceEqual(data.Images.AsSpan<byte>()[..(first * pixels)]), Is.True);
    }
}
