using ConvNet.Benchmarks;

namespace ConvNet.Tests.Benchmarks;

/// <summary>What the benchmarks measure, each for a step.</summary>
public class SpeedTableTests
{
    private static readonly string[] Expected =
    [
        "notebook1_batch256", "notebook1_batch32", "notebook2_batch32", "cifar_batch64", "resnet20_batch64", "lstm_batch128",
        "predict10k", "predict1_us_notebook1", "predict1_us_notebook2", "face_overhead_percent", "load_data_s", "first_batch_s",
        "shapes1000_s", "peak_mb",
    ];

    private static IEnumerable<TestCaseData> Sides() => SpeedTable.All.SelectMany(row => new[] { (row, row.Ours), (row, row.Peer) })
        .Where(side => side.Item2 is not null)
        .Select(side => new TestCaseData(side.Item2).SetArgDisplayNames(side.row.Name, side.Item2 == side.row.Ours ? "ours" : "peer"));

    [Test]
    public void Rows_AreThese() => Assert.That(SpeedTable.All.Select(row => row.Name), Is.EqualTo(Expected));

    [Test]
    public void Rows_ThatAreRatios_HaveAPeer() =>
        Assert.That(SpeedTable.All.Where(row => row.Peer is not null).Select(row => row.Name), Is.EqualTo(Expected[..7]));

    [TestCaseSource(nameof(Sides))]
    public void EachSide_WithOneImage_GivesANumber(object side)
    {
        var workload = (Workload)side with { Images = 1 };
        double value = workload.Measure(1);
        Assert.That(value, workload.IsTimedFromStart ? Is.Zero : Is.Not.NaN);
    }

    [Test]
    public void Side_ThatIsNotThere_IsRefused() =>
        Assert.That(() => SpeedTable.Find("peak_mb").Side("peer"), Throws.ArgumentException.With.Message.EqualTo("peak_mb has no side peer."));

    [Test]
    public void Memory_AfterSomeSteps_IsMeasured()
    {
        var rows = FlatMemory.Measure(2, 4);
        Assert.That(rows.Keys, Is.EqualTo(new[] { "memory_mb_step_2", "memory_mb_step_4", "flat_memory_percent" }));
        Assert.That(rows["memory_mb_step_4"], Is.Positive);
    }

    [TestCase(new[] { 3.0, 1, 2 }, 2)]
    [TestCase(new[] { 4.0, 1, 2, 3 }, 2.5)]
    public void Median_IsInTheMiddle(double[] values, double expected) =>
        Assert.That(Timing.Median(values), Is.EqualTo(expected));
}
