using ConvNet.Engine;

namespace ConvNet.Tests.Layers.Preprocessing;

/// <summary>What random layers do to images, where chance leaves something to be known.</summary>
public class RandomLayerTests
{
    private static readonly NDArray Images = np.arange(64 * 4 * 5).reshape(64, 4, 5, 1).astype("float32");

    private static NDArray Train(Layer layer, NDArray x) => layer.Apply(Arrays.ToTensor(x), training: true).numpy();

    [TestCase("horizontal", 2)]
    [TestCase("vertical", 1)]
    public void Flip_MirrorsAboutHalf(string mode, int axis)
    {
        var x = Arrays.ToTensor(Images);
        var mirrored = Ops.FlipSome(x, axis, Arrays.ToTensor(np.ones(1))).numpy();
        var got = Train(new RandomFlip(mode, seed: 1), Images);
        int changed = 0;
        for (int i = 0; i < 64; i++)
        {
            bool isMirrored = np.array_equal(got[i], mirrored[i]);
            if (isMirrored) changed++;
            Assert.That(isMirrored || np.array_equal(got[i], Images[i]), Is.True, $"image {i} is mirrored, or not");
        }
        Assert.That(changed, Is.InRange(16, 48));
    }

    [Test]
    public void Rotation_QuarterTurn_IsCounterclockwise()
    {
        NDArray image = np.array(new[] { 1.0, 2, 3, 4 }).reshape(2, 2, 1);
        var got = Train(new RandomRotation((0.25, 0.25)), image.astype("float32"));
        Assert.That(np.allclose(got.reshape(-1), np.array(new[] { 2.0, 4, 1, 3 }), atol: 1e-5), Is.True);
    }

    [Test]
    public void Translation_WholePixels_ChannelsFirst()
    {
        NDArray image = np.arange(6).reshape(1, 1, 2, 3).astype("float32");
        var layer = new RandomTranslation(0.0, (1 / 3.0, 1 / 3.0), "constant", fill_value: 9, data_format: "channels_first");
        var got = Train(layer, image);
        Assert.That(got.shape, Is.EqualTo((Shape)(1, 1, 2, 3)));
        Assert.That(np.allclose(got.reshape(-1), np.array(new[] { 9.0, 0, 1, 9, 3, 4 }), atol: 1e-5), Is.True);
    }

    [Test]
    public void Shear_MovesRowsAgainstEachOther()
    {
        NDArray image = np.array(new[] { 1.0, 2, 3, 4, 5, 6 }).reshape(2, 3, 1).astype("float32");
        var got = Train(new RandomShear((1.0, 1.0), (0.0, 0.0), fill_mode: "nearest"), image).reshape(-1);
        Assert.That(np.allclose(got, np.array(new[] { 1.0, 2, 3, 5, 6, 6 }))
            || np.allclose(got, np.array(new[] { 1.0, 2, 3, 4, 4, 5 })));
    }

    [Test]
    public void Crop_IsAPartOfTheImage_AndAnotherTimeAnother()
    {
        var layer = new RandomCrop(3, 2, seed: 3);
        var corners = new HashSet<(int, int)>();
        for (int i = 0; i < 40; i++)
        {
            var got = Train(layer, Images);
            int corner = (int)got.ToArray<float>()[0], row = corner / 5, column = corner % 5;
            corners.Add((row, column));
            Assert.That(np.array_equal(got, Images[.., row..(row + 3), column..(column + 2)]), Is.True);
        }
        Assert.That(corners, Has.Count.EqualTo(8), "each place of 2 by 4 came");
    }

    [Test]
    public void Contrast_KeepsTheMean()
    {
        NDArray x = new RandomState(0).rand(8, 4, 5, 2).astype("float32") * 10 + 100;
        var got = Train(new RandomContrast(0.5, seed: 2), x);
        Assert.That(np.allclose(got.mean(axis: (1, 2)), x.mean(axis: (1, 2)), rtol: 1e-5), Is.True);
        var share = got.std(axis: (1, 2)) / x.std(axis: (1, 2));
        Assert.That(share.ToArray<double>(), Is.All.InRange(0.999, 1.501));
    }

    [Test]
    public void Brightness_StaysInTheValueRange()
    {
        NDArray x = np.full((50, 1, 1, 1), 0.5).astype("float32");
        double[] got = Train(new RandomBrightness((-1.0, 1.0), value_range: (0, 1), seed: 2), x).ToArray<double>();
        Assert.That(got, Is.All.InRange(0, 1));
        Assert.That(got, Has.Some.EqualTo(0).And.Some.EqualTo(1).And.Some.InRange(0.1, 0.9));
    }

    private static IEnumerable<TestCaseData> All()
    {
        static TestCaseData Row(Func<Layer> make) => new TestCaseData(make).SetArgDisplayNames(make().ClassName);
        yield return Row(() => new RandomFlip(seed: 7));
        yield return Row(() => new RandomRotation(0.2, seed: 7));
        yield return Row(() => new RandomZoom(0.3, seed: 7));
        yield return Row(() => new RandomTranslation(0.2, 0.3, seed: 7));
        yield return Row(() => new RandomShear(0.5, 0.5, seed: 7));
        yield return Row(() => new RandomContrast(0.9, (0, 2000), seed: 7));
        yield return Row(() => new RandomBrightness(0.2, (0, 2000), seed: 7));
    }

    [TestCaseSource(nameof(All))]
    public void Training_WithASeed_GivesTheSameAgain(Func<Layer> make)
    {
        var first = Train(make(), Images);
        Assert.That(np.array_equal(Train(make(), Images), first), Is.True, "the same seed");
        Assert.That(np.array_equal(first, Images), Is.False, "something is changed");
    }

    [TestCaseSource(nameof(All))]
    public void NotTraining_DoesNothing(Func<Layer> make) =>
        Assert.That(np.array_equal(make().Apply(Arrays.ToTensor(Images), training: false).numpy(), Images), Is.True);

    [TestCaseSource(nameof(All))]
    public void OneImage_KeepsItsShape(Func<Layer> make) =>
        Assert.That(Train(make(), Images[0]).shape, Is.EqualTo((Shape)(4, 5, 1)));

    [Test]
    public void Model_TrainsOnChangedImages_AndPredictsOnThemAsTheyAre()
    {
        var model = new Sequential([
            new RandomFlip("horizontal", input_shape: (4, 5, 1)), new RandomRotation(0.1), new Rescaling(1.0 / 255),
            new Flatten(), new Dense(1)]);
        model.Compile("sgd", "mse");
        model.Fit(Images / 2000, np.zeros((64, 1)), epochs: 1, verbose: 0);
        Assert.That(np.array_equal(model.Predict(Images, verbose: 0), model.Predict(Images, verbose: 0)), Is.True);
    }
}
