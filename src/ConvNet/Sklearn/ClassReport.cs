using System.Text;

namespace ConvNet;

/// <summary>Precision, recall and F1 of classes, and their means.</summary>
internal sealed class ClassReport
{
    private const int Column = 9;

    private readonly ClassCounts _counts;
    private readonly double _zeroDivision;
    private readonly (double Hits, double Taken, double Support)[] _classes;

    public ClassReport(ClassCounts counts, double zeroDivision)
    {
        (_counts, _zeroDivision) = (counts, zeroDivision);
        _classes = [.. counts.Labels.Select(counts.Of)];
    }

    /// <summary>One line of the table.</summary>
    public readonly record struct Scores(double Precision, double Recall, double F1, double Support);

    /// <summary>The scores over classes: "binary" (of one class), "micro", "macro" or "weighted".</summary>
    /// <exception cref="ArgumentException">Another word, or "binary" of more than two classes.</exception>
    public Scores Average(string average, long pos_label = 1)
    {
        var each = _classes.Select(Of).ToArray();
        double support = each.Sum(scores => scores.Support);
        return average switch
        {
            "binary" => Binary(pos_label),
            "micro" => Of((_classes.Sum(of => of.Hits), _classes.Sum(of => of.Taken), support)),
            "macro" => Mean(_ => 1.0 / each.Length),
            "weighted" when support == 0 => new(_zeroDivision, _zeroDivision, _zeroDivision, 0),
            "weighted" => Mean(scores => scores.Support / support),
            _ => throw new ArgumentException(
                $"{_counts.Call}: average must be \"binary\", \"micro\", \"macro\" or \"weighted\", got \"{average}\""),
        };

        Scores Mean(Func<Scores, double> weight) => new(each.Sum(scores => scores.Precision * weight(scores)),
            each.Sum(scores => scores.Recall * weight(scores)), each.Sum(scores => scores.F1 * weight(scores)), support);
    }

    /// <summary>The table.</summary>
    /// <exception cref="ArgumentException">There are more or fewer names than classes.</exception>
    public string Text(IReadOnlyList<string>? names, int digits)
    {
        names ??= [.. _counts.Labels.Select(label => $"{label}")];
        if (names.Count != _counts.Labels.Length)
        {
            throw new ArgumentException($"{_counts.Call}: target_names has {names.Count} names, but there are {_counts.Labels.Length} " +
                $"classes, {string.Join(", ", _counts.Labels)}; labels says which are meant");
        }
        int width = Math.Max(names.Max(name => name.Length), Math.Max("weighted avg".Length, digits));
        var text = new StringBuilder(new string(' ', width + 1));
        foreach (string heading in new[] { "precision", "recall", "f1-score", "support" }) text.Append(' ').Append(heading.PadLeft(Column));
        text.Append("\n\n");
        foreach (var (name, scores) in names.Zip(_classes.Select(Of))) Row(name, scores);
        text.Append('\n');
        var micro = Average("micro");
        if (_counts.IsAll) Row("accuracy", micro, isAccuracy: true);
        else Row("micro avg", micro);
        Row("macro avg", Average("macro"));
        Row("weighted avg", Average("weighted"));
        return text.ToString();

        void Row(string name, Scores scores, bool isAccuracy = false)
        {
            text.Append(name.PadLeft(width)).Append(' ');
            foreach (double? score in new double?[] { isAccuracy ? null : scores.Precision, isAccuracy ? null : scores.Recall, scores.F1 })
                text.Append(' ').Append((score is { } number ? NumberText.Fixed(number, digits) : "").PadLeft(Column));
            string support = _counts.IsWeighted ? PythonText.Repr(scores.Support) : $"{(long)scores.Support}";
            text.Append(' ').Append(support.PadLeft(Column)).Append('\n');
        }
    }

    private Scores Binary(long pos_label)
    {
        if (_counts.Labels.Length > 2)
        {
            throw new ArgumentException($"{_counts.Call}: average \"binary\" is for two classes, but there are {_counts.Labels.Length}; " +
                "choose \"micro\", \"macro\" or \"weighted\"");
        }
        return Of(_counts.Of(pos_label));
    }

    private Scores Of((double Hits, double Taken, double Support) of) =>
        new(Ratio(of.Hits, of.Taken), Ratio(of.Hits, of.Support), Ratio(2 * of.Hits, of.Taken + of.Support), of.Support);

    private double Ratio(double part, double whole) => whole == 0 ? _zeroDivision : part / whole;
}
