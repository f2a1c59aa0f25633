namespace ConvNet;

/// <summary>
/// Keras' functions of tensors, under Keras' names: what layers, losses and training loops of one's own are written in. Arrays and
/// numbers convert to tensors by themselves. On a symbolic tensor a function is a step of a model.
/// </summary>
/// <remarks>Keras' page: https://keras.io/api/ops/.</remarks>
#pragma warning disable IDE1006 // The names are Python's.
public abstract partial class ops
{
    private protected ops()
    {
    }

    /// <summary>The sizes; unknown ones of a symbolic tensor are null.</summary>
    public static Shape shape(Tensor x) => x.Shape;

    /// <summary>The number of axes.</summary>
    public static int ndim(Tensor x) => x.Shape.Count;

    /// <summary>How many numbers there are.</summary>
    public static long size(Tensor x) => x.Shape.Elements;

    /// <summary>The numbers of an array as a tensor; float64 becomes float32 if no type is given.</summary>
    public static Tensor convert_to_tensor(Tensor x, DType? dtype = null) => dtype is null ? x : cast(x, dtype);

    /// <summary>A copy of the numbers as an array.</summary>
    public static NDArray convert_to_numpy(Tensor x) => x.numpy();

    private static Tensor Each(string function, Tensor x, Func<Tensor, Tensor> compute) =>
        Operation.Apply(function, x, xs => compute(xs[0]), shapes => shapes[0]);

    private static Tensor Pair(string function, Tensor x, Tensor y, Func<Tensor, Tensor, Tensor> compute) =>
        Operation.Apply(function, [x, y], xs => compute(xs[0], xs[1]), Broadcast);

    /// <summary>A function whose result has a shape that only a trial tells.</summary>
    private static Tensor Other(string function, Tensor x, Func<Tensor, Tensor> compute) =>
        Operation.Apply(function, x, xs => compute(xs[0]));

    private static Shape Broadcast(Shapes shapes) => shapes.Aggregate((left, right) => Shapes.Broadcast(left, right)
        ?? throw new ArgumentException($"shapes {left} and {right} don't fit each other"));

    private static int Axis(Tensor x, int axis) => NDArray.Axis(axis, x.Shape.Count);
}

public static partial class keras
{
    /// <inheritdoc cref="ConvNet.ops"/>
    public abstract class ops : ConvNet.ops;
}
