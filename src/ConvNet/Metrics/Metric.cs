using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// What is reported of a training beside the loss. Adds up batch by batch, and is asked for its value at any time.
/// </summary>
/// <remarks>
/// A metric of one's own makes its weights with <see cref="AddWeight"/> in the constructor, adds to them in
/// <see cref="UpdateState(Tensor, Tensor, Tensor?)"/> and gives its value in <see cref="Result"/>; <see cref="ResetState"/> makes
/// the weights zero. Those that Keras calls as it calls a loss stand in <see cref="metrics"/>. Keras' page:
/// https://keras.io/api/metrics/.
/// </remarks>
[KerasModule("keras.metrics", "metric")]
public abstract class Metric
{
    private readonly List<Variable> _weights = [];

    /// <summary>A metric; without a name it has that of its class.</summary>
    /// <param name="name">The name in logs and history.</param>
    protected Metric(string? name = null) =>
        Name = name ?? AutoName.Next(KerasClasses.NameOf(GetType()), KerasVersions.Current);

    /// <summary>The name in logs and history.</summary>
    public string Name { get; internal set; }

    /// <summary>The type that the metric counts in.</summary>
    [InConfig]
    public virtual string Dtype => "float32";

    /// <summary>Takes note of a batch.</summary>
    /// <param name="y_true">What is true, (batch, …).</param>
    /// <param name="y_pred">The predictions, (batch, …).</param>
    /// <param name="sample_weight">How much each sample counts, (batch) or (batch, …); null: all the same.</param>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public void UpdateState(NDArray y_true, NDArray y_pred, NDArray? sample_weight = null)
    {
        using var scope = new MemoryScope();
        Update(Arrays.ToTensor(y_true), Arrays.ToTensor(y_pred, "float32"),
            sample_weight is null ? null : Arrays.ToTensor(sample_weight, "float32"));
    }

    /// <inheritdoc cref="UpdateState(NDArray, NDArray, NDArray?)"/>
    public abstract void UpdateState(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null);

    /// <summary>The value over all samples so far, a scalar, or several: (classes) or (thresholds).</summary>
    public abstract NDArray Result();

    /// <summary>Forgets all batches.</summary>
    public virtual void ResetState()
    {
        foreach (var weight in _weights) weight.Assign(np.zeros(weight.Shape));
    }

    /// <summary>Makes something that batches are added up in.</summary>
    /// <param name="name">What it is to the metric: "true_positives".</param>
    /// <param name="shape">The sizes; a single number by default.</param>
    /// <param name="initializer">How it starts; Keras' name or an object, zeros by default.</param>
    protected Variable AddWeight(string name, Shape? shape = null, Initializer? initializer = null)
    {
        var weight = new Variable(name, shape ?? Shape.Scalar, initializer ?? "zeros", trainable: false);
        _weights.Add(weight);
        return weight;
    }

    /// <summary>Takes note of a batch of a training, whose derivatives are not its business.</summary>
    internal void Update(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        using var off = Autograd.Off();
        if (DTypePolicy.Matters) y_pred = Ops.AsFloat(y_pred, DType.Float32);
        UpdateState(y_true, y_pred, sample_weight);
    }

    /// <summary>The value for logs, which hold one number.</summary>
    /// <exception cref="InvalidOperationException">The metric has several values, one for each class or threshold.</exception>
    internal double Value() => Result() is { ndim: 0 } value ? (double)value : throw new InvalidOperationException(
        $"{Name} has values of shape {Result().shape}, and logs hold one number; choose a mean over them");

    /// <summary>A value as Keras gives it, in float32.</summary>
    private protected static NDArray Scalar(double value) => NDArray.Wrap(new[] { (float)value }, Shape.Scalar);
}
