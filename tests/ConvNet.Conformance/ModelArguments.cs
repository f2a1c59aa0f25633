using System.Globalization;

namespace ConvNet.Conformance;

/// <summary>Arguments of a model's methods: arrays stand under their names, also in lists and dictionaries, and as generators.</summary>
internal static class ModelArguments
{
    /// <summary>A plain value as an argument of this type.</summary>
    /// <exception cref="NotOfferedException">The library lacks something that the value names.</exception>
    public static object? Value(string what, object? value, Type type, IReadOnlyDictionary<string, NDArray> arrays)
    {
        if (value is null) return null;
        if (type == typeof(IReadOnlyList<Callback>)) return ((List<object?>)value).Select(item => Callback(item!)).ToList();
        Build.CheckClasses(value);
        if (type == typeof(ModelInput)) return Input(value, arrays);
        if (type == typeof(Data)) return Arrays(value, arrays);
        if (type == typeof(ValidationData)) return Validation(value, arrays);
        if (type == typeof(LossList)) return Losses(what, value);
        if (type == typeof(LossWeights)) return Weights(value);
        if (type == typeof(MetricList)) return Metrics(what, value);
        if (type == typeof(ValidationFrequency)) return Frequency(value);
        if (type == typeof(IReadOnlyDictionary<int, double>))
            return Entries(value)!.ToDictionary(entry => int.Parse(entry.Key, CultureInfo.InvariantCulture), entry => Number(entry.Value));
        return Build.Value(what, value, type);
    }

    private static Data Arrays(object value, IReadOnlyDictionary<string, NDArray> arrays)
    {
        if (value is string name) return arrays[name];
        if (value is List<object?> list) return list.Select(item => arrays[(string)item!]).ToList();
        var data = new Data();
        foreach (var (key, item) in Entries(value)!) data[key] = arrays[(string)item!];
        return data;
    }

    private static ModelInput Input(object value, IReadOnlyDictionary<string, NDArray> arrays)
    {
        if (Entries(value) is not { } entries || !entries.TryGetValue("generator", out object? names)) return Arrays(value, arrays);
        NDArray[] parts = [.. ((List<object?>)names!).Select(name => arrays[(string)name!])];
        var (size, isEndless) = (Convert.ToInt32(entries["batch_size"], CultureInfo.InvariantCulture), entries["repeat"] is true);
        return ModelInput.Of(Batches(parts, size, isEndless));
    }

    private static IEnumerable<DataBatch> Batches(NDArray[] parts, int size, bool isEndless)
    {
        do
        {
            for (int start = 0; start < parts[0].shape[0]; start += size)
            {
                NDArray[] rows = [.. parts.Select(part => part[start..Math.Min(start + size, (int)part.shape[0]!)])];
                yield return new(rows[0], rows.Length > 1 ? rows[1] : (Data?)null, rows.Length > 2 ? rows[2] : (Data?)null);
            }
        }
        while (isEndless);
    }

    private static ValidationData Validation(object value, IReadOnlyDictionary<string, NDArray> arrays)
    {
        if (value is not List<object?> list) return new(Input(value, arrays));
        Data[] parts = [.. list.Select(item => Arrays(item!, arrays))];
        return new(parts[0], parts[1], parts.Length > 2 ? parts[2] : null);
    }

    private static LossList Losses(string what, object value)
    {
        Loss? One(object? item) => (Loss?)Build.Value(what, item, typeof(Loss));
        if (value is List<object?> list) return LossList.Create([.. list.Select(One)]);
        if (Entries(value) is not { } entries || entries.ContainsKey("class_name")) return One(value)!;
        var losses = new LossList();
        foreach (var (output, item) in entries) losses[output] = One(item);
        return losses;
    }

    private static LossWeights Weights(object value)
    {
        if (value is List<object?> list) return LossWeights.Create([.. list.Select(item => (double?)Number(item))]);
        var weights = new LossWeights();
        foreach (var (output, item) in Entries(value)!) weights[output] = Number(item);
        return weights;
    }

    private static MetricList Metrics(string what, object value)
    {
        MetricChoice One(object? item) => item is List<object?> several ? MetricChoice.Create([.. several.Select(One)])
            : (MetricChoice)Build.Value(what, item, typeof(MetricChoice))!;
        if (value is string word) throw new NotOfferedException($"{what}: \"{word}\" where a list is expected");
        if (value is List<object?> list) return MetricList.Create([.. list.Select(One)]);
        if (Entries(value) is not { } entries || entries.ContainsKey("class_name")) return MetricList.Create([One(value)]);
        var metrics = new MetricList();
        foreach (var (output, item) in entries) metrics[output] = One(item);
        return metrics;
    }

    private static ValidationFrequency Frequency(object value) => value is List<object?> list
        ? ValidationFrequency.Create([.. list.Select(item => (int)Number(item))]) : (int)Number(value);

    private static Callback Callback(object item)
    {
        if (item is Callback made) return made;
        var (name, config) = ((string)Entries(item)!["class_name"]!, Entries(Entries(item)!["config"])!);
        if (name != nameof(LearningRateScheduler)) return Build.Create<Callback>(name, config);
        return new PythonSchedule((string)Entries(config["schedule"])!["python"]!).Callback((int)Number(config.GetValueOrDefault("verbose", 0L)));
    }

    private static IReadOnlyDictionary<string, object?>? Entries(object? value) => value as IReadOnlyDictionary<string, object?>;

    private static double Number(object? value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
