namespace ConvNet;

/// <summary>A loss of one-hot labels and predictions of the same shape.</summary>
public abstract class OneHotLoss : Loss
{
    /// <summary>A loss.</summary>
    private protected OneHotLoss(string reduction, string name)
        : base(reduction, name)
    {
    }

    internal sealed override void CheckShapes(Shape y_true, Shape y_pred)
    {
        if (y_true.Accepts(y_pred)) return;
        bool sparse = y_true.Count == y_pred.Count - 1 || (y_true.Count == y_pred.Count && y_true.At(y_true.Count - 1) == 1);
        throw new ArgumentException(
            $"{KerasClasses.SnakeCase(GetType().Name)} expects one-hot labels of shape {y_pred}, got {y_true}" + (sparse
                ? ", which look like class numbers: use loss: \"sparse_categorical_crossentropy\", or to_categorical(y)" : ""));
    }
}
