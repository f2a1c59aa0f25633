namespace ConvNet;

/// <summary>A function as a layer: <c>new Lambda(x => x * 2)</c>.</summary>
/// <remarks>
/// A model file can't hold it: a layer of one's own that is registered can (<see cref="KerasClasses.Register"/>). Weights that the
/// function uses do not belong to the layer. Keras' page: https://keras.io/api/layers/core_layers/lambda/.
/// </remarks>
public sealed class Lambda : Layer, IOwnConfig
{
    internal override bool CastsOutputs => false;

    private readonly Func<Tensors, Tensor> _function;
    private readonly Func<Tensors, Tensor?>? _mask;
    private readonly Shape? _outputShape;

    /// <summary>A function of one tensor.</summary>
    /// <param name="function">What is computed of the input.</param>
    /// <param name="output_shape">The output's shape without the batch; by default it is found by a trial with zeros.</param>
    /// <param name="mask">Makes the output's mask of the input, which has its own; none by default.</param>
    /// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
    /// <param name="name">A name of one's own.</param>
    public Lambda(Func<Tensor, Tensor> function, Shape? output_shape = null, Func<Tensor, Tensor?>? mask = null,
        Shape? input_shape = null, string? name = null)
        : base(name, input_shape)
    {
        _function = inputs => function(inputs.Single(this));
        _mask = mask is null ? null : inputs => mask(inputs[0]);
        _outputShape = output_shape;
    }

    /// <summary>A function of several tensors: <c>new Lambda(all => all[0] - all[1])</c>.</summary>
    /// <param name="function">What is computed of the inputs.</param>
    /// <param name="output_shape">The output's shape without the batch; by default it is found by a trial with zeros.</param>
    /// <param name="mask">Makes the output's mask of the inputs, which have their own; none by default.</param>
    /// <param name="name">A name of one's own.</param>
    public Lambda(Func<Tensors, Tensor> function, Shape? output_shape = null, Func<Tensors, Tensor?>? mask = null,
        string? name = null)
        : base(name)
    {
        (_function, _mask, _outputShape) = (function, mask, output_shape);
    }

    IReadOnlyDictionary<string, object?> IOwnConfig.GetConfig() => throw new ArgumentException(
        $"{Name}: a Lambda's function can't be written to a file; make it a layer of your own and register that, " +
        "or save the weights alone");

    static object IOwnConfig.FromConfig(IReadOnlyDictionary<string, object?> config) => throw new ArgumentException(
        $"Lambda \"{config.GetValueOrDefault("name")}\": its function is Python code, which is not run here; build the model " +
        "in code and load the weights alone");

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => ComputeOutputShapes(input, new())[0];

    /// <inheritdoc/>
    protected override Shapes ComputeOutputShapes(Shapes inputs, CallArguments arguments) =>
        _outputShape is null ? Trial.ShapesOf(this, inputs, arguments) : _outputShape.Prepend(inputs[0].At(0));

    /// <inheritdoc/>
    protected override Tensors Call(Tensors inputs, CallArguments arguments) => _function(inputs);

    /// <inheritdoc/>
    protected override Tensor? ComputeMask(Tensors inputs, Tensor output) => _mask?.Invoke(inputs);
}
