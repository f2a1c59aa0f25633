namespace ConvNet;

/// <summary>
/// How many positives and negatives were told right and wrong, at some thresholds. All are weighted, so they need not be whole.
/// </summary>
internal readonly record struct Counts(double TruePositives, double FalsePositives, double TrueNegatives, double FalseNegatives)
{
    /// <summary>How many of those that were found are positive; 0 if none was found.</summary>
    public double Precision => Ratio(TruePositives, FalsePositives);

    /// <summary>How many of the positives were found; 0 if there are none.</summary>
    public double Recall => Ratio(TruePositives, FalseNegatives);

    /// <summary>How many of the negatives were told so; 0 if there are none.</summary>
    public double Specificity => Ratio(TrueNegatives, FalsePositives);

    /// <summary>How many of the negatives were taken for positives; 0 if there are none.</summary>
    public double FalsePositiveRate => Ratio(FalsePositives, TrueNegatives);

    private static double Ratio(double part, double rest) => part + rest == 0 ? 0 : part / (part + rest);
}

/// <summary>Counts right and wrong answers at each threshold, for each column of labels by itself.</summary>
/// <param name="thresholds">Larger predictions count as positive.</param>
/// <param name="areBins">Whether the thresholds lie at even distances from 0 to 1 and bound the bins of a curve.</param>
internal sealed class Confusion(IReadOnlyList<double> thresholds, bool areBins = false)
{
    private readonly float[] _thresholds = [.. thresholds.Select(threshold => (float)threshold)];
    private double[,] _positives = new double[0, 0], _negatives = new double[0, 0];
    private double[] _allPositives = [], _allNegatives = [];

    /// <summary>How many columns of labels there are; 0 before the first batch.</summary>
    public int Columns => _allPositives.Length;

    /// <summary>The counts at a threshold; of no batch all are 0.</summary>
    public Counts At(int threshold, int column = 0)
    {
        if (column >= Columns) return default;
        double found = _positives[threshold, column], wrong = _negatives[threshold, column];
        return new(found, wrong, _allNegatives[column] - wrong, _allPositives[column] - found);
    }

    /// <summary>Forgets all batches.</summary>
    public void Reset() => (_positives, _negatives, _allPositives, _allNegatives) = (new double[0, 0], new double[0, 0], [], []);

    /// <summary>Adds a batch; all tensors have one shape, and the elements run through the columns.</summary>
    public void Add(Tensor labels, Tensor predictions, Tensor? weights, int columns = 1)
    {
        if (Columns != columns)
        {
            (_positives, _negatives) = (new double[_thresholds.Length, columns], new double[_thresholds.Length, columns]);
            (_allPositives, _allNegatives) = (new double[columns], new double[columns]);
        }
        float[] p = predictions.numpy().ToArray<float>(), y = labels.numpy().ToArray<float>();
        float[]? w = weights?.numpy().ToArray<float>();
        for (int i = 0; i < p.Length; i++)
        {
            int column = i % columns;
            double weight = w?[i] ?? 1;
            (var counts, var all) = y[i] != 0 ? (_positives, _allPositives) : (_negatives, _allNegatives);
            all[column] += weight;
            for (int t = 0; t < _thresholds.Length; t++)
            {
                if (IsPositive(p[i], t)) counts[t, column] += weight;
            }
        }
    }

    // Keras puts predictions into bins between even thresholds: all are in one, so all pass the first.
    private bool IsPositive(float prediction, int threshold) => !areBins ? prediction > _thresholds[threshold]
        : threshold == 0 || Math.Clamp(prediction, 0, 1) * (_thresholds.Length - 1) > threshold;
}
