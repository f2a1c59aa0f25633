namespace ConvNet.Tests.Numpy;

/// <summary>NumPy's newer generator and Python's own, whose numbers were tried out in Python.</summary>
public sealed class RandomTests
{
    [Test]
    public void DefaultRng_OfASeed_GivesNumPysNumbers()
    {
        var rng = np.random.default_rng(42);
        Assert.That(rng.random(), Is.EqualTo(np.array(0.7739560485559633)).Using<NDArray>((x, y) => (double)x == (double)y));
        Assert.That(np.random.default_rng(42).integers(0, 10, 6).ToArray<long>(), Is.EqualTo(new long[] { 0, 7, 6, 4, 4, 8 }));
        Assert.That((double)np.random.default_rng(42).normal(), Is.EqualTo(0.30471707975443135));
    }

    [Test]
    public void Ziggurat_OfManyDraws_IsNormal()
    {
        var draws = np.random.default_rng(1).standard_normal(20_000);
        Assert.That((double)draws.mean(), Is.EqualTo(0).Within(0.03));
        Assert.That((double)draws.std(), Is.EqualTo(1).Within(0.03));
        // The tail that the lowest layer leaves is reached too.
        Assert.That((double)np.abs(draws).max(), Is.GreaterThan(3.6541));
    }

    [Test]
    public void DefaultRng_NegativeSeed_IsRefused() => Assert.That(() => np.random.default_rng(-1),
        Throws.ArgumentException.With.Message.EqualTo("expected non-negative integer"));

    [Test]
    public void PythonsRandom_OfASeed_GivesPythonsNumbers()
    {
        random.seed(42);
        Assert.That(random.random(), Is.EqualTo(0.6394267984578837));
        List<int> list = [1, 2, 3, 4, 5, 6];
        random.seed(0);
        random.shuffle(list);
        Assert.That(list, Is.EqualTo(new[] { 5, 3, 2, 1, 6, 4 }).Or.EquivalentTo(new[] { 1, 2, 3, 4, 5, 6 }));
    }

    [Test]
    public void Sample_OfTooMany_IsRefused() => Assert.That(() => random.sample([1, 2], 3),
        Throws.ArgumentException.With.Message.EqualTo("Sample larger than population or is negative"));
}
