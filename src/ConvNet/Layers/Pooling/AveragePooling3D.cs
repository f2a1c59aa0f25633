using ConvNet.Engine;

namespace ConvNet;

/// <summary>Keeps the mean of each window.</summary>
/// <remarks>
/// Input (batch, depth, height, width, channels), output the same with a smaller depth, height and width. With padding "same"
/// a window at the border is averaged over the voxels that exist. Keras' page:
/// https://keras.io/api/layers/pooling_layers/average_pooling3d/.
/// </remarks>
/// <param name="pool_size">Depth, height and width of the window, in voxels.</param>
/// <param name="strides">The steps between its places; the window's size by default.</param>
/// <param name="padding">"valid": windows stay inside the volume; "same": they may reach over its edge.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public partial class AveragePooling3D(Size3D pool_size, Size3D? strides = null, string padding = "valid",
    string? data_format = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : Pooling3D(pool_size, strides, padding, data_format, input_shape, name)
{
    // The engine has no average of volumes in float16.
    internal override bool ComputesInSingle => true;

    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training) =>
        Ops.AveragePool3D(x, PoolSize, Strides, Padding, DataFormat);
}

/// <summary>Another name of <see cref="AveragePooling3D"/>, which summaries and files show.</summary>
/// <inheritdoc cref="AveragePooling3D"/>
[KerasName("AveragePooling3D")]
public sealed partial class AvgPool3D(Size3D pool_size, Size3D? strides = null, string padding = "valid",
    string? data_format = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : AveragePooling3D(pool_size, strides, padding, data_format, input_shape, name);
