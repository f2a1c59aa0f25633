using ConvNet.Engine;

namespace ConvNet;

/// <summary>Turns whole numbers, of words for instance, into rows of numbers that training finds.</summary>
/// <remarks>
/// Input (batch, …), output (batch, …, output_dim); embeddings (input_dim, output_dim).
/// Keras' page: https://keras.io/api/layers/core_layers/embedding/.
/// </remarks>
/// <param name="input_dim">How many different numbers there are: 0 to input_dim - 1.</param>
/// <param name="output_dim">The length of a row.</param>
/// <param name="embeddings_initializer">How the rows start; "uniform" by default.</param>
/// <param name="embeddings_regularizer">A price for the size of the rows; null for none.</param>
/// <param name="embeddings_constraint">What the rows must satisfy after each step; null for nothing.</param>
/// <param name="mask_zero">Whether 0 stands for nothing, which fills up short sequences.</param>
/// <param name="activity_regularizer">A price for large outputs, divided by the size of the batch; null for none.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">A size is not positive.</exception>
public sealed partial class Embedding(int input_dim, int output_dim, Initializer? embeddings_initializer = null,
    Regularizer? embeddings_regularizer = null, Constraint? embeddings_constraint = null, bool mask_zero = false,
    Regularizer? activity_regularizer = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape, activity_regularizer)
{
    private Variable _embeddings = null!;

    /// <summary>How many different numbers there are.</summary>
    public int InputDim { get; } = Require.Positive(input_dim);

    /// <summary>The length of a row.</summary>
    public int OutputDim { get; } = Require.Positive(output_dim);

    /// <summary>How the rows start.</summary>
    public Initializer EmbeddingsInitializer { get; } = embeddings_initializer ?? "uniform";

    /// <summary>A price for the size of the rows.</summary>
    public Regularizer? EmbeddingsRegularizer { get; } = embeddings_regularizer;

    /// <summary>What the rows must satisfy.</summary>
    public Constraint? EmbeddingsConstraint { get; } = embeddings_constraint;

    /// <summary>Whether 0 stands for nothing.</summary>
    public bool MaskZero { get; } = mask_zero;

    /// <inheritdoc/>
    protected override Tensor? ComputeMask(Tensors inputs, Tensor output) =>
        MaskZero ? Ops.NotEqual(inputs[0], 0) : null;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input.Append(OutputDim);

    /// <inheritdoc/>
    protected override void Build(Shape input) =>
        _embeddings = AddWeight("embeddings", (InputDim, OutputDim), EmbeddingsInitializer,
            regularizer: EmbeddingsRegularizer, constraint: EmbeddingsConstraint);

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training)
    {
        var (least, greatest) = Ops.Range(x);
        if (least < 0 || greatest >= InputDim)
            throw new ArgumentException(
                $"{Name}: expected whole numbers from 0 to {InputDim - 1}, got numbers from {least} to {greatest}");
        return Ops.Take(_embeddings, x);
    }
}
