namespace ConvNet.Engine;

/// <summary>
/// How the numbers of one sample lie in memory: row by row, pixel by pixel, the channels of a pixel together. Behind them may be
/// room up to <see cref="Stride"/>, so that whole registers fit.
/// </summary>
/// <param name="Height">Rows; 1 for numbers that are no image.</param>
/// <param name="Width">Pixels of a row; 1 for numbers that are no image.</param>
/// <param name="Channels">Numbers of a pixel.</param>
/// <param name="Stride">Numbers from one pixel to the next.</param>
/// <param name="IsFlat">Whether the sample counts as one row of numbers.</param>
internal readonly record struct Grid(int Height, int Width, int Channels, int Stride, bool IsFlat = false)
{
    /// <summary>The channels that a register holds.</summary>
    public const int Lanes = 8;

    /// <summary>Numbers in memory.</summary>
    public int Length => Height * Width * Stride;

    /// <summary>Numbers that count.</summary>
    public int Count => Height * Width * Channels;

    /// <summary>A sample as it comes, without any room; null for one that is no image and no row of numbers.</summary>
    public static Grid? Of(Shape sample) => sample switch
    {
        { IsKnown: false } => null,
        { Count: 1 } => new(1, 1, sample[0], sample[0], IsFlat: true),
        { Count: 3 } => new(sample[0], sample[1], sample[2], sample[2]),
        _ => null,
    };

    /// <summary>A sample of our own, with room for whole registers.</summary>
    public static Grid WithRoom(int height, int width, int channels, bool isFlat = false) =>
        new(height, width, channels, (channels + Lanes - 1) / Lanes * Lanes, isFlat);
}
