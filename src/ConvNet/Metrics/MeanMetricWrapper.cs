using System.Reflection;

namespace ConvNet;

/// <summary>The mean of a function's values: <c>new MeanMetricWrapper((y_true, y_pred) =&gt; …, "name")</c>.</summary>
/// <remarks>
/// The function gets tensors of targets and predictions, (batch, …), and gives a value for each sample, (batch, …). Keras' page:
/// https://keras.io/api/metrics/base_metric/.
/// </remarks>
/// <param name="fn">The function.</param>
/// <param name="name">The name in logs and history; that of the function by default, "lambda" if it has none.</param>
[KerasName("MeanMetricWrapper", AsString = false)]
public sealed class MeanMetricWrapper(Func<Tensor, Tensor, Tensor> fn, string? name = null)
    : MeanMetric(name ?? FunctionName.Of(fn)), IOwnConfig
{
    /// <summary>The function.</summary>
    public Func<Tensor, Tensor, Tensor> Fn { get; } = fn;

    IReadOnlyDictionary<string, object?> IOwnConfig.GetConfig() => new OrderedDictionary<string, object?>
    {
        ["name"] = Name,
        ["dtype"] = Dtype,
        ["fn"] = FunctionName.Config(Fn),
    };

    static object IOwnConfig.FromConfig(IReadOnlyDictionary<string, object?> config)
    {
        var fn = config.GetValueOrDefault("fn") as IReadOnlyDictionary<string, object?>;
        return new MeanMetricWrapper(Function(fn?.GetValueOrDefault("config") as string), config.GetValueOrDefault("name") as string);
    }

    private protected override Tensor Values(Tensor y_true, Tensor y_pred) => Fn(y_true, y_pred);

    // The functions of Keras' modules, with the arguments that they have by default.
    private static Func<Tensor, Tensor, Tensor> Function(string? name)
    {
        if (typeof(metrics).GetProperty(name ?? "", BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)?
            .GetValue(null) is Func<Tensor, Tensor, Tensor> function) return function;
        var method = typeof(metrics).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .FirstOrDefault(method => method.Name == name && method.ReturnType == typeof(Tensor)) ?? throw new ArgumentException(
                $"Unknown function \"{name}\"; a config can hold those of keras.metrics, not one of your own");
        object?[] others = [.. method.GetParameters().Skip(2).Select(parameter => parameter.DefaultValue)];
        return (y_true, y_pred) => (Tensor)method.Invoke(null, [y_true, y_pred, .. others])!;
    }
}
