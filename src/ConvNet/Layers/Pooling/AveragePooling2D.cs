using ConvNet.Engine;

namespace ConvNet;

/// <summary>Keeps the mean of each window.</summary>
/// <remarks>
/// Input (batch, height, width, channels), output the same with a smaller height and width. With padding "same" a window at
/// the border is averaged over the pixels that exist.
/// Keras' page: https://keras.io/api/layers/pooling_layers/average_pooling2d/.
/// </remarks>
/// <param name="pool_size">Height and width of the window, in pixels.</param>
/// <param name="strides">The steps between its places; the window's size by default.</param>
/// <param name="padding">"valid": windows stay inside the image; "same": they may reach over its edge.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public partial class AveragePooling2D(Size2D pool_size, Size2D? strides = null, string padding = "valid",
    string? data_format = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : Pooling2D(pool_size, strides, padding, data_format, input_shape, name)
{
    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training) =>
        Ops.AveragePool2D(x, PoolSize, Strides, Padding, DataFormat);
}

/// <summary>Another name of <see cref="AveragePooling2D"/>, which summaries and files show.</summary>
/// <inheritdoc cref="AveragePooling2D"/>
[KerasName("AveragePooling2D")]
public sealed partial class AvgPool2D(Size2D pool_size, Size2D? strides = null, string padding = "valid",
    string? data_format = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : AveragePooling2D(pool_size, strides, padding, data_format, input_shape, name);
