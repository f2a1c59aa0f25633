namespace ConvNet.Tests.Metrics;

/// <summary>Metrics of one's own, and functions as metrics.</summary>
public class OwnMetricTests
{
    private static readonly NDArray Targets = np.array(new[,] { { 1.0, 2 }, { 3, 4 } });
    private static readonly NDArray Predictions = np.array(new[,] { { 1.0, 4 }, { 3, 8 } });

    private sealed class LargestError : Metric
    {
        private readonly Variable _sum;

        public LargestError() => _sum = AddWeight("sum");

        public override void UpdateState(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) =>
            _sum.Assign((NDArray)((double)_sum.numpy() + (double)np.max(y_pred.numpy() - y_true.numpy())));

        public override NDArray Result() => _sum.numpy();
    }

    [Test]
    public void Class_AddsUpAndBeginsAnew()
    {
        var metric = new LargestError();
        metric.UpdateState(Targets, Predictions);
        metric.UpdateState(Targets, Predictions);
        Assert.That((double)metric.Result(), Is.EqualTo(8));
        metric.ResetState();
        Assert.That((double)metric.Result(), Is.Zero);
    }

    [Test]
    public void Function_IsAveraged()
    {
        var metric = new MeanMetricWrapper(metrics.mean_absolute_error);
        metric.UpdateState(Targets, Predictions);
        Assert.That((double)metric.Result(), Is.EqualTo(1.5));
        Assert.That(metric.Name, Is.EqualTo("mean_absolute_error"));
    }

    [Test]
    public void Mistakes_AreSaid()
    {
        Assert.That(() => new IoU(num_classes: 2, target_class_ids: [2]), Throws.ArgumentException.With.Message.EqualTo(
            "target_class_ids must lie between 0 and 1, got 2"));
        Assert.That(() => new PrecisionAtRecall(recall: 2), Throws.ArgumentException.With.Message.EqualTo(
            "recall must lie between 0 and 1, got 2"));
        Assert.That(() => new R2Score().UpdateState(np.array(new[] { 1.0 }), np.array(new[] { 1.0 })),
            Throws.ArgumentException.With.Message.EqualTo(
                "r2_score expects targets and predictions of shape (batch, outputs), got (1,) and (1,)"));
    }
}
