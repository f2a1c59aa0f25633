namespace ConvNet;

/// <summary>
/// Lists of arrays come apart: <c>var (x, y) = np.meshgrid(a, b);</c>, <c>var (values, counts) = np.unique(…);</c>.
/// </summary>
public static class ArrayLists
{
    /// <summary>Two arrays.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static void Deconstruct(this NDArray[] arrays, out NDArray first, out NDArray second)
    {
        Check(arrays, 2);
        (first, second) = (arrays[0], arrays[1]);
    }

    /// <summary>Three arrays.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static void Deconstruct(this NDArray[] arrays, out NDArray first, out NDArray second, out NDArray third)
    {
        Check(arrays, 3);
        (first, second, third) = (arrays[0], arrays[1], arrays[2]);
    }

    /// <summary>Four arrays.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static void Deconstruct(
        this NDArray[] arrays, out NDArray first, out NDArray second, out NDArray third, out NDArray fourth)
    {
        Check(arrays, 4);
        (first, second, third, fourth) = (arrays[0], arrays[1], arrays[2], arrays[3]);
    }

    private static void Check(NDArray[] arrays, int count)
    {
        if (arrays.Length == count) return;
        throw new ArgumentException(arrays.Length < count
            ? $"not enough values to unpack (expected {count}, got {arrays.Length})"
            : $"too many values to unpack (expected {count})");
    }
}
