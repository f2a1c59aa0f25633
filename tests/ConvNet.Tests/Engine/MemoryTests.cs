using System.Diagnostics;
using ConvNet.Engine;
using TorchSharp;

namespace ConvNet.Tests.Engine;

/// <summary>Native memory: what training leaves behind, and what a loop of large tensors takes.</summary>
[NonParallelizable]
public class MemoryTests
{
    private const int Warm = 20;

    /// <summary>Counts the living native tensors after each batch.</summary>
    private sealed class Counter : Callback
    {
        public List<long> Counts { get; } = [];

        public override void OnTrainBatchEnd(int batch, Logs logs) => Counts.Add(torch.Tensor.TotalCount);

        public override void OnTestBatchEnd(int batch, Logs logs) => Counts.Add(torch.Tensor.TotalCount);

        public override void OnPredictBatchEnd(int batch, Logs logs) => Counts.Add(torch.Tensor.TotalCount);
    }

    private static IEnumerable<TestCaseData> Optimizers()
    {
        yield return new TestCaseData(new SGD(momentum: 0.9, nesterov: true)).SetArgDisplayNames("sgd");
        yield return new TestCaseData(new RMSprop(momentum: 0.5, centered: true)).SetArgDisplayNames("rmsprop");
        yield return new TestCaseData(new Adam(amsgrad: true)).SetArgDisplayNames("adam");
    }

    [TestCaseSource(nameof(Optimizers))]
    public void Fit_LeavesNoTensorsBehind(Optimizer optimizer)
    {
        var model = new Sequential([new Conv2D(3, 3, padding: "same", activation: "relu", input_shape: (6, 6, 1)),
            new MaxPooling2D(), new AveragePooling2D(3, padding: "same"), new Dropout(0.2), new Flatten(),
            new Dense(3, activation: "softmax")]);
        model.Compile(optimizer, "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        var counter = new Counter();
        var (x, y) = (Networks.Data(400, 6, 6, 1), Networks.Labels(400, 3));
        model.Fit(x, y, batch_size: 2, epochs: 2, verbose: 0, validation_data: (x[..20], y[..20]), callbacks: [counter]);
        AssertSteady(counter.Counts);
    }

    [Test]
    public void EvaluateAndPredict_LeaveNoTensorsBehind()
    {
        var model = Networks.Small();
        var (x, y) = (Networks.Data(300, 4), Networks.OneHot(300, 3));
        var counter = new Counter();
        model.Evaluate(x, y, batch_size: 2, verbose: 0, callbacks: [counter]);
        AssertSteady(counter.Counts);
        counter = new Counter();
        model.Predict(x, batch_size: 2, verbose: 0, callbacks: [counter]);
        AssertSteady(counter.Counts);
    }

    [Test]
    public void Calls_OneAfterTheOther_LeaveNoTensorsBehind()
    {
        var model = Networks.Small("adam");
        var (x, y) = (Networks.Data(8, 4), Networks.OneHot(8, 3));
        var counts = new List<long>();
        for (int i = 0; i < 100; i++)
        {
            model.TrainOnBatch(x, y);
            model.Fit(x, y, verbose: 0);
            model.Evaluate(x, y, verbose: 0);
            model.Predict(x, verbose: 0);
            model.SetWeights(model.GetWeights());
            if (i % 10 != 9) continue;
            // The means of a metric and of the loss live on until the collector comes.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            counts.Add(torch.Tensor.TotalCount);
        }
        Assert.That(counts.Skip(2).Max() - counts.Skip(2).Min(), Is.LessThan(10), string.Join(" ", counts));
    }

    [Test]
    public void LargeTensors_OutsideAnyScope_AreCollected()
    {
        const long megabyte = 1 << 20;
        using var process = Process.GetCurrentProcess();
        var large = Ops.Zeros(10_000_000);
        long before = process.WorkingSet64, most = before;
        for (int i = 0; i < 60; i++)
        {
            var next = large + 1.0;
            process.Refresh();
            most = Math.Max(most, process.WorkingSet64);
            GC.KeepAlive(next);
        }
        GC.KeepAlive(large);
        Assert.That((most - before) / megabyte, Is.LessThan(1000), "60 tensors of 40 MB");
    }

    // What a step makes ends with it; a handful of kept tensors wait for the collector.
    private static void AssertSteady(List<long> counts)
    {
        Assert.That(counts.Skip(Warm).Max() - counts[Warm], Is.LessThan(20), string.Join(" ", counts));
    }
}
