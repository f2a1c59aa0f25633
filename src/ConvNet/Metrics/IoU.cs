using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// How far predicted regions of images cover the true ones: what both have over what either has, a mean over some classes.
/// </summary>
/// <remarks>
/// Labels and predictions (batch, …) of class numbers, or of values with the classes on an axis. Keras' pages:
/// https://keras.io/api/metrics/segmentation_metrics/.
/// </remarks>
public abstract class IntersectionOverUnion : Metric
{
    private readonly int _classes;
    private readonly double[,] _counts;
    private readonly int[] _targets;

    private protected IntersectionOverUnion(int num_classes, int[]? target_class_ids, string? name, string dtype)
        : base(name)
    {
        _classes = Require.Positive(num_classes, nameof(num_classes));
        _counts = new double[num_classes, num_classes];
        _targets = target_class_ids ?? [.. Enumerable.Range(0, num_classes)];
        Dtype = Require.OneOf(dtype, ["int64", "int32", "float32", "float64"], nameof(dtype));
        foreach (int id in _targets)
        {
            if (id < 0 || id >= num_classes)
                throw new ArgumentException($"target_class_ids must lie between 0 and {num_classes - 1}, got {id}");
        }
    }

    /// <inheritdoc/>
    public override string Dtype { get; }

    /// <inheritdoc/>
    public sealed override void ResetState() => Array.Clear(_counts);

    /// <inheritdoc/>
    public sealed override void UpdateState(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var (labels, predictions) = Classes(y_true, y_pred);
        if (labels.Shape.Elements != predictions.Shape.Elements)
            throw new ArgumentException($"{Name} expects as many labels as predictions, got {y_true.Shape} and {y_pred.Shape}");
        float[] t = labels.numpy().ToArray<float>(), p = predictions.numpy().ToArray<float>();
        float[]? weights = sample_weight is null ? null
            : Weights.Spread(Name, sample_weight, predictions.Shape).numpy().ToArray<float>();
        bool countsWhole = Dtype.StartsWith("int", StringComparison.Ordinal);
        for (int i = 0; i < p.Length; i++)
        {
            int row = (int)t[i], column = (int)p[i];
            // What is no class is left out, as in Keras.
            if (row == Ignored || row < 0 || row >= _classes || column < 0 || column >= _classes) continue;
            double weight = weights?[i] ?? 1;
            _counts[row, column] += countsWhole ? Math.Truncate(weight) : weight;
        }
    }

    /// <inheritdoc/>
    public sealed override NDArray Result()
    {
        var both = _targets.Select(id => _counts[id, id]);
        var either = _targets.Select(id =>
            Enumerable.Range(0, _classes).Sum(other => _counts[id, other] + _counts[other, id]) - _counts[id, id]);
        var ratios = both.Zip(either).Where(pair => pair.Second > 0).Select(pair => pair.First / pair.Second);
        return Scalar(ratios.DefaultIfEmpty().Average());
    }

    /// <summary>A label that doesn't count.</summary>
    private protected virtual int? Ignored => null;

    /// <summary>Labels and predictions as class numbers.</summary>
    private protected abstract (Tensor Labels, Tensor Predictions) Classes(Tensor y_true, Tensor y_pred);

    /// <summary>The class numbers that an axis of values stands for.</summary>
    private protected static Tensor Numbers(Tensor values, bool areNumbers, int axis) =>
        areNumbers ? values : Ops.ArgMax(values, axis);
}

/// <summary>The mean of how far some classes' regions are covered.</summary>
/// <remarks>
/// Labels and predictions (batch, …), class numbers or values with the classes along <paramref name="axis"/>. Keras' page:
/// https://keras.io/api/metrics/segmentation_metrics/#iou-class.
/// </remarks>
/// <param name="num_classes">How many classes there are.</param>
/// <param name="target_class_ids">Those that the mean is taken over.</param>
/// <param name="name">The name in logs and history.</param>
/// <param name="dtype">What pixels are counted in; whole numbers drop what weights have behind the point.</param>
/// <param name="ignore_class">A label that doesn't count, such as 255 at the edges.</param>
/// <param name="sparse_y_true">Whether labels are class numbers.</param>
/// <param name="sparse_y_pred">Whether predictions are class numbers.</param>
/// <param name="axis">Along which axis the classes lie, where they are no numbers.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class IoU(int num_classes, int[] target_class_ids, string? name = null, string dtype = "int64",
    int? ignore_class = null, bool sparse_y_true = true, bool sparse_y_pred = true, int axis = -1)
    : IntersectionOverUnion(num_classes, target_class_ids, name, dtype)
{
    /// <summary>How many classes there are.</summary>
    public int NumClasses { get; } = num_classes;

    /// <summary>Those that the mean is taken over.</summary>
    public IReadOnlyList<int> TargetClassIds { get; } = [.. target_class_ids];

    /// <summary>A label that doesn't count.</summary>
    public int? IgnoreClass { get; } = ignore_class;

    /// <summary>Whether labels are class numbers.</summary>
    public bool SparseYTrue { get; } = sparse_y_true;

    /// <summary>Whether predictions are class numbers.</summary>
    public bool SparseYPred { get; } = sparse_y_pred;

    /// <summary>Along which axis the classes lie.</summary>
    public int Axis { get; } = axis;

    private protected override int? Ignored => IgnoreClass;

    private protected override (Tensor Labels, Tensor Predictions) Classes(Tensor y_true, Tensor y_pred) =>
        (Numbers(y_true, SparseYTrue, Axis), Numbers(y_pred, SparseYPred, Axis));
}

/// <summary>The mean of how far all classes' regions are covered; classes that never occur are left out.</summary>
/// <remarks>Keras' page: https://keras.io/api/metrics/segmentation_metrics/#meaniou-class.</remarks>
/// <inheritdoc cref="IoU"/>
[ConfigKeys("num_classes", "name", "dtype", "ignore_class", "sparse_y_true", "sparse_y_pred", "axis")]
public sealed class MeanIoU(int num_classes, string? name = null, string dtype = "int64", int? ignore_class = null,
    bool sparse_y_true = true, bool sparse_y_pred = true, int axis = -1)
    : IntersectionOverUnion(num_classes, null, name, dtype)
{
    /// <summary>How many classes there are.</summary>
    public int NumClasses { get; } = num_classes;

    /// <summary>A label that doesn't count.</summary>
    public int? IgnoreClass { get; } = ignore_class;

    /// <summary>Whether labels are class numbers.</summary>
    public bool SparseYTrue { get; } = sparse_y_true;

    /// <summary>Whether predictions are class numbers.</summary>
    public bool SparseYPred { get; } = sparse_y_pred;

    /// <summary>Along which axis the classes lie.</summary>
    public int Axis { get; } = axis;

    private protected override int? Ignored => IgnoreClass;

    private protected override (Tensor Labels, Tensor Predictions) Classes(Tensor y_true, Tensor y_pred) =>
        (Numbers(y_true, SparseYTrue, Axis), Numbers(y_pred, SparseYPred, Axis));
}

/// <summary>How far the regions of background and foreground are covered.</summary>
/// <remarks>
/// Labels 0 or 1 and predictions from 0 to 1, (batch, …). Keras' page:
/// https://keras.io/api/metrics/segmentation_metrics/#binaryiou-class.
/// </remarks>
/// <param name="target_class_ids">0 for the background, 1 for the foreground, or both, which is the default.</param>
/// <param name="threshold">Predictions from here on are foreground.</param>
/// <param name="name">The name in logs and history.</param>
/// <param name="dtype">What pixels are counted in; whole numbers drop what weights have behind the point.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
[ConfigKeys("target_class_ids", "threshold", "name", "dtype")]
public sealed class BinaryIoU(int[]? target_class_ids = null, double threshold = 0.5, string? name = null,
    string dtype = "int64") : IntersectionOverUnion(2, target_class_ids, name, dtype)
{
    /// <summary>The regions that the mean is taken over.</summary>
    public IReadOnlyList<int> TargetClassIds { get; } = [.. target_class_ids ?? [0, 1]];

    /// <summary>Predictions from here on are foreground.</summary>
    public double Threshold { get; } = Require.Fraction(threshold);

    private protected override (Tensor Labels, Tensor Predictions) Classes(Tensor y_true, Tensor y_pred) =>
        (y_true, Ops.NotLess(y_pred, Threshold));
}

/// <summary>As <see cref="IoU"/>, for labels that are one-hot.</summary>
/// <remarks>
/// Labels (batch, …, classes), predictions the same or class numbers. Keras' page:
/// https://keras.io/api/metrics/segmentation_metrics/#onehotiou-class.
/// </remarks>
/// <inheritdoc cref="IoU"/>
[ConfigKeys("num_classes", "target_class_ids", "name", "dtype", "ignore_class", "sparse_y_pred", "axis")]
public sealed class OneHotIoU(int num_classes, int[] target_class_ids, string? name = null, string dtype = "int64",
    int? ignore_class = null, bool sparse_y_pred = false, int axis = -1)
    : IntersectionOverUnion(num_classes, target_class_ids, name, dtype)
{
    /// <summary>How many classes there are.</summary>
    public int NumClasses { get; } = num_classes;

    /// <summary>Those that the mean is taken over.</summary>
    public IReadOnlyList<int> TargetClassIds { get; } = [.. target_class_ids];

    /// <summary>A label that doesn't count.</summary>
    public int? IgnoreClass { get; } = ignore_class;

    /// <summary>Whether predictions are class numbers.</summary>
    public bool SparseYPred { get; } = sparse_y_pred;

    /// <summary>Along which axis the classes lie.</summary>
    public int Axis { get; } = axis;

    private protected override int? Ignored => IgnoreClass;

    private protected override (Tensor Labels, Tensor Predictions) Classes(Tensor y_true, Tensor y_pred) =>
        (Numbers(y_true, false, Axis), Numbers(y_pred, SparseYPred, Axis));
}

/// <summary>As <see cref="MeanIoU"/>, for labels that are one-hot.</summary>
/// <remarks>
/// Labels (batch, …, classes), predictions the same or class numbers. Keras' page:
/// https://keras.io/api/metrics/segmentation_metrics/#onehotmeaniou-class.
/// </remarks>
/// <inheritdoc cref="IoU"/>
[ConfigKeys("num_classes", "name", "dtype", "ignore_class", "sparse_y_pred", "axis")]
public sealed class OneHotMeanIoU(int num_classes, string? name = null, string dtype = "int64", int? ignore_class = null,
    bool sparse_y_pred = false, int axis = -1) : IntersectionOverUnion(num_classes, null, name, dtype)
{
    /// <summary>How many classes there are.</summary>
    public int NumClasses { get; } = num_classes;

    /// <summary>A label that doesn't count.</summary>
    public int? IgnoreClass { get; } = ignore_class;

    /// <summary>Whether predictions are class numbers.</summary>
    public bool SparseYPred { get; } = sparse_y_pred;

    /// <summary>Along which axis the classes lie.</summary>
    public int Axis { get; } = axis;

    private protected override int? Ignored => IgnoreClass;

    private protected override (Tensor Labels, Tensor Predictions) Classes(Tensor y_true, Tensor y_pred) =>
        (Numbers(y_true, false, Axis), Numbers(y_pred, SparseYPred, Axis));
}
