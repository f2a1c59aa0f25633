namespace ConvNet.Engine;

/// <summary>The sizes of a convolution over images (batch, height, width, channels).</summary>
internal readonly record struct SmallConvShape(
    int Batch, int Height, int Width, int Channels, Size2D Kernel, Size2D Strides, int Filters)
{
    /// <summary>The places of the kernel, downwards and across.</summary>
    public int Rows => (Height - Kernel.Height) / Strides.Height + 1;

    /// <inheritdoc cref="Rows"/>
    public int Columns => (Width - Kernel.Width) / Strides.Width + 1;

    /// <summary>The weights of one filter.</summary>
    public int Taps => Kernel.Height * Kernel.Width * Channels;

    /// <summary>Multiplications in all.</summary>
    public long Work => (long)Batch * Rows * Columns * Taps * Filters;

    /// <summary>From the first number under the kernel to each of the others, in an image.</summary>
    public int[] Offsets()
    {
        int[] offsets = new int[Taps];
        int acrossKernel = Kernel.Width * Channels;
        for (int tap = 0; tap < offsets.Length; tap++) offsets[tap] = tap / acrossKernel * Width * Channels + tap % acrossKernel;
        return offsets;
    }

    /// <summary>The first number under the kernel at a place, in all images.</summary>
    public long Start(int image, int row) => ((long)image * Height + row * Strides.Height) * Width * Channels;
}
