using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// A weight of a layer: its name, shape and how it starts. It has numbers as soon as somebody asks for them; until then it
/// costs nothing, so that shapes and parameter counts need no tensor library.
/// </summary>
public sealed partial class Variable
{
    [ThreadStatic]
    private static bool _isComputing;

    private readonly Initializer _initializer;
    private readonly DType? _readAs;
    private Tensor? _value;

    internal Variable(string name, Shape shape, Initializer initializer, bool trainable, DType? dtype = null)
    {
        DType = dtype ?? DType.Float32;
        Own = name;
        Shape = shape;
        Trainable = trainable;
        _initializer = initializer;
    }

    /// <summary>A variable that belongs to no layer and starts with these numbers, as float32 or another type.</summary>
    internal static Variable Of(NDArray value, string name, bool trainable = true, DType? dtype = null)
    {
        var variable = new Variable(name, value.shape, "zeros", trainable, dtype);
        variable.Assign(value);
        return variable;
    }

    /// <summary>What it is to its layer: "kernel", "bias". Where Keras 2 is shown, with the layer's name: "dense_1/kernel:0".</summary>
    public string Name => Layer is null || KerasVersions.Current == KerasVersion.Keras3 ? Own : $"{Path}:0";

    /// <summary>What it is to its layer, in all versions.</summary>
    internal string Own { get; }

    /// <summary>The sizes; all are known.</summary>
    public Shape Shape { get; }

    /// <summary>The name behind that of its layer, "conv2d/kernel"; the name alone without a layer.</summary>
    internal string Path => Layer is null ? Own : $"{Layer.Name}/{Own}";

    /// <summary>The layer that it belongs to; null for none.</summary>
    internal Layer? Layer { get; init; }

    /// <summary>Whether training may change it; a layer's <see cref="Layer.Trainable"/> can forbid it on top.</summary>
    public bool Trainable { get; }

    /// <summary>A price for its size that is added to the loss while it is trained; null for none.</summary>
    public Regularizer? Regularizer { get; init; }

    /// <summary>What it is put right to after each step of an optimizer; null for nothing.</summary>
    public Constraint? Constraint { get; init; }

    /// <summary>How many numbers it has.</summary>
    public long Size => Shape.Elements;

    /// <summary>The type of the numbers.</summary>
    public DType DType { get; }

    /// <summary>
    /// The numbers as a tensor, for the computation of a layer, there in the type that it computes with.
    /// </summary>
    public Tensor Value => _readAs is null || !_isComputing ? Stored : Ops.AsFloat(Stored, _readAs);

    /// <summary>The numbers themselves: changes to this tensor are changes of the variable.</summary>
    internal Tensor Stored => _value ??= Place(Arrays.ToTensor(Start(), DType));

    /// <summary>The type that a layer's computation meets; null for its own.</summary>
    internal DType? ReadAs { init => _readAs = value == DType || !DType.IsFloat ? null : value; }

    /// <summary>Whether files hold its numbers as whole ones, int64.</summary>
    internal bool IsInteger { get; set; }

    /// <summary>How it starts.</summary>
    internal Initializer Initializer => _initializer;

    /// <summary>Whether the numbers exist yet.</summary>
    internal bool HasValue => _value is not null;

    /// <summary>A copy of the numbers.</summary>
#pragma warning disable IDE1006 // NumPy's own name
    public NDArray numpy() => Stored.numpy();
#pragma warning restore IDE1006

    /// <summary>Gives the variable other numbers.</summary>
    /// <exception cref="ArgumentException">The array has another shape.</exception>
    public void Assign(NDArray value)
    {
        if (value.shape != Shape)
            throw new ArgumentException($"{Own}: expected an array of shape {Shape}, got {value.shape}");
        if (_value is null) _value = Place(Arrays.ToTensor(value, DType));
        else Ops.Assign(_value, Arrays.ToTensor(value, DType));
    }

    /// <summary>
    /// Gives the variable other numbers, in a layer's computation: <c>mean.Assign(mean.Value * 0.9 + x * 0.1)</c>. No derivative
    /// passes through it.
    /// </summary>
    /// <exception cref="ArgumentException">The tensor has another shape.</exception>
    public void Assign(Tensor value)
    {
        if (value.Shape != Shape)
            throw new ArgumentException($"{Own}: expected a tensor of shape {Shape}, got {value.Shape}");
        Ops.Assign(Stored, value);
    }

    /// <summary>
    /// From here on the numbers live in <paramref name="place"/>, a part of a larger tensor that holds them already.
    /// </summary>
    internal void MoveTo(Tensor place) => _value = place;

    /// <summary>Its <see cref="Value"/>: <c>x * scale</c> is written as with tensors.</summary>
    public static implicit operator Tensor(Variable variable) => variable.Value;

    /// <summary>The name and shape.</summary>
    public override string ToString() => $"<Variable {Own}, shape={Shape}>";

    /// <summary>Variables are met in the types that their layers compute with, until the result is disposed of.</summary>
    internal static ComputationScope ReadingForComputation()
    {
        bool before = _isComputing;
        _isComputing = true;
        return new(before);
    }

    private NDArray Start() => NDArray.Wrap(_initializer.Create(Shape), Shape);

    private Tensor Place(Tensor value) => MemoryScope.Keep(Trainable ? Ops.AsLeaf(value) : value);

    /// <summary>Ends a layer's computation.</summary>
    internal readonly ref struct ComputationScope(bool before)
    {
        public void Dispose() => _isComputing = before;
    }
}
