using ConvNet.Engine;

namespace ConvNet;

/// <summary>Writes whole numbers that stand for categories as zeros and ones, or counts them.</summary>
/// <remarks>
/// Input (batch, n), output (batch, num_tokens), or (batch, n, num_tokens) for "one_hot" unless n is 1. Keras' page:
/// https://keras.io/api/layers/preprocessing_layers/categorical/category_encoding/.
/// </remarks>
/// <param name="num_tokens">How many categories there are: 0 to num_tokens - 1.</param>
/// <param name="output_mode">
/// "multi_hot" (default) tells which categories are there, "count" how often, "one_hot" writes each by itself.
/// </param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class CategoryEncoding(int num_tokens, string output_mode = "multi_hot", [NotConfig] Shape? input_shape = null,
    string? name = null) : Layer(name, input_shape)
{
    /// <summary>How many categories there are.</summary>
    public int NumTokens { get; } = Require.Positive(num_tokens);

    /// <summary>How they are written.</summary>
    public string OutputMode { get; } = Require.OneOf(output_mode, CategoryModes.Names);

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => CategoryModes.OutputShape(input, OutputMode, NumTokens);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> CallTakes => ["count_weights"];

    /// <inheritdoc/>
    protected override Tensors Call(Tensors inputs, CallArguments arguments)
    {
        var (x, weights) = (inputs[0], arguments.CountWeights);
        if (weights is not null && OutputMode != "count")
            throw new ArgumentException($"{Name}: count_weights are for output_mode: \"count\", got output_mode: \"{OutputMode}\"");
        if (weights is not null && weights.Shape != x.Shape)
            throw new ArgumentException($"{Name}: count_weights have the shape {weights.Shape}, expected that of the input, {x.Shape}");
        var (least, greatest) = Ops.Range(x);
        if (least < 0 || greatest >= NumTokens)
            throw new ArgumentException(
                $"{Name}: expected categories from 0 to {NumTokens - 1}, got numbers from {least} to {greatest}");
        return CategoryModes.Encode(x, OutputMode, NumTokens, weights);
    }
}
