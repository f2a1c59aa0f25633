namespace ConvNet;

/// <summary>A height and a width, in pixels: of a kernel, a pool, a stride. Converts from <c>5</c> and <c>(5, 5)</c>.</summary>
public readonly record struct Size2D(int Height, int Width)
{
    /// <summary>The same size both ways.</summary>
    public static implicit operator Size2D(int size) => new(size, size);

    /// <summary>Height, then width.</summary>
    public static implicit operator Size2D((int Height, int Width) size) => new(size.Height, size.Width);

    internal int[] ToArray() => [Height, Width];

    /// <summary>As Python prints the tuple.</summary>
    public override string ToString() => $"({Height}, {Width})";
}
