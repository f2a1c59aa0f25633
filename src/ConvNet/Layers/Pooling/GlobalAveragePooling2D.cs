using ConvNet.Engine;

namespace ConvNet;

/// <summary>Keeps the mean of each feature map.</summary>
/// <remarks>
/// Input (batch, height, width, channels), output (batch, channels), or (batch, 1, 1, channels). Lin, Chen and Yan, "Network
/// in network" (2013). Keras' page: https://keras.io/api/layers/pooling_layers/global_average_pooling2d/.
/// </remarks>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="keepdims">Whether the axes that are pooled stay, with size 1.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="data_format"/> is neither.</exception>
public class GlobalAveragePooling2D(string? data_format = null, bool keepdims = false, [NotConfig] Shape? input_shape = null,
    string? name = null) : GlobalPooling(4, data_format, keepdims, input_shape, name)
{
    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training) => Ops.Mean(x, PooledAxes, Keepdims);
}

/// <summary>Another name of <see cref="GlobalAveragePooling2D"/>, which summaries and files show.</summary>
/// <inheritdoc cref="GlobalAveragePooling2D"/>
[KerasName("GlobalAveragePooling2D")]
public sealed class GlobalAvgPool2D(string? data_format = null, bool keepdims = false, [NotConfig] Shape? input_shape = null,
    string? name = null) : GlobalAveragePooling2D(data_format, keepdims, input_shape, name);
