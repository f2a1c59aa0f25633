using ConvNet.Engine;

namespace ConvNet;

/// <summary>Keeps the largest number of each feature map.</summary>
/// <remarks>
/// Input (batch, height, width, channels), output (batch, channels), or (batch, 1, 1, channels). Equal numbers share the
/// gradient. Keras' page: https://keras.io/api/layers/pooling_layers/global_max_pooling2d/.
/// </remarks>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="keepdims">Whether the axes that are pooled stay, with size 1.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="data_format"/> is neither.</exception>
public class GlobalMaxPooling2D(string? data_format = null, bool keepdims = false, [NotConfig] Shape? input_shape = null,
    string? name = null) : GlobalPooling(4, data_format, keepdims, input_shape, name)
{
    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training) => Ops.Max(x, PooledAxes, Keepdims);
}

/// <summary>Another name of <see cref="GlobalMaxPooling2D"/>, which summaries and files show.</summary>
/// <inheritdoc cref="GlobalMaxPooling2D"/>
[KerasName("GlobalMaxPooling2D")]
public sealed class GlobalMaxPool2D(string? data_format = null, bool keepdims = false, [NotConfig] Shape? input_shape = null,
    string? name = null) : GlobalMaxPooling2D(data_format, keepdims, input_shape, name);
