using System.Runtime.CompilerServices;
using ConvNet.Engine;

namespace ConvNet;

public partial class Tensor
{
    /// <summary>
    /// The part that the indices choose, one per axis, as of an array: <c>x[.., 0]</c>, <c>x["...", null]</c>, <c>x["::-1"]</c>.
    /// </summary>
    /// <exception cref="ArgumentException">There are more indices than axes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A place lies beyond its axis.</exception>
    [IndexerName("Part")]
    public Tensor this[params NDIndex?[] indices] =>
        Operation.Apply("GetItem", this, xs => Ops.Index(xs[0], NDArray.Complete(indices ?? [null], xs[0].Shape.Count)));

    /// <summary>One number.</summary>
    public static implicit operator Tensor(double value) => Ops.Scalar(value);

    /// <summary>One whole number, int32.</summary>
    public static implicit operator Tensor(int value) => Ops.Scalar(value);

    /// <summary>Whether the left one is larger, element by element, with broadcasting.</summary>
    public static Tensor operator >(Tensor left, Tensor right) => ops.greater(left, right);

    /// <summary>Whether the left one is smaller, element by element, with broadcasting.</summary>
    public static Tensor operator <(Tensor left, Tensor right) => ops.less(left, right);

    /// <summary>Whether the left one is larger or equal, element by element, with broadcasting.</summary>
    public static Tensor operator >=(Tensor left, Tensor right) => ops.greater_equal(left, right);

    /// <summary>Whether the left one is smaller or equal, element by element, with broadcasting.</summary>
    public static Tensor operator <=(Tensor left, Tensor right) => ops.less_equal(left, right);

    /// <summary>What remains of a division, with the divisor's sign.</summary>
    public static Tensor operator %(Tensor left, Tensor right) => ops.mod(left, right);

    /// <summary>Where both are true.</summary>
    public static Tensor operator &(Tensor left, Tensor right) => ops.logical_and(left, right);

    /// <summary>Where one at least is true.</summary>
    public static Tensor operator |(Tensor left, Tensor right) => ops.logical_or(left, right);

    /// <summary>Where it is not true.</summary>
    public static Tensor operator ~(Tensor x) => ops.logical_not(x);
}
