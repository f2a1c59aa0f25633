namespace ConvNet.Engine;

/// <summary>
/// Where the windows of a pooling lie: over images (batch, height, width, channels), whose results are
/// (batch, rows, columns, channels). Padding is no pixel: a window at the border has fewer.
/// </summary>
internal readonly record struct PoolWindows(
    int Batch, int Height, int Width, int Channels, int Rows, int Columns, Size2D Size, Size2D Strides, int Top, int Left)
{
    /// <summary>The windows of images of this shape.</summary>
    public static PoolWindows Over(Shape images, Size2D size, Size2D strides, string padding)
    {
        int height = images[1], width = images[2];
        bool same = padding == "same";
        return new(images[0], height, width, images[3],
            Windows.Places(height, size.Height, strides.Height, padding)!.Value,
            Windows.Places(width, size.Width, strides.Width, padding)!.Value, size, strides,
            same ? Windows.SamePadding(height, size.Height, strides.Height).Before : 0,
            same ? Windows.SamePadding(width, size.Width, strides.Width).Before : 0);
    }

    /// <summary>Whether no pixel belongs to two windows.</summary>
    public bool AreApart => Strides.Height >= Size.Height && Strides.Width >= Size.Width;

    /// <summary>Whether each pixel belongs to a window.</summary>
    public bool CoverAll => Strides.Height <= Size.Height && (Rows - 1) * Strides.Height - Top + Size.Height >= Height
        && Strides.Width <= Size.Width && (Columns - 1) * Strides.Width - Left + Size.Width >= Width;

    /// <summary>Numbers of an image, and of its result.</summary>
    public int ImageLength => Height * Width * Channels;

    /// <inheritdoc cref="ImageLength"/>
    public int ResultLength => Rows * Columns * Channels;

    /// <summary>The part of a window that lies inside the image.</summary>
    public (int FirstRow, int FirstColumn, int EndRow, int EndColumn) Inside(int row, int column)
    {
        int top = row * Strides.Height - Top, left = column * Strides.Width - Left;
        return (Math.Max(top, 0), Math.Max(left, 0), Math.Min(top + Size.Height, Height), Math.Min(left + Size.Width, Width));
    }
}
