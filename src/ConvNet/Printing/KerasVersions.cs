namespace ConvNet;

/// <summary>How a version is written, and which one holds where none is given.</summary>
internal static class KerasVersions
{
    /// <summary>The version that models and bars follow unless told otherwise.</summary>
    public static KerasVersion Current { get; set; } = KerasVersion.Keras22;

    /// <summary>The version that "2.2", "2.15" or "3" names; a longer number such as "2.2.4" names its beginning.</summary>
    /// <exception cref="ArgumentException">Any other text.</exception>
    public static KerasVersion Parse(string version) => version switch
    {
        "2.2" or "2.2.4" => KerasVersion.Keras22,
        "2.15" or "2.15.0" => KerasVersion.Keras215,
        "3" => KerasVersion.Keras3,
        _ when version.StartsWith("3.", StringComparison.Ordinal) => KerasVersion.Keras3,
        _ => throw new ArgumentException(
            $"Unknown Keras version \"{version}\"; known are \"2.2\", \"2.15\" and \"3\".", nameof(version)),
    };

    /// <summary>The version as <see cref="Parse"/> reads it.</summary>
    public static string Number(this KerasVersion version) => version switch
    {
        KerasVersion.Keras22 => "2.2",
        KerasVersion.Keras215 => "2.15",
        _ => "3",
    };
}
