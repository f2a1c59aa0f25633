using ConvNet.Engine;

namespace ConvNet;

/// <summary>Keeps the largest number of each window: whether a pattern was found there, not where exactly.</summary>
/// <remarks>
/// Input (batch, depth, height, width, channels), output the same with a smaller depth, height and width. Of equal numbers
/// each gets the whole gradient. Keras' page: https://keras.io/api/layers/pooling_layers/max_pooling3d/.
/// </remarks>
/// <param name="pool_size">Depth, height and width of the window, in voxels; 2 by default.</param>
/// <param name="strides">The steps between its places; the window's size by default.</param>
/// <param name="padding">"valid": windows stay inside the volume; "same": they may reach over its edge.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public class MaxPooling3D(Size3D? pool_size = null, Size3D? strides = null, string padding = "valid",
    string? data_format = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : Pooling3D(pool_size ?? 2, strides, padding, data_format, input_shape, name)
{
    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training) => Ops.MaxPool3D(x, PoolSize, Strides, Padding, DataFormat);
}

/// <summary>Another name of <see cref="MaxPooling3D"/>, which summaries and files show.</summary>
/// <inheritdoc cref="MaxPooling3D"/>
[KerasName("MaxPooling3D")]
public sealed class MaxPool3D(Size3D? pool_size = null, Size3D? strides = null, string padding = "valid",
    string? data_format = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : MaxPooling3D(pool_size, strides, padding, data_format, input_shape, name);
