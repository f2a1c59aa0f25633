using ConvNet.Engine;
using TorchSharp;

namespace ConvNet;

/// <summary>
/// Numbers on their way through a network: what a layer's <see cref="Layer.Call(Tensor, bool)"/> gets and gives. Images have Keras' layout,
/// (batch, height, width, channels).
/// </summary>
/// <remarks>
/// Nobody disposes tensors. Those of a training step end with the step; others when the collector finds them, and it is told
/// their size.
/// <para>The result of an activation is computed when somebody reads it: until then it is known by its function and its
/// argument. Losses look for the logits there, and a max pooling takes place before relu, on the same values.</para>
/// </remarks>
public partial class Tensor
{
    private readonly ActivationFunction? _activation;
#pragma warning disable IDE0052 // Never read: it lives and ends with this object, and that is its use.
    private readonly MemoryPressure? _pressure;
#pragma warning restore IDE0052
    private torch.Tensor? _native;
    private Shape? _shape;

    internal Tensor(torch.Tensor native)
    {
        _native = native;
        _pressure = MemoryScope.IsOpen ? null : new MemoryPressure(native.numel() * native.element_size());
    }

    internal Tensor(ActivationFunction activation, Tensor argument)
    {
        _activation = activation;
        Argument = argument;
        _shape = argument._shape;
    }

    /// <summary>A tensor that has no numbers yet.</summary>
    private protected Tensor(Shape shape) => _shape = shape;

    /// <summary>The sizes; all are known but in a <see cref="KerasTensor"/>.</summary>
    public Shape Shape => _shape ??= _activation is null ? ToShape(_native!.shape) : Argument!.Shape;

    /// <summary>The type of the numbers.</summary>
    public virtual DType DType => _native is null ? Argument!.DType : ScalarTypes.ToDType(_native.dtype);

    /// <summary>
    /// Which steps of a sequence count, bool (batch, steps); null if all do. A layer that knows masks passes them on.
    /// </summary>
    public Tensor? Mask { get; internal set; }

    internal torch.Tensor Native => _native ??= (_activation ?? throw HasNoNumbers()).Function(Argument!).Native;

    /// <summary>All that a call gave, for a tensor that stands for them; null if it is one alone.</summary>
    internal Tensors? Siblings { get; private protected init; }

    /// <summary>What the activation was applied to, if this tensor came from one: logits, for softmax and sigmoid.</summary>
    internal Tensor? Argument { get; }

    internal ActivationFunction? Activation => _activation;

    /// <summary>Whether the activation has still to be computed.</summary>
    internal bool IsDeferred => _native is null;

    /// <summary>A copy of the numbers as an array.</summary>
#pragma warning disable IDE1006 // NumPy's own name
    public NDArray numpy() => Arrays.ToNDArray(this);
#pragma warning restore IDE1006

    /// <summary>The only number of a tensor that has one.</summary>
    /// <exception cref="InvalidOperationException">The tensor has several numbers.</exception>
    public double Item() => Native.numel() == 1
        ? Native.to_type(torch.ScalarType.Float64).item<double>()
        : throw new InvalidOperationException($"A single number was asked of a tensor of shape {Shape}.");

    /// <summary>The two tensors that a layer gave.</summary>
    /// <exception cref="InvalidOperationException">It gave more or fewer.</exception>
    public void Deconstruct(out Tensor first, out Tensor second)
    {
        var all = All(2);
        (first, second) = (all[0], all[1]);
    }

    /// <summary>The three tensors that a layer gave, such as an LSTM's output and states.</summary>
    /// <exception cref="InvalidOperationException">It gave more or fewer.</exception>
    public void Deconstruct(out Tensor first, out Tensor second, out Tensor third)
    {
        var all = All(3);
        (first, second, third) = (all[0], all[1], all[2]);
    }

    /// <summary>The shape and type; the numbers stand in <see cref="numpy"/>.</summary>
    public override string ToString() => $"<Tensor shape={Shape}, dtype={DType}>";

    /// <summary>The layer that gives a symbolic tensor, so that <c>keras.Input(…)</c> can stand in a list of layers.</summary>
    /// <exception cref="InvalidOperationException">The tensor has numbers; no layer stands for it.</exception>
    public static implicit operator Layer(Tensor tensor) => tensor is KerasTensor symbolic ? symbolic.Node.Layer
        : throw new InvalidOperationException($"{tensor} has numbers, so it can't stand for a layer; keras.Input(…) can.");

    /// <summary>For layers of one's own that use TorchSharp.</summary>
    public static implicit operator torch.Tensor(Tensor tensor) => tensor.Native;

    /// <summary>For layers of one's own that use TorchSharp.</summary>
    public static implicit operator Tensor(torch.Tensor native) => new(native);

    /// <summary>The numbers of an array; float64 becomes float32, or <c>floatx</c>, as wherever Keras takes arrays.</summary>
    public static implicit operator Tensor(NDArray array) =>
        array.dtype == DType.Float64 ? Arrays.ToTensor(array, DTypePolicy.FloatX) : Arrays.ToTensor(array);

    /// <summary>The sum, element by element, with broadcasting.</summary>
    public static Tensor operator +(Tensor left, Tensor right) =>
        Operation.Elementwise("Add", left, right) ?? new(left.Native + right.Native);

    /// <summary>The sum with a number.</summary>
    public static Tensor operator +(Tensor left, double right) =>
        Operation.Elementwise("Add", left, right) ?? new(left.Native + Scalars.Of(right));

    /// <summary>The sum with a number.</summary>
    public static Tensor operator +(double left, Tensor right) =>
        Operation.Elementwise("Add", left, right) ?? right + left;

    /// <summary>The difference, element by element, with broadcasting.</summary>
    public static Tensor operator -(Tensor left, Tensor right) =>
        Operation.Elementwise("Subtract", left, right) ?? new(left.Native - right.Native);

    /// <summary>The difference to a number.</summary>
    public static Tensor operator -(Tensor left, double right) =>
        Operation.Elementwise("Subtract", left, right) ?? new(left.Native - Scalars.Of(right));

    /// <summary>The difference to a number.</summary>
    public static Tensor operator -(double left, Tensor right) =>
        Operation.Elementwise("Subtract", left, right) ?? new(Scalars.Of(left) - right.Native);

    /// <summary>The negative.</summary>
    public static Tensor operator -(Tensor x) => Operation.Elementwise("Negative", x) ?? new(-x.Native);

    /// <summary>The product, element by element, with broadcasting.</summary>
    public static Tensor operator *(Tensor left, Tensor right) =>
        Operation.Elementwise("Multiply", left, right) ?? new(left.Native * right.Native);

    /// <summary>The product with a number.</summary>
    public static Tensor operator *(Tensor left, double right) =>
        Operation.Elementwise("Multiply", left, right) ?? new(left.Native * Scalars.Of(right));

    /// <summary>The product with a number.</summary>
    public static Tensor operator *(double left, Tensor right) =>
        Operation.Elementwise("Multiply", left, right) ?? right * left;

    /// <summary>The quotient, element by element, with broadcasting.</summary>
    public static Tensor operator /(Tensor left, Tensor right) =>
        Operation.Elementwise("TrueDivide", left, right) ?? new(left.Native / right.Native);

    /// <summary>The quotient by a number.</summary>
    public static Tensor operator /(Tensor left, double right) =>
        Operation.Elementwise("TrueDivide", left, right) ?? new(left.Native / Scalars.Of(right));

    /// <summary>The quotient of a number.</summary>
    public static Tensor operator /(double left, Tensor right) =>
        Operation.Elementwise("TrueDivide", left, right) ?? new(Scalars.Of(left) / right.Native);

    /// <summary>The same numbers with a mask of their own.</summary>
    internal Tensor WithMask(Tensor mask) => _activation is null ? new(Native) { Mask = mask }
        : new(_activation, Argument!) { Mask = mask };

    /// <summary>A tensor of these numbers that comes apart into several.</summary>
    internal virtual Tensor StandingFor(Tensors all) => new(Native) { Mask = Mask, Siblings = all };

    private Tensors All(int count) => Siblings is { } all && all.Count == count ? all : throw new InvalidOperationException(
        $"{count} tensors were asked of a call that gave {Siblings?.Count ?? 1}: {this}.");

    private InvalidOperationException HasNoNumbers() => new(
        $"{this} stands for numbers that are still to come. Make a keras.Model of the inputs and outputs and call that on data.");

    private static Shape ToShape(long[] sizes) => new(Array.ConvertAll(sizes, size => (int?)checked((int)size)));

    /// <summary>Tells the collector how large the native memory behind a small object is, for as long as it lives.</summary>
    private sealed class MemoryPressure
    {
        private readonly long _bytes;

        public MemoryPressure(long bytes)
        {
            _bytes = Math.Max(bytes, 1);
            GC.AddMemoryPressure(_bytes);
        }

        ~MemoryPressure() => GC.RemoveMemoryPressure(_bytes);
    }
}
