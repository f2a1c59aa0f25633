namespace ConvNet.Tests.Training;

/// <summary>Generators, datasets and arrays give the same trainings.</summary>
public class BatchSourceTests
{
    private static readonly NDArray X = Networks.Data(10, 4);
    private static readonly NDArray Y = Networks.OneHot(10, 3);

    private sealed class Parts : PyDataset
    {
        public int Ends { get; private set; }

        public override int? Length => 3;

        public override DataBatch GetItem(int index) => (Rows(X, index), Rows(Y, index));

        public override void OnEpochEnd() => Ends++;
    }

    private static NDArray Rows(NDArray array, int batch) => array[(batch * 4)..Math.Min(batch * 4 + 4, 10)];

    private static IEnumerable<(NDArray, NDArray)> Batches()
    {
        for (int i = 0; i < 3; i++) yield return (Rows(X, i), Rows(Y, i));
    }

    private static IEnumerable<(NDArray, NDArray)> Endless()
    {
        for (int i = 0; ; i++) yield return (Rows(X, i % 3), Rows(Y, i % 3));
    }

    private static Sequential Sine()
    {
        var model = Networks.Small();
        Networks.SetSine(model);
        return model;
    }

    private static IReadOnlyList<double> Losses(Func<Model, History> fit) => fit(Sine())["loss"];

    [Test]
    public void Sources_TrainAsArraysDo()
    {
        var wanted = Losses(model => model.Fit(X, Y, batch_size: 4, epochs: 3, shuffle: false, verbose: 0));
        var dataset = tf.data.Dataset.from_tensor_slices((X, Y)).Batch(4).Prefetch(tf.data.AUTOTUNE);
        var parts = new Parts();
        Assert.Multiple(() =>
        {
            Assert.That(Losses(model => model.Fit(Batches(), epochs: 3, verbose: 0)), Is.EqualTo(wanted));
            Assert.That(Losses(model => model.Fit(dataset, epochs: 3, verbose: 0)), Is.EqualTo(wanted));
            Assert.That(Losses(model => model.Fit(parts, epochs: 3, shuffle: false, verbose: 0)), Is.EqualTo(wanted));
            Assert.That(Losses(model => model.Fit(Endless(), epochs: 3, steps_per_epoch: 3, verbose: 0)), Is.EqualTo(wanted));
            Assert.That(parts.Ends, Is.EqualTo(3));
        });
    }

    [Test]
    public void Sources_EvaluateAndPredictAsArraysDo()
    {
        var model = Sine();
        double wanted = model.Evaluate(X, Y, verbose: 0);
        Assert.That((double)model.Evaluate(Batches(), verbose: 0), Is.EqualTo(wanted).Within(1e-6));
        Assert.That((double)model.Evaluate(new Parts(), verbose: 0), Is.EqualTo(wanted).Within(1e-6));
        Assert.That(np.allclose(model.Predict(Batches()), model.Predict(X)), Is.True);
        Assert.That(model.Predict(Endless(), steps: 2).shape, Is.EqualTo((Shape)(8, 3)));
    }

    [Test]
    public void Generator_ThatEndsEarly_IsTold()
    {
        using var session = new Session();
        Sine().Fit(Batches(), steps_per_epoch: 5, verbose: 0);
        Assert.That(session.Errors, Is.EqualTo("The data ended after 3 of 5 steps; give more, repeat them, or fewer steps.\n"));
    }

    [Test]
    public void Generator_TakesNoLabelsBesideItsOwn() => Assert.That(() => Sine().Fit(new Parts(), Y), Throws.ArgumentException
        .With.Message.EndsWith("Fit gets batches from a generator or dataset, which have their own y; leave it out"));

    [Test]
    public void Generator_OfBatchesThatDontFit_IsRefused()
    {
        IEnumerable<(NDArray, NDArray)> wrong = [(X, Y[..7])];
        Assert.That(() => Sine().Fit(wrong, verbose: 0), Throws.ArgumentException.With.Message.EndsWith(
            "Fit got 10 inputs of shape (10, 4), but labels of shape (7, 3); there must be one for each"));
    }

    [Test]
    public void Dataset_HasTheMeansOfTfData()
    {
        var numbers = Dataset.FromTensorSlices((NDArray)new[] { 1.0, 2, 3, 4, 5 });
        double[] Values(Dataset dataset) => [.. dataset.SelectMany(batch => batch.X[0].ToArray<double>())];
        double[] again = Values(numbers.Shuffle(3, seed: 1));
        Assert.Multiple(() =>
        {
            Assert.That(Values(numbers.Take(2)), Is.EqualTo([1, 2]));
            Assert.That(Values(numbers.Skip(3).Repeat(2)), Is.EqualTo([4, 5, 4, 5]));
            Assert.That(Values(numbers.Map(x => x * 2)), Is.EqualTo([2, 4, 6, 8, 10]));
            Assert.That(Values(numbers.Batch(2, drop_remainder: true)), Is.EqualTo([1, 2, 3, 4]));
            Assert.That(Values(numbers.Batch(2).Unbatch()), Is.EqualTo([1, 2, 3, 4, 5]));
            Assert.That(Values(numbers.Shuffle(3, seed: 1)), Is.EquivalentTo([1, 2, 3, 4, 5]));
            Assert.That(Values(numbers.Shuffle(3, seed: 1)), Is.EqualTo(again));
            Assert.That(Values(numbers.Cache()), Is.EqualTo([1, 2, 3, 4, 5]));
            Assert.That((numbers.Length, numbers.Batch(2).Length, numbers.Repeat().Length), Is.EqualTo((5, 3, (int?)null)));
        });
        Assert.That(() => Dataset.FromTensorSlices((X, Y[..3])), Throws.ArgumentException.With.Message.EqualTo(
            "Arrays of a dataset must have the same number of rows, got 10 and 3"));
    }
}
