using ConvNet.Benchmarks.Networks;
using ConvNet.Engine;

namespace ConvNet.Benchmarks.Alone;

/// <summary>
/// What layers, model, losses, metrics, callbacks and the loop of Fit cost: a step of Fit against the same step written with
/// the engine's operations alone. Both gather their batches from arrays in random order, add up the loss and the hits on
/// tensors and end in the same step of an optimizer; the epochs of one and the other alternate in one process. Of both
/// notebooks, with batches of 256 and of 32, the larger share counts.
/// </summary>
/// <returns>Percent of the bare step.</returns>
internal sealed record FaceOverhead : Workload
{
    private static readonly int[] Ones = [1, 1];

    /// <inheritdoc/>
    public override double Measure(int epochs) => Math.Max(
        Percent(Notebook1.Network, 256, new RMSprop(), Notebook1Output, Ops.CrossEntropy, labels => Ops.ArgMax(labels, -1), epochs),
        Percent(Notebook2.Network, 32, new Adam(), Notebook2Output, Ops.SparseCrossEntropy, labels => labels, epochs));

    private static Tensor Notebook1Output(Tensor x, IReadOnlyList<Variable> w)
    {
        x = Pool(Ops.Activate(Conv(x, w[0], w[1]), "relu"));
        x = Pool(Ops.Activate(Conv(x, w[2], w[3]), "relu"));
        x = Ops.Activate(Ops.Dense(Ops.Reshape(x, (x.Shape[0], 400)), w[4], w[5]), "relu");
        return Ops.Dense(x, w[6], w[7]);
    }

    private static Tensor Notebook2Output(Tensor x, IReadOnlyList<Variable> w)
    {
        x = Pool(Ops.Activate(Conv(x, w[0], w[1]), "relu"));
        return Ops.Dense(Ops.Reshape(x, (x.Shape[0], 1014)), w[2], w[3]);
    }

    private static Tensor Conv(Tensor x, Tensor kernel, Tensor bias) =>
        Ops.Conv(x, kernel, bias, Ones, "valid", Ones, 1, "channels_last");

    private static Tensor Pool(Tensor x) => Ops.MaxPool2D(x, 2, 2, "valid", "channels_last");

    private double Percent(Network network, int batchSize, Optimizer optimizer, Func<Tensor, IReadOnlyList<Variable>, Tensor> output,
        Func<Tensor, Tensor, Tensor> loss, Func<Tensor, Tensor> classes, int epochs)
    {
        keras.utils.set_random_seed(1);
        var (images, labels) = Data.Random(Images, network.Input);
        var target = network.OneHot ? keras.utils.to_categorical(labels, 10) : labels;
        var (model, weights) = (network.Ours(), network.Ours().TrainableWeights);
        int[] order = [.. Enumerable.Range(0, Images)];
        var (totalLoss, hits) = (Keep(), Keep());

        void Fit() => model.Fit(images, target, batch_size: batchSize, verbose: 0);

        void TrainBare()
        {
            np.random.shuffle(order);
            for (int first = 0; first < Images; first += batchSize)
                Step(order.AsSpan(first, Math.Min(batchSize, Images - first)));
        }

        void Step(ReadOnlySpan<int> rows)
        {
            using var scope = new MemoryScope();
            var (x, y) = (Arrays.Rows(images, rows), Arrays.Rows(target, rows, keepIntegers: true));
            optimizer.Minimize(() =>
            {
                var logits = output(x, weights);
                var mean = Ops.Mean(loss(logits, y));
                using var off = Autograd.Off();
                Ops.AssignAdd(totalLoss, mean, x.Shape[0]);
                Ops.AssignAdd(hits, Ops.Sum(Ops.Equal(classes(y), Ops.ArgMax(Ops.Activate(logits, "softmax"), -1))));
                return mean;
            }, weights);
        }

        Fit();
        TrainBare();
        // Many short epochs in turns: what is sought is a small part of what is measured.
        var pairs = Enumerable.Range(0, 5 * epochs).Select(_ => (Fit: Timing.Once(Fit), Bare: Timing.Once(TrainBare))).ToList();
        return 100 * (Timing.Median(pairs.Select(pair => pair.Fit)) / Timing.Median(pairs.Select(pair => pair.Bare)) - 1);
    }

    private static Tensor Keep() => MemoryScope.Keep(Ops.Cast(Ops.Zeros(Shape.Scalar), "float64"));
}
