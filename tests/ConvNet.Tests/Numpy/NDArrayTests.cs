namespace ConvNet.Tests.Numpy;

internal sealed class NDArrayTests
{
    [Test]
    public void Tutorial_FlattenScaleAndSplit()
    {
        var images = (np.arange(10 * 28 * 28) % 256).astype("uint8").reshape(10, 28, 28);
        var flat = images.reshape((images.shape[0], 28 * 28));
        var scaled = flat.astype("float32") / 255;
        Assert.That((scaled.shape, scaled.dtype), Is.EqualTo(((Shape)(10, 784), np.float32)));
        Assert.That((float)scaled[0, 255], Is.EqualTo(1f));
        Assert.That(scaled[..7, ..].shape, Is.EqualTo((Shape)(7, 784)));
        Assert.That(scaled[7..].shape, Is.EqualTo((Shape)(3, 784)));
        Assert.That(np.expand_dims(images, -1).shape, Is.EqualTo((Shape)(10, 28, 28, 1)));
    }

    [Test]
    public void CSharpArrays_KeepTheirElementType()
    {
        NDArray fromFloats = new float[,] { { 1, 2, 3 }, { 4, 5, 6 } };
        NDArray fromInts = new[] { 1, 2 };
        NDArray fromRows = np.array(new[] { new[] { 1.0, 2.0 }, new[] { 3.0, 4.0 } });
        NDArray fromList = np.array(new List<float> { 1, 2 });
        Assert.That((fromFloats.dtype, fromFloats.shape), Is.EqualTo((np.float32, (Shape)(2, 3))));
        Assert.That((fromInts.dtype, fromInts.shape), Is.EqualTo((np.int32, (Shape)2)));
        Assert.That((fromRows.dtype, fromRows.shape), Is.EqualTo((np.float64, (Shape)(2, 2))));
        Assert.That((fromList.dtype, fromList.shape), Is.EqualTo((np.float32, (Shape)2)));
        Assert.That(fromFloats.ToArray<int>(), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6 }));
    }

    [Test]
    public void CompoundAssignment_WorksInPlace()
    {
        var x = np.array([1.0, 2.0, 3.0]);
        var same = x;
        x /= 2;
        x[..2] -= 1;
        Assert.That(same.ToArray<double>(), Is.EqualTo(new[] { -0.5, 0, 1.5 }));
        Assert.That(ReferenceEquals(x, same));
    }

    [Test]
    public void Equality_ComparesElementwise_AndObjectsByReference()
    {
        var x = np.array([1, 2]);
        Assert.That((x == 1).ToArray<bool>(), Is.EqualTo(new[] { true, false }));
        Assert.That((x.Equals(x.copy()), x.Equals(x)), Is.EqualTo((false, true)));
    }

    [Test]
    public void InPlace_WithAViewOfItself_ReadsTheOldElements()
    {
        var x = np.arange(5);
        x[1..] += x[..^1];
        Assert.That(x.ToArray<long>(), Is.EqualTo(new long[] { 0, 1, 3, 5, 7 }));
    }

    [Test]
    public void Operators_OfMoreThanAPiece_ReachEveryElement()
    {
        var x = np.arange(5000).reshape(50, 100);
        var y = x.T.astype("float32") * 2 - x.T;
        Assert.That(np.array_equal(y, x.T));
        Assert.That((long)x.sum(), Is.EqualTo(5000L * 4999 / 2));
        Assert.That((long)x.T.max(), Is.EqualTo(4999));
        Assert.That(np.array_equal(x[.., "::3"].sum(axis: 1), x[.., "::3"].copy().sum(axis: 1)));
    }

    [Test]
    public void TakeRows_CopiesRowsInTheirOrder()
    {
        var x = np.arange(12).reshape(4, 3)[.., "::-1"];
        Assert.That(x.TakeRows([2, 0, -1]).ToArray<long>(), Is.EqualTo(new long[] { 8, 7, 6, 2, 1, 0, 11, 10, 9 }));
        Assert.That(() => x.TakeRows([4]), Throws.InstanceOf<ArgumentOutOfRangeException>()
            .With.Message.EqualTo("index 4 is out of bounds for axis 0 with size 4"));
    }

    [Test]
    public void AsSpan_OfAnotherTypeOrOrder_IsRefused()
    {
        var x = np.zeros((2, 3), dtype: "float32");
        Assert.That(x.AsSpan<float>().Length, Is.EqualTo(6));
        Assert.That(() => x.AsSpan<double>()[0], Throws.InvalidOperationException
            .With.Message.EqualTo("An array of float32 holds Single, not Double."));
        Assert.That(() => x.T.AsSpan<float>()[0], Throws.InvalidOperationException
            .With.Message.EqualTo("This view of shape (3, 2) does not lie in C order; use copy() first."));
        Assert.That(x.Contiguous(), Is.SameAs(x));
        Assert.That(x.T.Contiguous().AsSpan<float>().Length, Is.EqualTo(6));
    }

    [Test]
    public void Wrap_SharesTheArray()
    {
        float[] flat = [1, 2, 3, 4];
        var x = NDArray.Wrap(flat, (2, 2));
        x[1, 1] = 9;
        Assert.That((flat[3], x.Buffer, x.Offset), Is.EqualTo((9f, flat, 0)));
        Assert.That(() => NDArray.Wrap(flat, 3), Throws.ArgumentException
            .With.Message.EqualTo("cannot reshape array of size 4 into shape (3,)"));
    }

    [Test]
    public void DType_Unknown_NamesTheKnown() => Assert.That(() => (DType)"float8", Throws.ArgumentException.With.Message.EqualTo(
        "data type 'float8' not understood; known are bool, int8, uint8, int16, uint16, int32, uint32, int64, uint64, float16, " +
        "float32, float64, float, int and str."));

    [TestCase("1:2:3:4")]
    [TestCase("a:")]
    [TestCase("3")]
    public void Index_StringThatIsNoSlice_IsRefused(string text) =>
        Assert.That(() => np.arange(4)[text], Throws.ArgumentException.With.Message.EqualTo(
            $"'{text}' is no index: a string is a slice such as \"::2\" or \"2:-1\", or \"...\" for the axes not named."));

    [Test]
    public void Conversion_OfMoreThanOneElement_IsRefused() =>
        Assert.That(() => (double)np.arange(2), Throws.ArgumentException
            .With.Message.EqualTo("only 0-dimensional arrays can be converted to Python scalars"));

    [Test]
    public void Random_SeedAgain_RepeatsAndShufflesLists()
    {
        np.random.seed(7);
        var first = np.random.rand(3);
        np.random.seed(7);
        Assert.That(np.array_equal(np.random.rand(3), first));
        List<int> list = [.. Enumerable.Range(0, 10)];
        int[] numbers = [.. list];
        new RandomState(42).shuffle(list);
        new RandomState(42).shuffle(numbers);
        Assert.That(list, Is.EqualTo(new[] { 8, 1, 5, 0, 7, 2, 9, 4, 3, 6 }));
        Assert.That(numbers, Is.EqualTo(list));
        Assert.That(() => np.random.seed(-1), Throws.ArgumentException
            .With.Message.EqualTo("Seed must be between 0 and 2**32 - 1"));
    }

    [Test]
    public void Choice_WithProbabilities_TakesOnlyThePossible()
    {
        var drawn = new RandomState(1).choice(3, 100, p: new[] { 0.5, 0, 0.5 });
        Assert.That(drawn.ToArray<long>().Distinct().Order(), Is.EqualTo(new long[] { 0, 2 }));
    }
}
