using ConvNet.Engine;

namespace ConvNet;

/// <summary>A metric that is the mean of a value of each sample.</summary>
public abstract class MeanMetric : Metric
{
    private Tensor? _total;
    private double _count;

    /// <summary>A metric.</summary>
    private protected MeanMetric(string? name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public sealed override void ResetState() => (_total, _count) = (null, 0);

    /// <inheritdoc/>
    public sealed override void UpdateState(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        using var off = Autograd.Off();
        if (sample_weight is not null && Counted(y_true, y_pred) is { } counted)
            sample_weight = sample_weight * Ops.Reshape(counted, sample_weight.Shape);
        Add(Values(y_true, y_pred), sample_weight);
    }

    /// <summary>The value of each sample.</summary>
    internal Tensor Each(Tensor y_true, Tensor y_pred) => Ops.Cast(Values(y_true, y_pred), "float32");

    /// <summary>Adds values and their weights; of values with more axes than weights the means are weighed.</summary>
    private protected void Add(Tensor values, Tensor? weights)
    {
        if (weights is null)
        {
            Add(Ops.Sum(values), 1, values.Shape.Elements);
            return;
        }
        (values, weights) = Alignment.Of(Ops.Cast(values, "float32"), weights);
        while (values.Shape.Count > weights.Shape.Count) values = Ops.Mean(values, -1);
        (values, weights) = Weights.Beside(Name, values, weights);
        weights = Ops.BroadcastTo(weights, values.Shape);
        Add(Ops.Sum(values * weights), 1, Ops.Sum(weights).Item());
    }

    /// <summary>Adds <paramref name="factor"/> · value to the sum without waiting for it.</summary>
    private protected void Add(Tensor value, double factor, double count)
    {
        _count += count;
        _total ??= MemoryScope.Keep(Ops.Cast(Ops.Zeros(Shape.Scalar), "float64"));
        Ops.AssignAdd(_total, value, factor);
    }

    /// <inheritdoc/>
    public sealed override NDArray Result() =>
        Scalar(Finish(_count == 0 ? 0 : _total!.Item() / _count));

    /// <summary>The metric's value, made of the mean.</summary>
    private protected virtual double Finish(double mean) => mean;

    /// <summary>Which samples count when they are weighed; null: all.</summary>
    private protected virtual Tensor? Counted(Tensor y_true, Tensor y_pred) => null;

    /// <summary>The value of each sample.</summary>
    private protected abstract Tensor Values(Tensor y_true, Tensor y_pred);

    /// <summary>Labels in the shape that predictions ask for; an axis of size 1 may be there or not.</summary>
    /// <exception cref="ArgumentException">There are more or fewer labels.</exception>
    private protected Tensor Labels(Tensor y_true, Shape shape) => y_true.Shape.Elements == shape.Elements
        ? Ops.Reshape(y_true, shape)
        : throw new ArgumentException($"{Name} expects labels of shape {shape}, got {y_true.Shape}");
}
