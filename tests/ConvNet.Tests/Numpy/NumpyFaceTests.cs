namespace ConvNet.Tests.Numpy;

/// <summary>What the kit's lines don't reach: C#'s own ways, files, refusals.</summary>
public sealed class NumpyFaceTests
{
    [Test]
    public void Conversion_ToAnArrayOfThreeAxes_Copies()
    {
        var x = np.arange(12).reshape(2, 3, 2).astype("float32");
        float[,,] copy = (float[,,])x.transpose(2, 1, 0);
        Assert.That(copy[1, 2, 0], Is.EqualTo(5f));
        Assert.That(copy.GetLength(0), Is.EqualTo(2));
    }

    [Test]
    public void Span_OfAnArray_IsItsMemory()
    {
        var x = np.zeros(3, "float32");
        x.AsSpan<float>()[1] = 5;
        Assert.That((float)x[1], Is.EqualTo(5));
    }

    [Test]
    public void FromBuffer_OfAnArray_SharesMemory()
    {
        float[] numbers = [1, 2, 3];
        var x = np.frombuffer(numbers);
        x[0] = 9;
        Assert.That(numbers[0], Is.EqualTo(9));
    }

    [Test]
    public void Deconstruct_OfAList_NamesItsArrays()
    {
        var (values, counts) = np.unique(np.array([3, 1, 3]), return_counts: true);
        Assert.That(values.ToArray<long>(), Is.EqualTo(new long[] { 1, 3 }));
        Assert.That(counts.ToArray<long>(), Is.EqualTo(new long[] { 1, 2 }));
        Assert.That(() => { var (a, b, c) = np.split(np.arange(4), 2); },
            Throws.ArgumentException.With.Message.EqualTo("not enough values to unpack (expected 3, got 2)"));
    }

    [Test]
    public void BroadcastTo_IsNotToBeWrittenTo() => Assert.That(() => np.broadcast_to(np.arange(3), (2, 3))[0, 0] = 1,
        Throws.ArgumentException.With.Message.EqualTo("assignment destination is read-only"));

    [Test]
    public void Out_OfAnotherShape_IsRefused() => Assert.That(() => np.sqrt(np.ones(3), @out: np.zeros(2)),
        Throws.ArgumentException.With.Message.EqualTo(
            "non-broadcastable output operand with shape (2,) doesn't match the broadcast shape (3,)"));

    [Test]
    public void SaveTxt_AndLoadTxt_ReadWhatWasWritten()
    {
        string file = Path.GetTempFileName();
        try
        {
            var x = np.array([[1.5, 2], [3, -4.25]]);
            np.savetxt(file, x, fmt: "%.2f", delimiter: ",", header: "a,b");
            Assert.That(File.ReadAllText(file), Is.EqualTo("# a,b\n1.50,2.00\n3.00,-4.25\n"));
            Assert.That(np.array_equal(np.loadtxt(file, delimiter: ","), x));
            Assert.That(np.loadtxt(file, delimiter: ",", usecols: [1]).ToArray<double>(), Is.EqualTo(new[] { 2, -4.25 }));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void ApplyAlongAxis_WithAFunction_TakesEachRow() =>
        Assert.That(np.apply_along_axis(row => row[0] + row[^1], 1, np.array([[1, 2, 3], [4, 5, 6]])).ToArray<long>(),
            Is.EqualTo(new long[] { 4, 10 }));

    [Test]
    public void Vectorize_OfAFunction_TakesArrays() => Assert.That(
        np.vectorize(x => (double)x > 1 ? x * 2 : x)(np.array([1.0, 2.0])).ToArray<double>(), Is.EqualTo(new[] { 1.0, 4.0 }));

    [Test]
    public void Inv_OfASingularMatrix_IsRefused() => Assert.That(() => np.linalg.inv(np.ones((2, 2))),
        Throws.ArgumentException.With.Message.EqualTo("Singular matrix"));

    [Test]
    public void Eig_WithComplexValues_IsRefused() => Assert.That(() => np.linalg.eig(np.array([[0.0, -1], [1, 0]])),
        Throws.ArgumentException.With.Message.EqualTo(
            "eig: some eigenvalues of this matrix are complex, and there are no arrays of complex numbers."));

    [Test]
    public void Joiner_InBrackets_Joins()
    {
        var x = np.arange(2);
        Assert.That(np.c_[x, x].shape, Is.EqualTo((Shape)(2, 2)));
        Assert.That(np.r_[x, 7].ToArray<long>(), Is.EqualTo(new long[] { 0, 1, 7 }));
    }
}
