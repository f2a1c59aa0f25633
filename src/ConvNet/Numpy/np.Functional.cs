namespace ConvNet;

public static partial class np
{
    /// <summary>What a function gives for each row along an axis.</summary>
    /// <param name="func1d">Takes a row of one axis; gives a number or an array.</param>
    /// <param name="axis">The axis; what the function gives stands in its place.</param>
    /// <param name="arr">The array.</param>
    public static NDArray apply_along_axis(Func<NDArray, NDArray> func1d, int axis, NDArray arr)
    {
        int along = NDArray.Axis(axis, arr.ndim);
        var rows = arr.MoveAxes(along, arr.ndim - 1, 1);
        int[] outer = rows.Sizes[..^1];
        if (NDArray.Count(outer) == 0)
            throw new ArgumentException("Cannot apply_along_axis when any iteration dimensions are 0");
        NDArray[] results = [.. rows.reshape(-1, rows.Sizes[^1]).Select(func1d)];
        var all = stack(results).reshape([.. outer, .. results[0].Sizes]);
        return all.MoveAxes(outer.Length, along, results[0].ndim).AsScalar();
    }

    /// <summary>A function of numbers as one of arrays: <c>np.vectorize(f)(x)</c>.</summary>
    public static Func<NDArray, NDArray> vectorize(Func<NDArray, NDArray> pyfunc) => x =>
        stack([.. x.ravel().Select(pyfunc)]).reshape(x.shape);

    /// <summary>A function of two numbers as one of arrays that broadcast.</summary>
    public static Func<NDArray, NDArray, NDArray> vectorize(Func<NDArray, NDArray, NDArray> pyfunc) => (x, y) =>
    {
        var both = broadcast_arrays(x, y);
        return stack([.. both[0].ravel().Zip(both[1].ravel(), pyfunc)]).reshape(both[0].shape);
    };

    /// <summary>
    /// For each element what the function of the condition that holds it gives; one more function is for the rest.
    /// </summary>
    public static NDArray piecewise(NDArray x, NDArray[] condlist, Func<NDArray, NDArray>[] funclist)
    {
        if (funclist.Length != condlist.Length && funclist.Length != condlist.Length + 1)
        {
            throw new ArgumentException(
                $"with {condlist.Length} condition(s), either {condlist.Length} or {condlist.Length + 1} functions are expected");
        }
        var rest = ~condlist.Aggregate((one, other) => one | other);
        var result = zeros_like(x);
        foreach (var (condition, function) in condlist.Append(rest).Zip(funclist)) result[condition] = function(x[condition]);
        return result;
    }
}
