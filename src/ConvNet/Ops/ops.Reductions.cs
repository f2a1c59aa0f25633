using ConvNet.Engine;

namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public abstract partial class ops
{
    /// <summary>The sum; of bools, how many are true.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axes; null for all.</param>
    /// <param name="keepdims">Whether these axes stay, with size 1.</param>
    public static Tensor sum(Tensor x, Axes? axis = null, bool keepdims = false) =>
        Reduce("Sum", x, axis, keepdims, Ops.Sum);

    /// <summary>The mean.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axes; null for all.</param>
    /// <param name="keepdims">Whether these axes stay, with size 1.</param>
    public static Tensor mean(Tensor x, Axes? axis = null, bool keepdims = false) =>
        Reduce("Mean", x, axis, keepdims, Ops.MeanOf);

    /// <summary>The largest number.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axes; null for all.</param>
    /// <param name="keepdims">Whether these axes stay, with size 1.</param>
    public static Tensor max(Tensor x, Axes? axis = null, bool keepdims = false) =>
        Reduce("Max", x, axis, keepdims, Ops.Max);

    /// <summary>The smallest number.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axes; null for all.</param>
    /// <param name="keepdims">Whether these axes stay, with size 1.</param>
    public static Tensor min(Tensor x, Axes? axis = null, bool keepdims = false) =>
        Reduce("Min", x, axis, keepdims, Ops.Min);

    /// <summary>The largest number.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axes; null for all.</param>
    /// <param name="keepdims">Whether these axes stay, with size 1.</param>
    public static Tensor amax(Tensor x, Axes? axis = null, bool keepdims = false) =>
        Reduce("Amax", x, axis, keepdims, Ops.Max);

    /// <summary>The smallest number.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axes; null for all.</param>
    /// <param name="keepdims">Whether these axes stay, with size 1.</param>
    public static Tensor amin(Tensor x, Axes? axis = null, bool keepdims = false) =>
        Reduce("Amin", x, axis, keepdims, Ops.Min);

    /// <summary>The product.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axes; null for all.</param>
    /// <param name="keepdims">Whether these axes stay, with size 1.</param>
    public static Tensor prod(Tensor x, Axes? axis = null, bool keepdims = false) =>
        Reduce("Prod", x, axis, keepdims, Ops.Prod);

    /// <summary>The mean square deviation from the mean.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axes; null for all.</param>
    /// <param name="keepdims">Whether these axes stay, with size 1.</param>
    public static Tensor var(Tensor x, Axes? axis = null, bool keepdims = false) =>
        Reduce("Var", x, axis, keepdims, Ops.Variance);

    /// <summary>The root of the mean square deviation from the mean.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axes; null for all.</param>
    /// <param name="keepdims">Whether these axes stay, with size 1.</param>
    public static Tensor std(Tensor x, Axes? axis = null, bool keepdims = false) =>
        Reduce("Std", x, axis, keepdims, (given, axes, keep) => Ops.Sqrt(Ops.Variance(given, axes, keep)));

    /// <summary>Whether one at least is true.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axes; null for all.</param>
    /// <param name="keepdims">Whether these axes stay, with size 1.</param>
    public static Tensor any(Tensor x, Axes? axis = null, bool keepdims = false) =>
        Reduce("Any", x, axis, keepdims, Ops.Any);

    /// <summary>Whether all are true.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axes; null for all.</param>
    /// <param name="keepdims">Whether these axes stay, with size 1.</param>
    public static Tensor all(Tensor x, Axes? axis = null, bool keepdims = false) =>
        Reduce("All", x, axis, keepdims, Ops.All);

    /// <summary>log Σ eˣ.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axes; null for all.</param>
    /// <param name="keepdims">Whether these axes stay, with size 1.</param>
    public static Tensor logsumexp(Tensor x, Axes? axis = null, bool keepdims = false) =>
        Reduce("Logsumexp", x, axis, keepdims, Ops.LogSumExp);

    /// <summary>The place of the largest number, the first of equal ones; along all axes, as one, for null.</summary>
    public static Tensor argmax(Tensor x, int? axis = null, bool keepdims = false) =>
        Place("Argmax", x, axis, keepdims, Ops.PlaceOfLargest);

    /// <summary>The place of the smallest number, the first of equal ones; along all axes, as one, for null.</summary>
    public static Tensor argmin(Tensor x, int? axis = null, bool keepdims = false) =>
        Place("Argmin", x, axis, keepdims, (given, along) => Ops.PlaceOfLargest(-given, along));

    /// <summary>In rising order along an axis.</summary>
    public static Tensor sort(Tensor x, int axis = -1) => Each("Sort", x, given => Ops.Sorted(given, axis, false).Values);

    /// <summary>The places of the numbers in rising order.</summary>
    public static Tensor argsort(Tensor x, int axis = -1) => Each("Argsort", x, given => Ops.Sorted(given, axis, false).Places);

    /// <summary>The k largest numbers along the last axis, in falling order, and their places.</summary>
    public static (Tensor Values, Tensor Indices) top_k(Tensor x, int k)
    {
        Tensor Top(string function, Func<Tensor, Tensor> sorted) => Other(function, x, given => Ops.Narrow(sorted(given), 0, k));
        return (Top("TopK", given => Ops.Sorted(given, -1, true).Values), Top("TopK", given => Ops.Sorted(given, -1, true).Places));
    }

    /// <summary>The sums of all numbers up to each; over all numbers in a row for null.</summary>
    public static Tensor cumsum(Tensor x, int? axis = null) => axis is not { } along ? cumsum(ravel(x), 0)
        : Each("Cumsum", x, given => Ops.CumulativeSum(given, along));

    /// <summary>The products of all numbers up to each; over all numbers in a row for null.</summary>
    public static Tensor cumprod(Tensor x, int? axis = null) => axis is not { } along ? cumprod(ravel(x), 0)
        : Each("Cumprod", x, given => Ops.CumulativeProduct(given, along));

    /// <summary>The length of vectors.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="ord">
    /// 2 or null for the root of the sum of squares, 1 for the sum of magnitudes, infinity for the largest magnitude.
    /// </param>
    /// <param name="axis">Along which axes; null for all. Of several only the root of the sum of squares is known.</param>
    /// <param name="keepdims">Whether these axes stay, with size 1.</param>
    /// <exception cref="ArgumentException">Another order, or one for several axes.</exception>
    public static Tensor norm(Tensor x, double? ord = null, Axes? axis = null, bool keepdims = false)
    {
        if (ord is not null && (axis?.ToArray().Length ?? x.Shape.Count) > 1)
            throw new ArgumentException($"norm: for several axes at once ord must be null, got {ord}");
        return ord switch
        {
            null or 2 => sqrt(sum(square(x), axis, keepdims)),
            1 => sum(abs(x), axis, keepdims),
            double.PositiveInfinity => max(abs(x), axis, keepdims),
            _ => throw new ArgumentException($"norm: ord must be null, 1, 2 or infinity, got {ord}"),
        };
    }

    /// <summary>Divided by its length along an axis, which is taken for at least epsilon.</summary>
    public static Tensor normalize(Tensor x, int axis = -1, double order = 2, double epsilon = 1e-12) =>
        x / maximum(norm(x, order, axis, keepdims: true), epsilon);

    /// <summary>The mean and the variance.</summary>
    public static (Tensor Mean, Tensor Variance) moments(Tensor x, Axes axes, bool keepdims = false) =>
        (mean(x, axes, keepdims), ops.var(x, axes, keepdims));

    private static Tensor Reduce(string function, Tensor x, Axes? axis, bool keepdims, Func<Tensor, int[], bool, Tensor> compute)
    {
        bool[] goes = Axes.Of(axis, x.Shape.Count);
        int[] axes = [.. Enumerable.Range(0, goes.Length).Where(i => goes[i])];
        return Operation.Apply(function, x, xs => axes.Length == 0 && goes.Length > 0 ? xs[0] : compute(xs[0], axes, keepdims), shapes => new(
            [.. shapes[0].Select((size, i) => goes[i] ? 1 : size).Where((_, i) => keepdims || !goes[i])]));
    }

    private static Tensor Place(string function, Tensor x, int? axis, bool keepdims, Func<Tensor, int, Tensor> compute)
    {
        var place = Other(function, x, given => axis is { } along ? compute(given, Axis(given, along)) : compute(ravel(given), 0));
        return !keepdims ? place : axis is { } kept ? expand_dims(place, Axis(x, kept))
            : reshape(place, new(Enumerable.Repeat<int?>(1, x.Shape.Count).ToArray()));
    }
}
