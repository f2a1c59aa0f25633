namespace ConvNet;

/// <summary>Labels that are class numbers.</summary>
internal static class Labels
{
    /// <summary>Refuses shapes that labels of classes can't have.</summary>
    /// <exception cref="ArgumentException">There are more or fewer labels than predictions, or they are one-hot.</exception>
    public static void Check(string name, Shape y_true, Shape y_pred)
    {
        if (y_true.Accepts(y_pred[..^1]) || y_true.Accepts(y_pred.With(y_pred.Count - 1, 1))) return;
        throw new ArgumentException($"{name} expects class numbers of shape {y_pred[..^1]}, got {y_true}" +
            (y_true.Accepts(y_pred)
                ? ", which look one-hot: use loss: \"categorical_crossentropy\", or np.argmax(y, axis: -1)" : ""));
    }

    /// <summary>Refuses labels that name no class.</summary>
    /// <exception cref="ArgumentException">A label is negative or too large.</exception>
    public static void Check(string name, NDArray y_true, Shape y_pred, int? ignore_class = null)
    {
        var labels = y_true.ToArray<double>().Where(label => label != ignore_class);
        double low = labels.DefaultIfEmpty().Min(), high = labels.DefaultIfEmpty().Max();
        if (!(low >= 0 && high < y_pred[^1]))
            throw new ArgumentException($"{name} expects class numbers from 0 to {y_pred[^1] - 1}, as the model has " +
                $"{y_pred[^1]} outputs; the labels go from {low} to {high}");
    }
}
