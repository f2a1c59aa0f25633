namespace ConvNet;

/// <summary>Adds zeros at the ends of a series.</summary>
/// <remarks>
/// Input (batch, steps, channels), output the same with more steps. Keras' page:
/// https://keras.io/api/layers/reshaping_layers/zero_padding1d/.
/// </remarks>
/// <param name="padding">
/// How many steps: <c>1</c> for both ends, or <c>(1, 2)</c>. 1 by default.
/// </param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="padding"/> is negative.</exception>
public sealed class ZeroPadding1D(Margins1D? padding = null, string? data_format = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : BorderLayer([padding ?? 1], data_format, input_shape, name)
{
    /// <summary>How many steps.</summary>
    public Margins1D Padding { get; } = Require.Border(padding ?? 1, nameof(padding));

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; } = Require.DataFormat(data_format);
}
