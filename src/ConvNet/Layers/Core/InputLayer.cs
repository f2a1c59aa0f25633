namespace ConvNet;

/// <summary>Says what comes into a model; computes nothing.</summary>
/// <remarks>Keras' page: https://keras.io/api/layers/core_layers/input/.</remarks>
public sealed class InputLayer : Layer
{
    /// <summary>A model's input.</summary>
    /// <param name="shape">The shape of one sample, without the batch.</param>
    /// <param name="batch_size">The samples of a batch; null for any number.</param>
    /// <param name="dtype">The type of the numbers; <c>floatx</c> by default, float32.</param>
    /// <param name="batch_shape">The shape with the batch, instead of <paramref name="shape"/>.</param>
    /// <param name="name">A name of one's own.</param>
    /// <param name="input_shape">Keras 2's name of <paramref name="shape"/>.</param>
    /// <exception cref="ArgumentException">No shape is given, or two of them.</exception>
    public InputLayer([NotConfig] Shape? shape = null, [NotConfig] int? batch_size = null, [NotConfig] DType? dtype = null,
        Shape? batch_shape = null, string? name = null, [NotConfig] Shape? input_shape = null) : base(name)
    {
        Shape?[] given = [shape?.Prepend(batch_size), batch_shape, input_shape?.Prepend(batch_size)];
        BatchShape = given.OfType<Shape>().ToList() is [var one] ? one
            : throw new ArgumentException($"{Name}: expected shape or batch_shape, one of them, got {given.Count(x => x is not null)}");
        InputType = dtype ?? DTypePolicy.FloatX;
        EnsureBuilt(BatchShape);
        Node.Begin(this);
    }

    /// <summary>The shape with the batch, (None, …).</summary>
    public Shape BatchShape { get; }

    /// <inheritdoc/>
    public override string Dtype => InputType.KerasName;

    /// <summary>What comes in is what goes on.</summary>
    public override Tensors Inputs => Outputs;

    /// <summary>The type of the numbers.</summary>
    internal DType InputType { get; }

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x) => x;
}
