using DataGenerator;

namespace ConvNet.Tests.Datasets;

public class DigitsTests
{
    private const int Pixels = 28 * 28;

    [Test]
    public void LoadData_ShapesAndTypesAreMnists()
    {
        var ((x_train, y_train), (x_test, y_test)) = digits.load_data();
        Assert.That(x_train.shape, Is.EqualTo(new Shape(10000, 28, 28)));
        Assert.That(y_train.shape, Is.EqualTo(new Shape(10000)));
        Assert.That(x_test.shape, Is.EqualTo(new Shape(2000, 28, 28)));
        Assert.That(y_test.shape, Is.EqualTo(new Shape(2000)));
        foreach (var array in new[] { x_train, y_train, x_test, y_test }) Assert.That(array.dtype, Is.EqualTo(np.uint8));
    }

    [Test]
    public void LoadData_EachDigitEquallyOftenInRandomOrder()
    {
        var ((_, y_train), (_, y_test)) = digits.load_data();
        foreach (byte[] labels in new[] { y_train.AsSpan<byte>().ToArray(), y_test.AsSpan<byte>().ToArray() })
        {
            int each = labels.Length / 10;
            Assert.That(labels.GroupBy(label => label).Select(group => group.Count()), Is.EqualTo(Enumerable.Repeat(each, 10)));
            Assert.That(labels.Take(100).Distinct().Count(), Is.EqualTo(10));
            Assert.That(labels.Zip(labels.Skip(1)).Count(pair => pair.First == pair.Second), Is.InRange(each / 2, each * 2));
        }
    }

    [Test]
    public void LoadData_DigitsAreWhiteOnBlackAndCentered()
    {
        var ((x_train, _), _) = digits.load_data();
        byte[] images = x_train.AsSpan<byte>()[..(1000 * Pixels)].ToArray();
        foreach (byte[] image in images.Chunk(Pixels))
        {
            double mass = image.Sum(pixel => pixel);
            double x = image.Select((pixel, i) => pixel * (i % 28)).Sum() / mass;
            double y = image.Select((pixel, i) => pixel * (i / 28)).Sum() / mass;
            Assert.That(x, Is.EqualTo(13.5).Within(4));
            Assert.That(y, Is.EqualTo(13.5).Within(4));
            Assert.That(image.Count(pixel => pixel == 0), Is.GreaterThan(Pixels / 2));
            Assert.That(image.Max(), Is.GreaterThan(100));
        }
    }

    [Test]
    public void Generator_DrawsTheSameDigitsAgain()
    {
        const int first = 1000;
        var ((x_train, y_train), (x_test, y_test)) = digits.load_data();
        Assert.That(DigitSet.Train.Labels(), Is.EqualTo(y_train.AsSpan<byte>().ToArray()));
        Assert.That(DigitSet.Test.Labels(), Is.EqualTo(y_test.AsSpan<byte>().ToArray()));
        Assert.That(DigitSet.Train.Images(first).AsSpan().SequenceEqual(x_train.AsSpan<byte>()[..(first * Pixels)]), Is.True);
        Assert.That(DigitSet.Test.Images(first).AsSpan().SequenceEqual(x_test.AsSpan<byte>()[..(first * Pixels)]), Is.True);
    }

    [Test]
    public void Resource_IsBelowTwoMegabytes()
    {
        using var file = typeof(digits).Assembly.GetManifestResourceStream("digits.npz");
        Assert.That(file!.Length, Is.LessThan(2_000_000));
    }
}
