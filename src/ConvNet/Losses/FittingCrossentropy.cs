namespace ConvNet;

/// <summary>
/// The crossentropy that fits the shapes: binary for one output, categorical for labels of the predictions' shape, else sparse.
/// </summary>
/// <remarks>compile() alone knows its names, "crossentropy" and "ce".</remarks>
/// <param name="name">As it was called.</param>
[KerasName("crossentropy", AsString = false)]
internal sealed class FittingCrossentropy(string name) : Loss(name: name)
{
    internal override bool TakesLabels => true;

    /// <summary>Whether a string means this one.</summary>
    public static bool IsMeant(string name) => name.ToLowerInvariant() is "crossentropy" or "ce";

    internal override Loss For(Shape y_true, Shape y_pred) =>
        y_pred.At(y_pred.Count - 1) == 1 ? new BinaryCrossentropy() :
        y_true.Accepts(y_pred) ? new CategoricalCrossentropy() : new SparseCategoricalCrossentropy();

    internal override void CheckShapes(Shape y_true, Shape y_pred) => For(y_true, y_pred).CheckShapes(y_true, y_pred);

    internal override void CheckLabels(NDArray y_true, Shape y_pred) =>
        For(y_true.shape, y_pred).CheckLabels(y_true, y_pred);

    protected override Tensor Call(Tensor y_true, Tensor y_pred) => For(y_true.Shape, y_pred.Shape).Each(y_true, y_pred);
}
