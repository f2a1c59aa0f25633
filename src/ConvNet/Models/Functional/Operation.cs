namespace ConvNet;

/// <summary>
/// A function of tensors as a step of a network: <c>x * 2 + y</c> on symbolic tensors makes layers of these, as Keras does.
/// </summary>
internal sealed class Operation : Layer
{
    private readonly Func<Tensors, Tensors> _compute;
    private readonly Func<Shapes, Shape>? _shape;

    private Operation(string function, IReadOnlyList<object?> operands, Func<Tensors, Tensors> compute,
        Func<Shapes, Shape>? shape)
        : base(AutoName.Next(function, KerasVersions.Current))
    {
        (Function, Operands, _compute, _shape) = (function, operands, compute, shape);
    }

    /// <summary>Keras' class of the function: "Add".</summary>
    public string Function { get; }

    /// <summary>The arguments in their order; tensors stand for the inputs.</summary>
    public IReadOnlyList<object?> Operands { get; }

    internal override string ClassName => Function;

    internal override bool CastsInputs => false;

    // As the engine computes: of several floating-point types the one that holds most.
    internal override DType OutputType(Tensors inputs, int index) =>
        inputs.Select(input => input.DType).Where(type => type.IsFloat).MaxBy(type => type.ItemSize) ?? DTypePolicy.FloatX;

    /// <summary>The result of a function on two operands, tensors or numbers, if one is symbolic; null otherwise.</summary>
    public static Tensor? Elementwise(string function, object left, object? right = null) =>
        left is KerasTensor || right is KerasTensor ? Arithmetic(function, right is null ? [Number(left)] : [Number(left), Number(right)]) : null;

    /// <summary>The result of a function; where an input is symbolic, so is the result.</summary>
    /// <param name="function">Keras' class of the function.</param>
    /// <param name="inputs">The tensors.</param>
    /// <param name="compute">What is computed of them.</param>
    /// <param name="shape">The result's shape; null to find it by a trial.</param>
    public static Tensor Apply(string function, Tensors inputs, Func<Tensors, Tensor> compute, Func<Shapes, Shape>? shape = null) =>
        inputs.AreSymbolic ? new Operation(function, [.. inputs], xs => compute(xs), shape).Apply(inputs) : compute(inputs);

    protected override int MinInputRank => 0;

    protected override void Build(Shapes inputs)
    {
    }

    protected override Shapes ComputeOutputShapes(Shapes inputs, CallArguments arguments) =>
        _shape is null ? Trial.ShapesOf(this, inputs, arguments) : _shape(inputs);

    protected override Tensors Call(Tensors inputs, CallArguments arguments) => _compute(inputs);

    // A tensor of one number is that number, which a file can hold.
    private static object Number(object operand) =>
        operand is Tensor and not KerasTensor && ((Tensor)operand).Shape.Count == 0 ? ((Tensor)operand).Item() : operand;

    private static Tensor Arithmetic(string function, object[] operands)
    {
        var inputs = new Tensors([.. operands.OfType<Tensor>()]);
        Tensors Compute(Tensors values)
        {
            var rest = new Queue<Tensor>(values);
            object[] filled = Array.ConvertAll(operands, operand => operand is Tensor ? rest.Dequeue() : operand);
            return (function, filled) switch
            {
                ("Add", [Tensor a, Tensor b]) => a + b,
                ("Add", [Tensor a, double b]) => a + b,
                ("Add", [double a, Tensor b]) => a + b,
                ("Subtract", [Tensor a, Tensor b]) => a - b,
                ("Subtract", [Tensor a, double b]) => a - b,
                ("Subtract", [double a, Tensor b]) => a - b,
                ("Multiply", [Tensor a, Tensor b]) => a * b,
                ("Multiply", [Tensor a, double b]) => a * b,
                ("Multiply", [double a, Tensor b]) => a * b,
                ("TrueDivide", [Tensor a, Tensor b]) => a / b,
                ("TrueDivide", [Tensor a, double b]) => a / b,
                ("TrueDivide", [double a, Tensor b]) => a / b,
                ("Negative", [Tensor a]) => -a,
                _ => throw new InvalidOperationException($"{function} is not computed of {operands.Length} operands."),
            };
        }

        Shape Broadcast(Shapes shapes) => shapes.Aggregate((left, right) => Shapes.Broadcast(left, right)
            ?? throw new ArgumentException($"{function}: shapes {left} and {right} don't fit each other"));
        return new Operation(function, operands, Compute, Broadcast).Apply(inputs);
    }
}
