namespace ConvNet;

/// <summary>Checks data before a run, so that a mistake is told before anything is computed.</summary>
internal static class TrainingData
{
    /// <summary>
    /// Inputs as the model expects them; it is built if it was not. A last axis of size 1 that is missing or too many is
    /// added or dropped, as Keras 3 does.
    /// </summary>
    /// <exception cref="ArgumentException">The inputs don't fit.</exception>
    public static NDArray Inputs(Model model, NDArray x)
    {
        CheckSamples(model, x);
        if (!model.Built)
        {
            model.EnsureBuilt(x.shape.With(0, null));
            return x;
        }
        var expected = model.InputShape;
        if (expected.Accepts(x.shape)) return x;
        if (expected[1..].IsKnown && expected.At(expected.Count - 1) == 1 && expected.Accepts(x.shape.Append(1)))
            return np.expand_dims(x, -1);
        if (x.ndim == expected.Count + 1 && x.shape[^1] == 1 && expected.Accepts(x.shape[..^1])) return x.reshape(x.shape[..^1]);
        bool isSample = expected[1..].Accepts(x.shape) || expected[1..].Accepts(x.shape.Append(1));
        string missing = isSample ? "; a single sample needs a batch axis: np.expand_dims(x, 0)" : "";
        throw new ArgumentException($"{model.Name}: expected inputs of shape {expected}, got {x.shape}{missing}");
    }

    /// <summary>Refuses labels that don't fit the inputs, the outputs or the loss, and chooses the metrics.</summary>
    /// <exception cref="ArgumentException">They don't fit.</exception>
    public static void CheckLabels(Model model, Compilation compilation, NDArray x, NDArray y, string what)
    {
        CheckPairs(model, x, y, what);
        var loss = compilation.Loss!;
        loss.CheckShapes(y.shape.With(0, null), model.OutputShape);
        loss.CheckLabels(y, model.OutputShape);
        compilation.Resolve(y.shape.With(0, null), model.OutputShape);
    }

    /// <summary>The first part to train with, the last to validate with.</summary>
    /// <exception cref="ArgumentException">One of the parts would be empty, or the arrays don't fit each other.</exception>
    public static ((NDArray X, NDArray Y) Training, ValidationData Validation) Split(
        Model model, NDArray x, NDArray y, double split)
    {
        CheckSamples(model, x);
        CheckPairs(model, x, y, "Fit");
        int samples = x.shape[0];
        int first = (int)Math.Floor(samples * (1 - split));
        if (first <= 0 || first >= samples)
            throw new ArgumentException($"{model.Name}: validation_split {split} of {samples} samples leaves nothing to train " +
                "or nothing to validate with");
        return ((x[..first], y[..first]), new(x[first..], y[first..]));
    }

    private static void CheckSamples(Model model, NDArray x)
    {
        if (x.ndim == 0 || x.shape[0] == 0)
            throw new ArgumentException($"{model.Name}: there are no samples in an array of shape {x.shape}");
    }

    private static void CheckPairs(Model model, NDArray x, NDArray y, string what)
    {
        if (y.ndim == 0 || y.shape[0] != x.shape[0])
            throw new ArgumentException($"{model.Name}: {what} got {x.shape[0]} inputs of shape {x.shape}, but labels of shape " +
                $"{y.shape}; there must be one for each");
    }
}
