namespace ConvNet.Tests.Metrics;

/// <summary>Metrics add up, and begin anew.</summary>
public class MetricTests
{
    private static readonly NDArray Predictions = np.array(new[,] { { 0.7, 0.2, 0.1 }, { 0.25, 0.25, 0.5 }, { 0.1, 0.8, 0.1 } });

    [Test]
    public void SparseCategoricalAccuracy_CountsHits()
    {
        var metric = new SparseCategoricalAccuracy();
        Assert.That((double)metric.Result(), Is.Zero);
        metric.UpdateState(np.array(new[] { 0, 1, 1 }), Predictions);
        Assert.That((double)metric.Result(), Is.EqualTo(2 / 3.0).Within(1e-6));
        metric.UpdateState(np.array(new[] { 0, 2, 1 }), Predictions);
        Assert.That((double)metric.Result(), Is.EqualTo(5 / 6.0).Within(1e-6));
        metric.ResetState();
        Assert.That((double)metric.Result(), Is.Zero);
    }

    [Test]
    public void CategoricalAccuracy_OfOneHotLabels()
    {
        var metric = new CategoricalAccuracy();
        metric.UpdateState(keras.utils.to_categorical(np.array(new[] { 0, 2, 2 })), Predictions);
        Assert.That((double)metric.Result(), Is.EqualTo(2 / 3.0).Within(1e-6));
    }

    [Test]
    public void BinaryAccuracy_ComparesWithTheThreshold()
    {
        var metric = new BinaryAccuracy(threshold: 0.6);
        metric.UpdateState(np.array(new[] { 1, 1, 0, 0 }), np.array(new[] { 0.9, 0.55, 0.3, 0.7 }));
        Assert.That((double)metric.Result(), Is.EqualTo(0.5));
    }

    [Test]
    public void Mean_OfGivenNumbers()
    {
        var metric = new Mean();
        metric.UpdateState(np.array(new[] { 1.0, 2, 6 }));
        metric.UpdateState(7);
        Assert.That((double)metric.Result(), Is.EqualTo(4));
    }
}
