using System.Collections;

namespace ConvNet;

/// <summary>
/// What <c>Evaluate</c> gives: the loss, then the metrics. <c>var (test_loss, test_acc) = model.Evaluate(x, y);</c>
/// <c>score[0]</c>, <c>score["loss"]</c>; a number by itself where there are no metrics.
/// </summary>
public sealed class Evaluation : IReadOnlyList<double>
{
    private readonly Logs _logs;

    internal Evaluation(Logs logs) => _logs = logs;

    /// <summary>The loss is number 0, the metrics follow.</summary>
    public double this[int index] => _logs.Values.ElementAt(index);

    /// <summary>The value of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this name; the message lists those that exist.</exception>
    public double this[string name] => _logs[name];

    /// <summary>How many values there are.</summary>
    public int Count => _logs.Count;

    /// <summary>The names, in the values' order.</summary>
    public IEnumerable<string> Names => _logs.Keys;

    /// <summary>The loss and the only metric.</summary>
    public void Deconstruct(out double loss, out double metric) => (loss, metric) = (this[0], this[1]);

    /// <summary>The loss and both metrics.</summary>
    public void Deconstruct(out double loss, out double metric, out double second) =>
        (loss, metric, second) = (this[0], this[1], this[2]);

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => _logs.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The loss.</summary>
    public static implicit operator double(Evaluation evaluation) => evaluation[0];

    /// <summary>As Python prints what evaluate() returns: a list, or a number.</summary>
    public override string ToString() => Count == 1 ? PythonText.Repr(this[0]) : PythonText.Repr(_logs.Values.ToList());
}
