namespace ConvNet.Engine;

/// <summary>
/// The convolution of a network's first layer: few channels come in, and nobody asks for the derivative of the images. libtorch's
/// convolutions are made for many channels and reach a fraction of the machine's speed here.
/// </summary>
/// <remarks>
/// Filters are done in slices of two vectors. A slice's weights are copied side by side, padded to its width: what the padding
/// computes lands in the next filter's or pixel's place and is overwritten, or is never read.
/// </remarks>
internal static unsafe class FirstConvKernel<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>The filters of a slice.</summary>
    public static int Width => 2 * TLanes.Count;

    /// <summary>y = x ⋆ kernel + bias for some images.</summary>
    public static void Forward(float* x, float* kernel, float* bias, float* y, FirstConvShape shape, int firstImage, int endImage)
    {
        float* weights = stackalloc float[(shape.Taps + 1) * Width];
        for (int filter = 0; filter < shape.Filters; filter += Width)
        {
            int filters = Math.Min(Width, shape.Filters - filter);
            Copy(kernel + filter, shape.Filters, weights, shape.Taps, filters);
            Copy(bias + filter, 0, weights + shape.Taps * Width, 1, filters);
            for (int image = firstImage; image < endImage; image++)
                ForwardImage(x + (long)image * shape.ImageLength, weights, y + (long)image * shape.ResultLength + filter, shape, filters);
        }
    }

    /// <summary>The derivatives of kernel and bias from some images, added to <paramref name="gKernel"/> and <paramref name="gBias"/>.</summary>
    public static void Backward(float* x, float* gy, float* gKernel, float* gBias, FirstConvShape shape, int firstImage, int endImage)
    {
        float* sums = stackalloc float[(shape.Taps + 1) * Width];
        float* copy = stackalloc float[shape.Columns * Width];
        for (int filter = 0; filter < shape.Filters; filter += Width)
        {
            int filters = Math.Min(Width, shape.Filters - filter);
            new Span<float>(sums, (shape.Taps + 1) * Width).Clear();
            new Span<float>(copy, shape.Columns * Width).Clear();
            for (int image = firstImage; image < endImage; image++)
            {
                for (int row = 0; row < shape.Rows; row++)
                {
                    Copy(gy + (long)image * shape.ResultLength + row * shape.Columns * shape.Filters + filter, shape.Filters, copy, shape.Columns, filters);
                    BackwardRow(x + (long)image * shape.ImageLength + row * shape.Strides.Height * shape.Width * shape.Channels, copy, sums, shape);
                }
            }
            for (int tap = 0; tap < shape.Taps; tap++)
            {
                for (int f = 0; f < filters; f++) gKernel[tap * shape.Filters + filter + f] += sums[tap * Width + f];
            }
            for (int f = 0; f < filters; f++) gBias[filter + f] += sums[shape.Taps * Width + f];
        }
    }

    private static void ForwardImage(float* x, float* weights, float* y, FirstConvShape shape, int filters)
    {
        float* last = stackalloc float[Width];
        int step = shape.Strides.Width * shape.Channels;
        for (int row = 0; row < shape.Rows; row++)
        {
            float* from = x + row * shape.Strides.Height * shape.Width * shape.Channels;
            float* to = y + row * shape.Columns * shape.Filters;
            bool lastRow = row == shape.Rows - 1;
            int column = 0;
            for (; column + 4 <= shape.Columns - (lastRow ? 1 : 0); column += 4)
                FourPixels(from + column * step, step, weights, to + column * shape.Filters, shape, filters);
            for (; column < shape.Columns; column++)
            {
                float* target = to + column * shape.Filters;
                OnePixel(from + column * step, weights, last, shape);
                for (int f = 0; f < filters; f++) target[f] = last[f];
            }
        }
    }

    private static void FourPixels(float* x, int step, float* weights, float* y, FirstConvShape shape, int filters)
    {
        float* bias = weights + shape.Taps * Width;
        TLanes a0 = TLanes.Load(bias), a1 = TLanes.Load(bias + TLanes.Count);
        TLanes b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1;
        float* weight = weights;
        for (int row = 0; row < shape.Kernel.Height; row++, x += shape.Width * shape.Channels)
        {
            for (int tap = 0; tap < shape.TapsPerRow; tap++, weight += Width)
            {
                TLanes w0 = TLanes.Load(weight), w1 = TLanes.Load(weight + TLanes.Count);
                var pixel = TLanes.Broadcast(x[tap]);
                a0 = TLanes.MultiplyAdd(w0, pixel, a0);
                a1 = TLanes.MultiplyAdd(w1, pixel, a1);
                pixel = TLanes.Broadcast(x[tap + step]);
                b0 = TLanes.MultiplyAdd(w0, pixel, b0);
                b1 = TLanes.MultiplyAdd(w1, pixel, b1);
                pixel = TLanes.Broadcast(x[tap + 2 * step]);
                c0 = TLanes.MultiplyAdd(w0, pixel, c0);
                c1 = TLanes.MultiplyAdd(w1, pixel, c1);
                pixel = TLanes.Broadcast(x[tap + 3 * step]);
                d0 = TLanes.MultiplyAdd(w0, pixel, d0);
                d1 = TLanes.MultiplyAdd(w1, pixel, d1);
            }
        }
        Store(a0, a1, y, shape, filters);
        Store(b0, b1, y + shape.Filters, shape, filters);
        Store(c0, c1, y + 2 * shape.Filters, shape, filters);
        Store(d0, d1, y + 3 * shape.Filters, shape, filters);
    }

    private static void OnePixel(float* x, float* weights, float* y, FirstConvShape shape)
    {
        float* bias = weights + shape.Taps * Width;
        TLanes a0 = TLanes.Load(bias), a1 = TLanes.Load(bias + TLanes.Count);
        for (int row = 0; row < shape.Kernel.Height; row++, x += shape.Width * shape.Channels)
        {
            for (int tap = 0; tap < shape.TapsPerRow; tap++, weights += Width)
            {
                var pixel = TLanes.Broadcast(x[tap]);
                a0 = TLanes.MultiplyAdd(TLanes.Load(weights), pixel, a0);
                a1 = TLanes.MultiplyAdd(TLanes.Load(weights + TLanes.Count), pixel, a1);
            }
        }
        a0.Store(y);
        a1.Store(y + TLanes.Count);
    }

    private static void BackwardRow(float* x, float* gradients, float* sums, FirstConvShape shape)
    {
        int step = shape.Strides.Width * shape.Channels;
        for (int row = 0; row < shape.Kernel.Height; row++, x += shape.Width * shape.Channels)
        {
            int tap = 0;
            for (; tap + 4 <= shape.TapsPerRow; tap += 4, sums += 4 * Width) FourTaps(x + tap, step, gradients, sums, shape.Columns);
            for (; tap < shape.TapsPerRow; tap++, sums += Width) OneTap(x + tap, step, gradients, sums, shape.Columns);
        }
        TLanes a0 = TLanes.Load(sums), a1 = TLanes.Load(sums + TLanes.Count);
        for (int column = 0; column < shape.Columns; column++, gradients += Width)
        {
            a0 = TLanes.Add(a0, TLanes.Load(gradients));
            a1 = TLanes.Add(a1, TLanes.Load(gradients + TLanes.Count));
        }
        a0.Store(sums);
        a1.Store(sums + TLanes.Count);
    }

    private static void FourTaps(float* x, int step, float* gradients, float* sums, int columns)
    {
        TLanes a0 = TLanes.Load(sums), a1 = TLanes.Load(sums + TLanes.Count);
        TLanes b0 = TLanes.Load(sums + Width), b1 = TLanes.Load(sums + Width + TLanes.Count);
        TLanes c0 = TLanes.Load(sums + 2 * Width), c1 = TLanes.Load(sums + 2 * Width + TLanes.Count);
        TLanes d0 = TLanes.Load(sums + 3 * Width), d1 = TLanes.Load(sums + 3 * Width + TLanes.Count);
        for (int column = 0; column < columns; column++, x += step, gradients += Width)
        {
            TLanes g0 = TLanes.Load(gradients), g1 = TLanes.Load(gradients + TLanes.Count);
            var pixel = TLanes.Broadcast(x[0]);
            a0 = TLanes.MultiplyAdd(g0, pixel, a0);
            a1 = TLanes.MultiplyAdd(g1, pixel, a1);
            pixel = TLanes.Broadcast(x[1]);
            b0 = TLanes.MultiplyAdd(g0, pixel, b0);
            b1 = TLanes.MultiplyAdd(g1, pixel, b1);
            pixel = TLanes.Broadcast(x[2]);
            c0 = TLanes.MultiplyAdd(g0, pixel, c0);
            c1 = TLanes.MultiplyAdd(g1, pixel, c1);
            pixel = TLanes.Broadcast(x[3]);
            d0 = TLanes.MultiplyAdd(g0, pixel, d0);
            d1 = TLanes.MultiplyAdd(g1, pixel, d1);
        }
        a0.Store(sums);
        a1.Store(sums + TLanes.Count);
        b0.Store(sums + Width);
        b1.Store(sums + Width + TLanes.Count);
        c0.Store(sums + 2 * Width);
        c1.Store(sums + 2 * Width + TLanes.Count);
        d0.Store(sums + 3 * Width);
        d1.Store(sums + 3 * Width + TLanes.Count);
    }

    private static void OneTap(float* x, int step, float* gradients, float* sums, int columns)
    {
        TLanes a0 = TLanes.Load(sums), a1 = TLanes.Load(sums + TLanes.Count);
        for (int column = 0; column < columns; column++, x += step, gradients += Width)
        {
            var pixel = TLanes.Broadcast(x[0]);
            a0 = TLanes.MultiplyAdd(TLanes.Load(gradients), pixel, a0);
            a1 = TLanes.MultiplyAdd(TLanes.Load(gradients + TLanes.Count), pixel, a1);
        }
        a0.Store(sums);
        a1.Store(sums + TLanes.Count);
    }

    // With one slice, what is stored beyond the filters lies where the next pixel will be stored. With several, it must not be.
    private static void Store(TLanes first, TLanes second, float* y, FirstConvShape shape, int filters)
    {
        if (shape.Filters <= Width || filters == Width)
        {
            first.Store(y);
            second.Store(y + TLanes.Count);
            return;
        }
        float* both = stackalloc float[Width];
        first.Store(both);
        second.Store(both + TLanes.Count);
        for (int f = 0; f < filters; f++) y[f] = both[f];
    }

    private static void Copy(float* from, int stride, float* to, int rows, int filters)
    {
        for (int row = 0; row < rows; row++)
        {
            var target = new Span<float>(to + row * Width, Width);
            new ReadOnlySpan<float>(from + (long)row * stride, filters).CopyTo(target);
            target[filters..].Clear();
        }
    }
}
