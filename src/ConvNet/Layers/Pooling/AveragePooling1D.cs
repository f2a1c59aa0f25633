using ConvNet.Engine;

namespace ConvNet;

/// <summary>Keeps the mean of each window.</summary>
/// <remarks>
/// Input (batch, steps, channels), output the same with fewer steps. With padding "same" a window at the ends is averaged
/// over the steps that exist. Keras' page: https://keras.io/api/layers/pooling_layers/average_pooling1d/.
/// </remarks>
/// <param name="pool_size">The length of the window, in steps.</param>
/// <param name="strides">From one of its places to the next; the window's size by default.</param>
/// <param name="padding">"valid": windows stay inside the series; "same": they may reach over its ends.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public partial class AveragePooling1D(Size1D pool_size, Size1D? strides = null, string padding = "valid",
    string? data_format = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : Pooling1D(pool_size, strides, padding, data_format, input_shape, name)
{
    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training) =>
        Ops.AveragePool1D(x, PoolSize, Strides, Padding, DataFormat);
}

/// <summary>Another name of <see cref="AveragePooling1D"/>, which summaries and files show.</summary>
/// <inheritdoc cref="AveragePooling1D"/>
[KerasName("AveragePooling1D")]
public sealed partial class AvgPool1D(Size1D pool_size, Size1D? strides = null, string padding = "valid",
    string? data_format = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : AveragePooling1D(pool_size, strides, padding, data_format, input_shape, name);
