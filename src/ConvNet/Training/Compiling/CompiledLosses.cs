using ConvNet.Engine;

namespace ConvNet;

/// <summary>The losses of all outputs, and what they make together.</summary>
internal sealed class CompiledLosses
{
    private readonly Loss?[] _losses;
    private readonly double[] _weights;
    private readonly Mean?[] _means;

    /// <summary>The losses for these outputs.</summary>
    /// <exception cref="ArgumentException">Losses or weights are given for other outputs.</exception>
    public CompiledLosses(LossList losses, LossWeights? weights, IReadOnlyList<string> outputs, Shape?[] y_true, Shapes y_pred)
    {
        _losses = [.. losses.For(outputs).Select((loss, i) => y_true[i] is { } shape ? loss?.For(shape, y_pred[i]) : loss)];
        _weights = weights?.For(outputs) ?? [.. outputs.Select(_ => 1.0)];
        bool areSeveral = _losses.Count(loss => loss is not null) > 1;
        _means = [.. outputs.Select((output, i) => areSeveral && _losses[i] is not null ? new Mean($"{output}_loss") : null)];
    }

    /// <summary>The means of each output's loss, if there are several.</summary>
    public IEnumerable<Mean> Means => _means.OfType<Mean>();

    /// <summary>The outputs' losses as they are reported, if there are several.</summary>
    public static IEnumerable<string> NamesFor(LossList losses, IReadOnlyList<string> outputs)
    {
        string[] names = [.. outputs.Zip(losses.For(outputs)).Where(pair => pair.Second is not null).Select(pair => $"{pair.First}_loss")];
        return names.Length > 1 ? names : [];
    }

    /// <summary>Which labels stay whole numbers.</summary>
    public bool[] WholeLabels => [.. _losses.Select(loss => loss?.TakesLabels is true)];

    /// <summary>Refuses labels that don't fit the outputs.</summary>
    /// <exception cref="ArgumentException">They don't fit, or are missing.</exception>
    public void Check(string model, IReadOnlyList<string> outputs, NDArray?[] y, Shapes y_pred)
    {
        for (int i = 0; i < _losses.Length; i++)
        {
            if (_losses[i] is not { } loss) continue;
            var labels = y[i] ?? throw new ArgumentException($"{model}: y has no labels for the output \"{outputs[i]}\", which has a loss");
            loss.CheckShapes(labels.shape.With(0, null), y_pred[i]);
            loss.CheckLabels(labels, y_pred[i]);
        }
    }

    /// <summary>The weighted sum of the losses of a batch; each is taken note of.</summary>
    public Tensor Measure(Tensors y, Tensors y_pred, Tensors? sample_weight)
    {
        Tensor? total = null;
        for (int i = 0; i < _losses.Length; i++)
        {
            if (_losses[i] is not { } loss) continue;
            var value = loss.Compute(y[i], y_pred[i], sample_weight?[i], y_pred[i].Mask);
            if (loss.Reduction == "none") value = Ops.Mean(value);
            // Keras 3 counts batches here, so a smaller last one counts as much; others count samples.
            _means[i]?.Update(value, KerasVersions.Current == KerasVersion.Keras3 ? 1 : y_pred[i].Shape[0]);
            if (_weights[i] != 1) value *= _weights[i];
            total = total is null ? value : total + value;
        }
        return total ?? throw new InvalidOperationException("No output has a loss; give Compile one");
    }
}
