using System.Globalization;

namespace ConvNet.Engine;

/// <summary>How many threads an operation uses.</summary>
internal static class ThreadCount
{
    private const string Variable = "KERAS_NUM_THREADS";

    /// <summary>The setting if there is one, else KERAS_NUM_THREADS, else one thread a physical core.</summary>
    public static int Choose(int? setting) =>
        setting ?? Parse(Environment.GetEnvironmentVariable(Variable)) ?? PhysicalCores.Count();

    /// <summary>The value of KERAS_NUM_THREADS; null if it is unset or empty.</summary>
    /// <exception cref="BackendException">It is no whole number of at least one.</exception>
    public static int? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return int.TryParse(text.Trim(), NumberStyles.None, null, out int threads) && threads > 0
            ? threads
            : throw new BackendException(
                $"{Variable} is \"{text}\"; it must be a whole number of threads, 1 or more. Correct it or unset it.");
    }
}
