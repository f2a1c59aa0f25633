namespace ConvNet;

/// <summary>Makes series of one size of series of any: keeps the mean of each window.</summary>
/// <remarks>
/// Input (batch, steps, channels), output (batch, output_size, channels). Keras' page:
/// https://keras.io/api/layers/pooling_layers/adaptive_average_pooling1d/.
/// </remarks>
/// <param name="output_size">How many steps are kept.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class AdaptiveAveragePooling1D(Size1D output_size, string? data_format = null,
    [NotConfig] Shape? input_shape = null, string? name = null) : AdaptivePooling<Size1D>(output_size, data_format, input_shape, name)
{
    /// <inheritdoc/>
    private protected override bool IsMax => false;
}
