namespace ConvNet;

/// <summary>Configs of Keras 2's optimizers, whose rate could fall by itself, as today's.</summary>
internal static class OldOptimizerConfig
{
    // Keras 2 let Nadam's momentum grow at a pace of its own choice; today it is this one always.
    private const double NadamSchedule = 0.004;

    /// <summary>
    /// The config of an optimizer, with a decay as a schedule: rate / (1 + decay · step). Whatever else it is stays as it is.
    /// </summary>
    public static object? Today(object? optimizer)
    {
        if (optimizer is not IReadOnlyDictionary<string, object?> entries
            || entries.GetValueOrDefault("config") is not IReadOnlyDictionary<string, object?> config) return optimizer;
        var today = new OrderedDictionary<string, object?>(config);
        if (config.GetValueOrDefault("schedule_decay") is NadamSchedule) today.Remove("schedule_decay");
        if (config.GetValueOrDefault("inner_optimizer") is { } inner && today.Remove("dynamic", out object? dynamic) && dynamic is false)
            return WithFixedScale(inner, config.GetValueOrDefault("initial_scale"));
        string key = config.ContainsKey("lr") ? "lr" : "learning_rate";
        if (config.GetValueOrDefault("decay") is double and not 0 and var decay
            && config.GetValueOrDefault(key) is double or long)
        {
            today.Remove("decay");
            today[key] = Entry("InverseTimeDecay", new()
            {
                ["initial_learning_rate"] = config[key],
                ["decay_steps"] = 1L,
                ["decay_rate"] = decay,
            });
        }
        return new OrderedDictionary<string, object?>(entries) { ["config"] = today };
    }

    // A scale that stays needs no optimizer around the other today.
    private static object? WithFixedScale(object inner, object? scale) => Today(inner) is OrderedDictionary<string, object?> entries
        ? new OrderedDictionary<string, object?>(entries)
        {
            ["config"] = new OrderedDictionary<string, object?>((OrderedDictionary<string, object?>)entries["config"]!)
            {
                ["loss_scale_factor"] = scale,
            },
        }
        : inner;

    private static OrderedDictionary<string, object?> Entry(string name, OrderedDictionary<string, object?> config) =>
        new() { ["class_name"] = name, ["config"] = config };
}
