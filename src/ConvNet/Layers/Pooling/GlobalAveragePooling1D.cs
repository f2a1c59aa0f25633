using ConvNet.Engine;

namespace ConvNet;

/// <summary>Keeps the mean of each channel of a series.</summary>
/// <remarks>
/// Input (batch, steps, channels), output (batch, channels), or (batch, 1, channels). Steps that a mask hides don't count. Keras'
/// page:
/// https://keras.io/api/layers/pooling_layers/global_average_pooling1d/.
/// </remarks>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="keepdims">Whether the axes that are pooled stay, with size 1.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="data_format"/> is neither.</exception>
public class GlobalAveragePooling1D(string? data_format = null, bool keepdims = false, [NotConfig] Shape? input_shape = null,
    string? name = null) : GlobalPooling(3, data_format, keepdims, input_shape, name)
{
    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training)
    {
        if (x.Mask is not { } mask) return Ops.Mean(x, PooledAxes, Keepdims);
        var counts = Ops.Cast(mask, "float32");
        counts = Ops.Stack([counts], DataFormat == "channels_first" ? 1 : 2);
        return Ops.Sum(x * counts, PooledAxes[0], Keepdims) / Ops.Sum(counts, PooledAxes[0], Keepdims);
    }
}

/// <summary>Another name of <see cref="GlobalAveragePooling1D"/>, which summaries and files show.</summary>
/// <inheritdoc cref="GlobalAveragePooling1D"/>
[KerasName("GlobalAveragePooling1D")]
public sealed class GlobalAvgPool1D(string? data_format = null, bool keepdims = false, [NotConfig] Shape? input_shape = null,
    string? name = null) : GlobalAveragePooling1D(data_format, keepdims, input_shape, name);
