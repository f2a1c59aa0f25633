using ConvNet.Engine;

namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public abstract partial class ops
{
    /// <summary>Zeros.</summary>
    public static Tensor zeros(Shape shape, DType? dtype = null) => full(shape, 0, dtype);

    /// <summary>Ones.</summary>
    public static Tensor ones(Shape shape, DType? dtype = null) => full(shape, 1, dtype);

    /// <summary>The same number everywhere; float32 if no type is given.</summary>
    public static Tensor full(Shape shape, double fill_value, DType? dtype = null) => Ops.Full(shape, fill_value, dtype ?? DTypePolicy.FloatX);

    /// <summary>Zeros in the shape and type of x.</summary>
    public static Tensor zeros_like(Tensor x, DType? dtype = null) => full_like(x, 0, dtype);

    /// <summary>Ones in the shape and type of x.</summary>
    public static Tensor ones_like(Tensor x, DType? dtype = null) => full_like(x, 1, dtype);

    /// <summary>The same number everywhere, in the shape and type of x.</summary>
    public static Tensor full_like(Tensor x, double fill_value, DType? dtype = null) =>
        Each("FullLike", x, given => Ops.Full(given.Shape, fill_value, dtype ?? given.DType));

    /// <summary>The whole numbers from 0 to below a limit, int32 if no type is given.</summary>
    public static Tensor arange(int stop, DType? dtype = null) => Made(np.arange(stop), dtype ?? "int32");

    /// <summary>The whole numbers from one to below another, int32 if no type is given.</summary>
    public static Tensor arange(int start, int stop, int step = 1, DType? dtype = null) =>
        Made(np.arange(start, stop, step), dtype ?? "int32");

    /// <summary>Numbers in equal steps, the ends included.</summary>
    public static Tensor linspace(double start, double stop, int num = 50, DType? dtype = null) =>
        Made(np.linspace(start, stop, num), dtype ?? DTypePolicy.FloatX);

    /// <summary>Ones on the diagonal, zeros elsewhere.</summary>
    public static Tensor eye(int N, int? M = null, DType? dtype = null) =>
        one_hot(arange(N), M ?? N, dtype: dtype);

    /// <summary>For each category a 1 at its place along a new axis, 0 elsewhere; zeros for numbers that are no category.</summary>
    public static Tensor one_hot(Tensor x, int num_classes, int axis = -1, DType? dtype = null)
    {
        var rows = Other("OneHot", x, given => Ops.Indicators(given, num_classes, dtype ?? DTypePolicy.FloatX));
        return axis == -1 ? rows : moveaxis(rows, -1, axis);
    }

    private static Tensor Made(NDArray numbers, DType dtype) => Arrays.ToTensor(numbers, dtype);
}
