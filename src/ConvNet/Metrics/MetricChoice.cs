using System.Collections;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>
/// A metric as compile() is given it: an object, a function, or a name whose meaning depends on the model; or the metrics of one
/// output, <c>metrics: [["accuracy"], ["mae", "mse"]]</c>.
/// </summary>
/// <remarks>
/// "accuracy" and "acc" choose the accuracy that fits the shapes of labels and predictions, as Keras does; where Keras 2 is shown,
/// "crossentropy" and "ce" choose the crossentropy.
/// </remarks>
[CollectionBuilder(typeof(MetricChoice), nameof(Create))]
public sealed class MetricChoice : IEnumerable<MetricChoice>
{
    private readonly MetricChoice[]? _several;

    private readonly Func<Shape, Shape, Metric>? _fitting;

    private MetricChoice(string name, Metric? metric, Func<Shape, Shape, Metric>? fitting = null) =>
        (Name, Metric, _fitting) = (name, metric, fitting);

    private MetricChoice(MetricChoice[] several) => (Name, _several) = (string.Join(", ", several.Select(one => one.Name)), several);

    /// <summary>The name as it was given.</summary>
    public string Name { get; }

    /// <summary>The metric, null for one that is chosen by the shapes.</summary>
    internal Metric? Metric { get; }

    /// <summary>Whether this is a list, the metrics of one output.</summary>
    internal bool IsList => _several is not null;

    /// <summary>The metrics of one output.</summary>
    public static MetricChoice Create(ReadOnlySpan<MetricChoice> choices) => new(choices.ToArray());

    /// <summary>A metric by its Keras name.</summary>
    /// <exception cref="ArgumentException">No metric has this name; the message lists those that exist.</exception>
    public static implicit operator MetricChoice(string name)
    {
        if (MeansAccuracy(name)) return new(name, null, Accuracy);
        if (OldMetrics.Find(name) is { } old) return old;
        try
        {
            return new(name, KerasClasses.Named<Metric>(name));
        }
        catch (ArgumentException error)
        {
            throw new ArgumentException($"{error.Message} \"accuracy\" takes the one that fits the labels.", error);
        }
    }

    /// <summary>A metric as it is.</summary>
    public static implicit operator MetricChoice(Metric metric) => new(metric.Name, metric);

    /// <summary>A function of targets and predictions, whose mean is reported.</summary>
    public static implicit operator MetricChoice(Func<Tensor, Tensor, Tensor> fn) => new MeanMetricWrapper(fn);

    /// <summary>The metrics of one output, by their Keras names.</summary>
    public static implicit operator MetricChoice(string[] names) => new([.. names.Select(name => (MetricChoice)name)]);

    /// <summary>The metrics of a list one by one, or this one.</summary>
    public IEnumerator<MetricChoice> GetEnumerator() => (_several ?? [this]).AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The same for another output: a metric adds up by itself.</summary>
    internal MetricChoice Copy() =>
        new(Name, Metric is null ? null : (Metric)Config.Create(Metric.GetType(), Config.Of(Metric)), _fitting);

    /// <summary>A metric that is chosen by the shapes of labels and predictions.</summary>
    internal static MetricChoice Fitting(string name, Func<Shape, Shape, Metric> choose) => new(name, null, choose);

    /// <summary>The metric for labels and predictions of these shapes.</summary>
    internal Metric Resolve(Shape y_true, Shape y_pred, KerasVersion version)
    {
        var metric = Metric ?? _fitting!(y_true, y_pred);
        metric.Name = NameInLogs(version);
        return metric;
    }

    /// <summary>
    /// Keras 2.2 calls accuracy "acc" whatever it was called in compile(), and "mse" mean_squared_error; later ones keep the
    /// name.
    /// </summary>
    internal string NameInLogs(KerasVersion version) => version != KerasVersion.Keras22 ? Name
        : Metric?.Name ?? (MeansAccuracy(Name) ? "acc" : OldMetrics.Crossentropy);

    private static bool MeansAccuracy(string name) => name.ToLowerInvariant() is "accuracy" or "acc";

    private static Metric Accuracy(Shape y_true, Shape y_pred)
    {
        if (y_pred.At(y_pred.Count - 1) == 1) return new BinaryAccuracy();
        return y_true.Accepts(y_pred) ? new CategoricalAccuracy() : new SparseCategoricalAccuracy();
    }
}
