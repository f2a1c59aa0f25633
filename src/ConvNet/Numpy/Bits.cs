namespace ConvNet;

/// <summary>Operations on the bits of integers.</summary>
internal static class Bits
{
    /// <summary>One operation on each two elements, in the dtype where they meet.</summary>
    /// <exception cref="InvalidOperationException">An operand holds neither integers nor bools.</exception>
    public static NDArray Combine(string name, NDArray x, NDArray y, Func<long, long, long> operation)
    {
        var dtype = Promotion.Of(x, y);
        if (dtype == DType.Bool && name.EndsWith("shift", StringComparison.Ordinal)) dtype = DType.Int8;
        if (dtype.IsFloat || dtype.IsText)
        {
            throw new InvalidOperationException($"ufunc '{name}' not supported for the input types, and the inputs could not " +
                "be safely coerced to any supported types according to the casting rule 'safe'");
        }
        int[] sizes = NDArray.Broadcast(x.Sizes, y.Sizes) ?? throw new ArgumentException(
            $"operands could not be broadcast together with shapes {NDArray.Text(x.Sizes)} {NDArray.Text(y.Sizes)} ");
        long[] left = Arithmetic.Fit(x, dtype).BroadcastTo(sizes).ToArray<long>();
        long[] right = Arithmetic.Fit(y, dtype).BroadcastTo(sizes).ToArray<long>();
        for (int i = 0; i < left.Length; i++) left[i] = operation(left[i], right[i]);
        return NDArray.Wrap(left, sizes).As(dtype).AsScalar();
    }

    /// <summary>All bits turned around.</summary>
    public static NDArray Invert(NDArray x) => x.dtype.IsInteger
        ? NDArray.Wrap(Array.ConvertAll(x.ToArray<long>(), value => ~value), x.shape).As(x.dtype).AsScalar()
        : throw new InvalidOperationException("ufunc 'invert' not supported for the input types, and the inputs could not " +
            "be safely coerced to any supported types according to the casting rule 'safe'");
}
