namespace ConvNet;

/// <summary>
/// What is added to or cut from the two ends of an axis. Converts from <c>1</c> and <c>(1, 2)</c>.
/// </summary>
public readonly record struct Margins1D(int Before, int After)
{
    /// <summary>As much at both ends.</summary>
    public static implicit operator Margins1D(int size) => new(size, size);

    /// <summary>Before, then after.</summary>
    public static implicit operator Margins1D((int Before, int After) sizes) => new(sizes.Before, sizes.After);

    /// <summary>What is added, where this is to be cut.</summary>
    public static Margins1D operator -(Margins1D margins) => new(-margins.Before, -margins.After);

    /// <summary>As Python prints the tuple.</summary>
    public override string ToString() => $"({Before}, {After})";
}

/// <summary>
/// The margins of an image. Converts from <c>1</c>, <c>(1, 2)</c> (height, width) and <c>((1, 2), (3, 4))</c> ((top, bottom),
/// (left, right)).
/// </summary>
public readonly record struct Margins2D(Margins1D Height, Margins1D Width)
{
    /// <summary>As much on all sides.</summary>
    public static implicit operator Margins2D(int size) => new(size, size);

    /// <summary>As much above as below, as much left as right.</summary>
    public static implicit operator Margins2D((int Height, int Width) sizes) => new(sizes.Height, sizes.Width);

    /// <summary>Each side its own.</summary>
    public static implicit operator Margins2D(((int, int) Height, (int, int) Width) sizes) => new(sizes.Height, sizes.Width);

    internal Margins1D[] ToArray() => [Height, Width];

    /// <summary>As Python prints the tuples.</summary>
    public override string ToString() => $"({Height}, {Width})";
}

/// <summary>
/// The margins of a volume. Converts from <c>1</c>, <c>(1, 2, 3)</c> (depth, height, width) and
/// <c>((1, 2), (3, 4), (5, 6))</c>.
/// </summary>
public readonly record struct Margins3D(Margins1D Depth, Margins1D Height, Margins1D Width)
{
    /// <summary>As much on all sides.</summary>
    public static implicit operator Margins3D(int size) => new(size, size, size);

    /// <summary>As much at both ends of each axis.</summary>
    public static implicit operator Margins3D((int Depth, int Height, int Width) sizes) =>
        new(sizes.Depth, sizes.Height, sizes.Width);

    /// <summary>Each side its own.</summary>
    public static implicit operator Margins3D(((int, int) Depth, (int, int) Height, (int, int) Width) sizes) =>
        new(sizes.Depth, sizes.Height, sizes.Width);

    internal Margins1D[] ToArray() => [Depth, Height, Width];

    /// <summary>As Python prints the tuples.</summary>
    public override string ToString() => $"({Depth}, {Height}, {Width})";
}
