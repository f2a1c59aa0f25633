using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// What training makes small: compares predictions with what is true. Converts from Keras' name:
/// <c>loss: "categorical_crossentropy"</c>.
/// </summary>
/// <remarks>Keras' page: https://keras.io/api/losses/.</remarks>
[KerasModule("keras.losses", "loss")]
public abstract class Loss
{
    /// <summary>A loss.</summary>
    private protected Loss(string reduction, string name)
    {
        Reduction = Require.OneOf(
            reduction, ["sum_over_batch_size", "mean", "mean_with_sample_weight", "sum", "none"], nameof(reduction));
        Name = name;
    }

    /// <summary>
    /// How the values of the samples become one: "sum_over_batch_size" and "mean" (the sum of the weighted values, divided by
    /// their number), "mean_with_sample_weight" (divided by the sum of the weights), "sum" or "none".
    /// </summary>
    public string Reduction { get; }

    /// <summary>The loss' name.</summary>
    public string Name { get; }

    /// <summary>The loss of this name.</summary>
    /// <exception cref="ArgumentException">No loss has this name; the message lists those that exist.</exception>
    public static implicit operator Loss(string name) => KerasClasses.Named<Loss>(name);

    /// <summary>The loss of predictions.</summary>
    /// <param name="y_true">What is true, as arrays of labels have it.</param>
    /// <param name="y_pred">The predictions, (batch, …).</param>
    /// <param name="sample_weight">How much each sample counts, (batch) or what broadcasts to the samples' shape.</param>
    /// <exception cref="ArgumentException">The shapes don't fit, or a label names no class.</exception>
    public double Call(NDArray y_true, NDArray y_pred, NDArray? sample_weight = null)
    {
        CheckShapes(y_true.shape, y_pred.shape);
        CheckLabels(y_true, y_pred.shape);
        using var scope = new MemoryScope();
        return Compute(Arrays.ToTensor(y_true), Arrays.ToTensor(y_pred, "float32"),
            sample_weight is null ? null : Arrays.ToTensor(sample_weight, "float32")).Item();
    }

    /// <summary>Whether labels stay whole numbers on their way in.</summary>
    internal virtual bool TakesLabels => false;

    /// <summary>The loss of a batch as one number, or one for each sample with reduction "none".</summary>
    internal Tensor Compute(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        CheckShapes(y_true.Shape, y_pred.Shape);
        var values = PerSample(y_true, y_pred);
        var weights = sample_weight;
        if (weights is not null)
        {
            (values, weights) = Weights.Beside(Name, values, weights);
            values *= weights;
        }
        if (Reduction == "none") return values;
        if (Reduction == "sum") return Ops.Sum(values);
        var counted = Counted(y_true, y_pred);
        if (counted is not null) counted = Ops.Cast(Ops.Reshape(counted, values.Shape), "float32");
        if (Reduction != "mean_with_sample_weight") weights = counted;
        else if (counted is not null) weights = weights is null ? counted : weights * counted;
        return weights is null ? Ops.Mean(values) : Weights.Quotient(Ops.Sum(values), Ops.Sum(weights));
    }

    /// <summary>The loss of each sample, for the metric of the same name.</summary>
    internal Tensor Each(Tensor y_true, Tensor y_pred)
    {
        CheckShapes(y_true.Shape, y_pred.Shape);
        return PerSample(y_true, y_pred);
    }

    /// <summary>Which samples count, false or true in the shape of the samples; null: all.</summary>
    internal virtual Tensor? Counted(Tensor y_true, Tensor y_pred) => null;

    /// <summary>Refuses labels that can't be meant for such predictions.</summary>
    /// <exception cref="ArgumentException">The shapes don't fit; the message says what would.</exception>
    internal abstract void CheckShapes(Shape y_true, Shape y_pred);

    /// <summary>Refuses labels that name no class, before training starts.</summary>
    internal virtual void CheckLabels(NDArray y_true, Shape y_pred)
    {
    }

    /// <summary>The loss of each sample, (batch, …).</summary>
    protected abstract Tensor PerSample(Tensor y_true, Tensor y_pred);
}
