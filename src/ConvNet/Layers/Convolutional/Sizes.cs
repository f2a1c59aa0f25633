namespace ConvNet;

/// <summary>
/// What convolutions of one, two and three dimensions ask of their sizes: <see cref="Size1D"/>, <see cref="Size2D"/> and
/// <see cref="Size3D"/>.
/// </summary>
internal static class Sizes
{
    /// <summary>The numbers, one for each dimension.</summary>
    public static int[] Of<TSize>(TSize size) where TSize : struct => size switch
    {
        Size1D line => [line.Length],
        Size2D area => [area.Height, area.Width],
        Size3D space => [space.Depth, space.Height, space.Width],
        _ => throw new ArgumentException($"expected a Size1D, Size2D or Size3D, got {typeof(TSize).Name}"),
    };

    /// <summary>1 in all directions.</summary>
    public static TSize One<TSize>() where TSize : struct =>
        (TSize)(default(TSize) switch { Size1D => (Size1D)1, Size2D => (Size2D)1, _ => (object)(Size3D)1 });

    /// <summary>Refuses zero and less.</summary>
    /// <exception cref="ArgumentException">A number is not positive.</exception>
    public static TSize Positive<TSize>(TSize size, string name) where TSize : struct
    {
        int[] numbers = Of(size);
        return Array.TrueForAll(numbers, number => number > 0) ? size : throw new ArgumentException(numbers.Length == 1
            ? $"{name} must be a positive integer, got {numbers[0]}"
            : $"{name} must be one or {(numbers.Length == 2 ? "two" : "three")} positive integers, got {size}");
    }

    /// <summary>Strides, 1 by default.</summary>
    /// <exception cref="ArgumentException">A number is not positive.</exception>
    public static TSize Strides<TSize>(TSize? strides) where TSize : struct => Positive(strides ?? One<TSize>(), nameof(strides));

    /// <summary>A dilation rate, 1 by default.</summary>
    /// <exception cref="ArgumentException">A number is not positive.</exception>
    public static TSize Dilation<TSize>(TSize? dilation_rate) where TSize : struct =>
        Positive(dilation_rate ?? One<TSize>(), nameof(dilation_rate));

    /// <summary>Strides beside a dilation rate: where both are over 1 there are pixels that no kernel sees.</summary>
    /// <exception cref="ArgumentException">Both are over 1, which Keras refuses too.</exception>
    public static TSize Strides<TSize>(TSize? strides, TSize? dilation_rate) where TSize : struct
    {
        var (steps, dilation, one) = (Strides(strides), Dilation(dilation_rate), One<TSize>());
        return steps.Equals(one) || dilation.Equals(one) ? steps
            : throw new ArgumentException($"strides and dilation_rate can't both be over 1, got {steps} and {dilation}");
    }
}
