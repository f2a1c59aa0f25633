namespace ConvNet;

/// <summary>What holds for the whole process where nothing else is said.</summary>
internal static class Defaults
{
    /// <summary>Where the channels of images stand, "channels_last" or "channels_first".</summary>
    public static string ImageDataFormat { get; set; } = "channels_last";
}
