using ConvNet.Engine;

namespace ConvNet;

/// <summary>Keeps the largest number of each window: whether a pattern was found there, not where exactly.</summary>
/// <remarks>
/// Input (batch, height, width, channels), output the same with a smaller height and width. Of equal numbers the first gets
/// the gradient. Keras' page: https://keras.io/api/layers/pooling_layers/max_pooling2d/.
/// </remarks>
/// <param name="pool_size">Height and width of the window, in pixels; 2 by default.</param>
/// <param name="strides">The steps between its places; the window's size by default.</param>
/// <param name="padding">"valid": windows stay inside the image; "same": they may reach over its edge.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public partial class MaxPooling2D(Size2D? pool_size = null, Size2D? strides = null, string padding = "valid",
    string? data_format = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : Pooling2D(pool_size ?? 2, strides, padding, data_format, input_shape, name)
{
    /// <inheritdoc/>
    internal sealed override bool Plan(SamplePlan plan, bool training) =>
        DataFormat == "channels_last" && plan.MaxPool(PoolSize, Strides, Padding);

    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training) => Ops.MaxPool2D(x, PoolSize, Strides, Padding, DataFormat);
}

/// <summary>Another name of <see cref="MaxPooling2D"/>, which summaries and files show.</summary>
/// <inheritdoc cref="MaxPooling2D"/>
[KerasName("MaxPooling2D")]
public sealed class MaxPool2D(Size2D? pool_size = null, Size2D? strides = null, string padding = "valid",
    string? data_format = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : MaxPooling2D(pool_size, strides, padding, data_format, input_shape, name);
