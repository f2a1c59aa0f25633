namespace ConvNet;

/// <summary>
/// A depth, height and width, in voxels: of a kernel, a pool, a stride. Converts from <c>5</c> and <c>(5, 5, 5)</c>.
/// </summary>
public readonly record struct Size3D(int Depth, int Height, int Width)
{
    /// <summary>The same size in all directions.</summary>
    public static implicit operator Size3D(int size) => new(size, size, size);

    /// <summary>Depth, height, width.</summary>
    public static implicit operator Size3D((int Depth, int Height, int Width) size) => new(size.Depth, size.Height, size.Width);

    /// <summary>As Python prints the tuple.</summary>
    public override string ToString() => $"({Depth}, {Height}, {Width})";
}
