namespace ConvNet;

public sealed partial class NDArray
{
    private IReadOnlyList<NDArray>? _several;

    /// <summary>
    /// All outputs of a model, of which this is the first, in one: a list as Python has it, which comes apart and has the outputs
    /// in its brackets. Null for an array by itself.
    /// </summary>
    internal IReadOnlyList<NDArray>? Outputs => _several;

    /// <summary>The two outputs of a model: <c>var (kind, size) = model.Predict(x);</c>.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public void Deconstruct(out NDArray first, out NDArray second)
    {
        var all = All(2);
        (first, second) = (all[0], all[1]);
    }

    /// <summary>The three outputs of a model, or rows of an array.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public void Deconstruct(out NDArray first, out NDArray second, out NDArray third)
    {
        var all = All(3);
        (first, second, third) = (all[0], all[1], all[2]);
    }

    /// <summary>One array for a list of them.</summary>
    internal static NDArray Several(IReadOnlyList<NDArray> arrays) =>
        arrays.Count == 1 ? arrays[0] : new(arrays[0].dtype, arrays[0].Buffer, arrays[0].Offset, arrays[0].Sizes, arrays[0].Strides)
        {
            _several = arrays,
        };

    // An array by itself comes apart into its rows.
    private IReadOnlyList<NDArray> All(int count)
    {
        var all = _several ?? [.. this];
        return all.Count == count ? all : throw new ArgumentException(
            all.Count < count ? $"not enough values to unpack (expected {count}, got {all.Count})"
                : $"too many values to unpack (expected {count})");
    }
}
