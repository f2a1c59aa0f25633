using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// What training makes small: compares predictions with what is true. Converts from Keras' name:
/// <c>loss: "categorical_crossentropy"</c>.
/// </summary>
/// <remarks>
/// A loss of one's own overrides <see cref="Call(Tensor, Tensor)"/>, which gives the loss of each sample; weights, masks and
/// <see cref="Reduction"/> are seen to. A function will do as well: see <see cref="LossFunctionWrapper"/>. Keras' page:
/// https://keras.io/api/losses/.
/// </remarks>
[KerasModule("keras.losses", "loss")]
public abstract class Loss
{
    /// <summary>A loss.</summary>
    /// <param name="reduction">See <see cref="Reduction"/>.</param>
    /// <param name="name">A name; that of the class by default.</param>
    /// <exception cref="ArgumentException">There is no such reduction.</exception>
    protected Loss(string reduction = "sum_over_batch_size", string? name = null)
    {
        Reduction = Require.OneOf(
            reduction, ["sum_over_batch_size", "mean", "mean_with_sample_weight", "sum", "none"], nameof(reduction));
        Name = name ?? KerasClasses.SnakeCase(KerasClasses.NameOf(GetType()));
    }

    /// <summary>
    /// How the values of the samples become one: "sum_over_batch_size" and "mean" (the sum of the weighted values, divided by
    /// their number), "mean_with_sample_weight" (divided by the sum of the weights), "sum" or "none".
    /// </summary>
    public string Reduction { get; }

    /// <summary>The loss' name.</summary>
    public string Name { get; }

    /// <summary>The loss of this name; "crossentropy" and "ce" choose the one that fits the shapes, as compile() does.</summary>
    /// <exception cref="ArgumentException">No loss has this name; the message lists those that exist.</exception>
    public static implicit operator Loss(string name) =>
        FittingCrossentropy.IsMeant(name) ? new FittingCrossentropy(name) : KerasClasses.Named<Loss>(name);

    /// <summary>A function of targets and predictions as a loss.</summary>
    public static implicit operator Loss(Func<Tensor, Tensor, Tensor> fn) => new LossFunctionWrapper(fn);

    /// <summary>The loss of predictions; a scalar, or the value of each sample with reduction "none".</summary>
    /// <param name="y_true">What is true, as arrays of labels have it.</param>
    /// <param name="y_pred">The predictions, (batch, …).</param>
    /// <param name="sample_weight">How much each sample counts, (batch) or what broadcasts to the samples' shape.</param>
    /// <exception cref="ArgumentException">The shapes don't fit, or a label names no class.</exception>
    public NDArray Call(NDArray y_true, NDArray y_pred, NDArray? sample_weight = null)
    {
        CheckShapes(y_true.shape, y_pred.shape);
        CheckLabels(y_true, y_pred.shape);
        using var scope = new MemoryScope();
        return Compute(Arrays.ToTensor(y_true), Arrays.ToTensor(y_pred, "float32"),
            sample_weight is null ? null : Arrays.ToTensor(sample_weight, "float32")).numpy();
    }

    /// <summary>The loss of predictions, of which derivatives can be taken.</summary>
    /// <inheritdoc cref="Call(NDArray, NDArray, NDArray?)"/>
    public Tensor Call(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) => Compute(y_true, y_pred, sample_weight);

    /// <summary>Whether labels stay whole numbers on their way in.</summary>
    internal virtual bool TakesLabels => false;

    /// <summary>The loss of a batch as one number, or one for each sample with reduction "none".</summary>
    /// <param name="y_true">What is true.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <param name="sample_weight">How much each sample counts.</param>
    /// <param name="mask">Which samples or steps count at all, false or true; by default as the predictions' mask says.</param>
    internal Tensor Compute(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null, Tensor? mask = null)
    {
        y_pred = Single(y_pred);
        var values = Each(y_true, y_pred);
        var counted = Both(CountedOf(y_true, y_pred, values), mask ?? y_pred.Mask);
        if (counted is not null)
        {
            counted = Weights.Spread(Name, Ops.Cast(counted, "float32"), values.Shape);
            values *= counted;
        }
        var weights = sample_weight;
        if (weights is not null)
        {
            (values, weights) = Weights.Beside(Name, values, weights);
            values *= weights;
        }
        if (Reduction == "none") return values;
        if (Reduction == "sum") return Ops.Sum(values);
        if (Reduction != "mean_with_sample_weight") weights = counted;
        else if (counted is not null) weights = weights is null ? counted : weights * Ops.Reshape(counted, values.Shape);
        return weights is null ? Ops.Mean(values) : Weights.Quotient(Ops.Sum(values), Ops.Sum(weights));
    }

    /// <summary>The loss of each sample, as functions and the metric of the same name give it.</summary>
    internal Tensor Each(Tensor y_true, Tensor y_pred)
    {
        CheckShapes(y_true.Shape, y_pred.Shape);
        return Call(y_true, Single(y_pred));
    }

    /// <inheritdoc cref="Each(Tensor, Tensor)"/>
    internal NDArray Each(NDArray y_true, NDArray y_pred)
    {
        CheckLabels(y_true, y_pred.shape);
        using var scope = new MemoryScope();
        return Each(Arrays.ToTensor(y_true), Arrays.ToTensor(y_pred, "float32")).numpy();
    }

    /// <summary>Which samples count, false or true in the shape of the samples; null: all.</summary>
    internal virtual Tensor? Counted(Tensor y_true, Tensor y_pred) => null;

    /// <summary>The loss for labels and predictions of these shapes: nearly always itself.</summary>
    internal virtual Loss For(Shape y_true, Shape y_pred) => this;

    /// <summary>Refuses labels that can't be meant for such predictions.</summary>
    /// <exception cref="ArgumentException">The shapes don't fit; the message says what would.</exception>
    internal virtual void CheckShapes(Shape y_true, Shape y_pred)
    {
    }

    /// <summary>Refuses labels that name no class, before training starts.</summary>
    internal virtual void CheckLabels(NDArray y_true, Shape y_pred)
    {
    }

    /// <summary>The loss of each sample, (batch, …).</summary>
    protected abstract Tensor Call(Tensor y_true, Tensor y_pred);

    /// <summary>Which values count; by default those of <see cref="Counted"/>.</summary>
    private protected virtual Tensor? CountedOf(Tensor y_true, Tensor y_pred, Tensor values) => Counted(y_true, y_pred);

    // Losses are computed in float32, whatever the network computes in.
    private static Tensor Single(Tensor y_pred) => DTypePolicy.Matters ? Ops.AsFloat(y_pred, DType.Float32) : y_pred;

    private static Tensor? Both(Tensor? left, Tensor? right) => left is null || right is null ? left ?? right
        : Ops.Cast(left, "float32") * Ops.Reshape(Ops.Cast(right, "float32"), left.Shape);
}
