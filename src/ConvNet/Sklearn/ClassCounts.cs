namespace ConvNet;

/// <summary>What samples are and what they were taken for.</summary>
internal sealed class ClassCounts
{
    private readonly long[] _true;
    private readonly long[] _pred;
    private readonly double[] _weights;

    /// <exception cref="ArgumentException">The arrays are no lists of classes of one length, or a class is unknown.</exception>
    public ClassCounts(string call, NDArray y_true, NDArray y_pred, NDArray? labels, NDArray? sample_weight)
    {
        (Call, IsWeighted) = (call, sample_weight is not null);
        _true = Classes(y_true, nameof(y_true));
        _pred = Classes(y_pred, nameof(y_pred));
        _weights = sample_weight?.ToArray<double>() ?? [.. _true.Select(_ => 1.0)];
        if (_pred.Length != _true.Length || _weights.Length != _true.Length)
        {
            throw new ArgumentException($"{call}: y_true, y_pred and sample_weight must have one length, got {_true.Length}, {_pred.Length}" +
                (IsWeighted ? $" and {_weights.Length}" : ""));
        }
        long[] all = [.. _true.Union(_pred).Order()];
        Labels = labels is null ? all : Classes(labels, nameof(labels));
        IsAll = Labels.Order().SequenceEqual(all);
        if (!Labels.Intersect(_true).Any() && labels is not null)
            throw new ArgumentException($"{call}: none of the labels {string.Join(", ", Labels)} is in y_true");
    }

    public string Call { get; }

    public bool IsWeighted { get; }

    /// <summary>The classes that count.</summary>
    public long[] Labels { get; }

    /// <summary>Whether these are all that there are.</summary>
    public bool IsAll { get; }

    /// <summary>The weight of all samples.</summary>
    public double Weight => _weights.Sum();

    /// <summary>The weight of those that are right.</summary>
    public double Hits => Sum(i => _true[i] == _pred[i]);

    /// <summary>How many are of a class and were taken for it; were taken for it; are of it.</summary>
    public (double Hits, double Taken, double Support) Of(long label) =>
        (Sum(i => _true[i] == label && _pred[i] == label), Sum(i => _pred[i] == label), Sum(i => _true[i] == label));

    /// <summary>Rows are what samples are, columns what they were taken for.</summary>
    public NDArray Matrix()
    {
        int n = Labels.Length;
        double[] counts = new double[n * n];
        for (int i = 0; i < _true.Length; i++)
        {
            var (row, column) = (Array.IndexOf(Labels, _true[i]), Array.IndexOf(Labels, _pred[i]));
            if (row >= 0 && column >= 0) counts[row * n + column] += _weights[i];
        }
        return NDArray.Wrap(counts, new Shape(n, n));
    }

    private double Sum(Func<int, bool> which) => Enumerable.Range(0, _true.Length).Where(which).Sum(i => _weights[i]);

    private long[] Classes(NDArray classes, string what)
    {
        if (classes.ndim == 2 && classes.Sizes[1] == 1) classes = classes.reshape(-1);
        if (classes.ndim != 1)
        {
            throw new ArgumentException($"{Call}: {what} must be a list of classes, got shape {classes.shape}; " +
                "np.argmax(…, axis: 1) makes classes of probabilities");
        }
        if (classes.dtype.IsFloat && classes.ToArray<double>().Any(value => value != Math.Floor(value)))
            throw new ArgumentException($"{Call}: {what} must be classes, got numbers with fractions; round probabilities first");
        return classes.astype("int64").ToArray<long>();
    }
}
