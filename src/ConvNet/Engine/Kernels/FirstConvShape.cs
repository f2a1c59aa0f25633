namespace ConvNet.Engine;

/// <summary>The sizes of a convolution over padded images (batch, height, width, channels).</summary>
internal readonly record struct FirstConvShape(int Batch, int Height, int Width, int Channels, Size2D Kernel, Size2D Strides, int Filters)
{
    /// <summary>The places of the kernel, downwards and across.</summary>
    public int Rows => (Height - Kernel.Height) / Strides.Height + 1;

    /// <inheritdoc cref="Rows"/>
    public int Columns => (Width - Kernel.Width) / Strides.Width + 1;

    /// <summary>Numbers of an image, and of its result.</summary>
    public int ImageLength => Height * Width * Channels;

    /// <inheritdoc cref="ImageLength"/>
    public int ResultLength => Rows * Columns * Filters;

    /// <summary>The weights of one row of the kernel that a filter has; they lie side by side in images too.</summary>
    public int TapsPerRow => Kernel.Width * Channels;

    /// <summary>All weights that a filter has.</summary>
    public int Taps => Kernel.Height * TapsPerRow;
}
