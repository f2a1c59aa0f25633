using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>
/// The metrics that compile() is given: <c>metrics: ["accuracy"]</c>; with several outputs a list for
/// each, <c>metrics: [["accuracy"], ["mae"]]</c>, or by the outputs' names, <c>metrics: new() { ["size"] = "mae" }</c>.
/// </summary>
[CollectionBuilder(typeof(MetricList), nameof(Create))]
public sealed class MetricList : PerOutput<MetricChoice>
{
    /// <summary>No metrics yet; names follow.</summary>
    public MetricList() : base([])
    {
    }

    private MetricList(IEnumerable<MetricChoice> choices) : base(choices)
    {
    }

    /// <summary>All metrics, whatever the output.</summary>
    internal IReadOnlyList<MetricChoice> All => [.. Items.SelectMany(choice => choice)];

    /// <summary>Makes a list from a collection expression.</summary>
    public static MetricList Create(ReadOnlySpan<MetricChoice> choices) => new(choices.ToArray());

    /// <summary>A single metric.</summary>
    public static implicit operator MetricList(Metric metric) => new([metric]);

    /// <summary>Metrics by their Keras names.</summary>
    public static implicit operator MetricList(string[] names) => new(names.Select(name => (MetricChoice)name));

    /// <summary>Metrics as they are.</summary>
    public static implicit operator MetricList(Metric[] metrics) => new(metrics.Select(metric => (MetricChoice)metric));

    /// <summary>Functions of targets and predictions, each of whose means is reported.</summary>
    [return: NotNullIfNotNull(nameof(functions))]
    public static implicit operator MetricList?(Func<Tensor, Tensor, Tensor>[]? functions) =>
        functions is null ? null : new(functions.Select(function => (MetricChoice)function));

    /// <summary>Metrics by the outputs' names.</summary>
    public static implicit operator MetricList(Dictionary<string, MetricChoice> metrics)
    {
        var list = new MetricList();
        foreach (var (output, choice) in metrics) list[output] = choice;
        return list;
    }

    /// <summary>The metrics of each of these outputs.</summary>
    /// <exception cref="ArgumentException">An output is unknown, or the list has another length.</exception>
    internal IReadOnlyList<MetricChoice>[] For(IReadOnlyList<string> outputs, string what)
    {
        if (Items.Count == 0) return [.. outputs.Select(_ => Array.Empty<MetricChoice>())];
        // A single output has all of them, in however many lists they stand.
        if (outputs.Count == 1 && Names is null) return [All];
        // Before Keras 3 a flat list is for every output.
        if (KerasVersions.Current != KerasVersion.Keras3 && Names is null && !Items.Any(choice => choice.IsList))
            return [All, .. outputs.Skip(1).Select(_ => (IReadOnlyList<MetricChoice>)[.. All.Select(choice => choice.Copy())])];
        return [.. Each(outputs, what).Select(choice => (IReadOnlyList<MetricChoice>)[.. choice ?? []])];
    }
}
