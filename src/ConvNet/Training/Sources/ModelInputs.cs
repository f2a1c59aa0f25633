namespace ConvNet;

/// <summary>Arrays as the inputs of a model expect them.</summary>
internal static class ModelInputs
{
    /// <summary>
    /// Checks the shapes; the model is built if it was not. A last axis of size 1 that is missing or too many is added or
    /// dropped, as Keras 3 does.
    /// </summary>
    /// <exception cref="ArgumentException">The inputs don't fit.</exception>
    public static NDArray[] Fit(Model model, NDArray[] x)
    {
        if (model.Built) return [.. x.Select((array, i) => Fit(model, array, model.InputShapes[i]))];
        model.EnsureBuilt(new Shapes([.. x.Select(array => array.shape.With(0, null))]));
        return x;
    }

    private static NDArray Fit(Model model, NDArray x, Shape expected)
    {
        if (expected.Accepts(x.shape)) return x;
        if (expected[1..].IsKnown && expected.At(expected.Count - 1) == 1 && expected.Accepts(x.shape.Append(1)))
            return np.expand_dims(x, -1);
        if (x.ndim == expected.Count + 1 && x.shape[^1] == 1 && expected.Accepts(x.shape[..^1])) return x.reshape(x.shape[..^1]);
        bool isSample = expected[1..].Accepts(x.shape) || expected[1..].Accepts(x.shape.Append(1));
        string missing = isSample ? "; a single sample needs a batch axis: np.expand_dims(x, 0)" : "";
        throw new ArgumentException($"{model.Name}: expected inputs of shape {expected}, got {x.shape}{missing}");
    }
}
