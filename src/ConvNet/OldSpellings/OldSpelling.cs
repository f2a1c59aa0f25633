using System.Collections.Concurrent;

namespace ConvNet;

/// <summary>
/// Names of older Keras versions, which a third of all tutorials use. They work; once a process, for each, a note on the error
/// output says today's name.
/// </summary>
internal static class OldSpelling
{
    private static readonly ConcurrentDictionary<string, bool> Said = new();

    /// <summary>Says what a name is called today, once a process.</summary>
    public static void Note(string old, string today)
    {
        if (Said.TryAdd(old, true)) Screen.Current.Warn($"{old} is an older spelling; today it is {today}.");
    }

    /// <summary>The same, for an argument: the value, passed on.</summary>
    public static T Of<T>(T value, string old, string today)
    {
        Note(old, today);
        return value;
    }

    /// <summary>Says what an argument is called today if it was given.</summary>
    public static T? IfGiven<T>(T? value, string old, string today)
    {
        if (value is not null) Note(old, today);
        return value;
    }

    /// <summary>Keras 1's "tf" and "th" as today's data format.</summary>
    /// <exception cref="ArgumentException">It is another word.</exception>
    public static string? DataFormat(string? dim_ordering)
    {
        if (dim_ordering is null or "default") return null;
        Note("dim_ordering", "data_format");
        return dim_ordering switch
        {
            "tf" => "channels_last",
            "th" => "channels_first",
            _ => throw new ArgumentException($"dim_ordering must be \"tf\" (channels_last) or \"th\" (channels_first), got \"{dim_ordering}\""),
        };
    }

    /// <summary>A rate that falls with every step, as Keras 1 and 2's optimizers had it: rate / (1 + decay · step).</summary>
    public static LearningRate Rate(double? lr, double? learning_rate, double decay, double byDefault)
    {
        if (lr is not null) Note("lr", "learning_rate");
        double rate = lr ?? learning_rate ?? byDefault;
        if (decay == 0) return rate;
        Note("decay", "learning_rate: new keras.optimizers.schedules.InverseTimeDecay(rate, 1, decay)");
        return new InverseTimeDecay(rate, decay_steps: 1, decay_rate: decay);
    }
}
