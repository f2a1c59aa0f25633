using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvNet.Engine;

/// <summary>
/// The inner loops of a convolution of one sample. Twelve sums stay in registers while two numbers, a weight and a pixel, come
/// from memory: three pixels by four registers of filters where there are as many, else twelve pixels by one.
/// </summary>
internal sealed unsafe class ConvLoops(Grid input, Size2D window, Size2D strides, int filters)
{
    private const int Lanes = Grid.Lanes;

    private readonly int _rows = (input.Height - window.Height) / strides.Height + 1;
    private readonly int _columns = (input.Width - window.Width) / strides.Width + 1;
    private readonly int _width = Grid.WithRoom(1, 1, filters).Stride;
    private readonly int _step = strides.Width * input.Stride;
    private readonly int _down = strides.Height * input.Width * input.Stride;
    private readonly int[] _offsets = [.. from tap in Taps(input, window)
                                          select (tap.Row * input.Width + tap.Column) * input.Stride + tap.Channel];

    /// <summary>
    /// The numbers under the kernel in the order in which they are added up: column by column, as the engine's library does it, so
    /// that both round alike. Kernels and their derivatives have a row for each in this order.
    /// </summary>
    public static IEnumerable<(int Row, int Column, int Channel)> Taps(Grid input, Size2D window) =>
        from column in Enumerable.Range(0, window.Width)
        from row in Enumerable.Range(0, window.Height)
        from channel in Enumerable.Range(0, input.Channels)
        select (row, column, channel);

    /// <summary>y = x ⋆ kernel + bias.</summary>
    public void Forward(float* x, float* kernel, float* bias, float* y)
    {
        fixed (int* offsets = _offsets)
        {
            for (int row = 0; row < _rows; row++, x += _down, y += _columns * _width)
            {
                int filter = 0;
                for (; filter <= _width - 4 * Lanes; filter += 4 * Lanes)
                    ForwardWide(x, kernel + filter, bias + filter, y + filter, offsets);
                for (; filter < _width; filter += Lanes)
                    ForwardNarrow(x, kernel + filter, bias + filter, y + filter, offsets);
            }
        }
    }

    /// <summary>Adds the derivatives by the kernel.</summary>
    public void KernelGradients(float* x, float* gy, float* gradients)
    {
        fixed (int* offsets = _offsets)
        {
            int filter = 0, taps = _offsets.Length;
            for (; filter <= _width - 4 * Lanes; filter += 4 * Lanes)
            {
                int tap = 0;
                for (; tap <= taps - 3; tap += 3) KernelWide(x, gy + filter, gradients + tap * _width + filter, offsets + tap);
                for (; tap < taps; tap++) KernelOne(x + offsets[tap], gy + filter, gradients + tap * _width + filter);
            }
            for (; filter < _width; filter += Lanes)
            {
                for (int tap = 0; tap < taps; tap += 8)
                    KernelNarrow(x, gy + filter, gradients + tap * _width + filter, offsets + tap, Math.Min(8, taps - tap));
            }
        }
    }

    /// <summary>Adds the derivatives by the bias.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void BiasGradients(float* gy, float* gradients)
    {
        int places = _rows * _columns, width = _width;
        for (int filter = 0; filter < width; filter += Lanes)
        {
            float* from = gy + filter;
            Vector256<float> a = default, b = default;
            int place = 0;
            for (; place <= places - 2; place += 2, from += 2 * width)
            {
                a += Vector256.Load(from);
                b += Vector256.Load(from + width);
            }
            if (place < places) a += Vector256.Load(from);
            Add(gradients + filter, a + b);
        }
    }

    /// <summary>Adds the derivatives by the input; <paramref name="kernel"/> is turned: a row of channels for place and filter.</summary>
    public void InputGradients(float* gy, float* kernel, float* gx)
    {
        int channels = input.Stride;
        for (int i = 0; i < window.Height; i++)
        {
            for (int j = 0; j < window.Width; j++, kernel += filters * channels)
            {
                float* to = gx + (i * input.Width + j) * channels, from = gy;
                for (int row = 0; row < _rows; row++, to += _down, from += _columns * _width)
                {
                    int channel = 0;
                    for (; channel <= channels - 4 * Lanes; channel += 4 * Lanes)
                        InputWide(from, kernel + channel, to + channel);
                    for (; channel < channels; channel += Lanes) InputNarrow(from, kernel + channel, to + channel);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ForwardWide(float* x, float* kernel, float* bias, float* y, int* offsets)
    {
        int taps = _offsets.Length, width = _width, step = _step, columns = _columns;
        Vector256<float> s0 = Vector256.Load(bias), s1 = Vector256.Load(bias + Lanes);
        Vector256<float> s2 = Vector256.Load(bias + 2 * Lanes), s3 = Vector256.Load(bias + 3 * Lanes);
        for (int column = 0; column < columns;)
        {
            // At the end three pixels back: doing one twice gives the same.
            if (column > columns - 3 && columns >= 3)
            {
                int back = column - (columns - 3);
                column -= back;
                x -= back * step;
                y -= back * width;
            }
            int second = columns >= 2 ? step : 0, third = columns >= 3 ? 2 * step : second;
            // The bias comes last, as in Keras' own kernels: sums that are equal without it stay equal.
            Vector256<float> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default;
            Vector256<float> b2 = default, b3 = default, c0 = default, c1 = default, c2 = default, c3 = default;
            float* weights = kernel;
            for (int tap = 0; tap < taps; tap++, weights += width)
            {
                float* pixel = x + offsets[tap];
                Vector256<float> w0 = Vector256.Load(weights), w1 = Vector256.Load(weights + Lanes);
                Vector256<float> w2 = Vector256.Load(weights + 2 * Lanes), w3 = Vector256.Load(weights + 3 * Lanes);
                var value = Vector256.Create(pixel[0]);
                a0 = Vector256.MultiplyAddEstimate(value, w0, a0);
                a1 = Vector256.MultiplyAddEstimate(value, w1, a1);
                a2 = Vector256.MultiplyAddEstimate(value, w2, a2);
                a3 = Vector256.MultiplyAddEstimate(value, w3, a3);
                value = Vector256.Create(pixel[second]);
                b0 = Vector256.MultiplyAddEstimate(value, w0, b0);
                b1 = Vector256.MultiplyAddEstimate(value, w1, b1);
                b2 = Vector256.MultiplyAddEstimate(value, w2, b2);
                b3 = Vector256.MultiplyAddEstimate(value, w3, b3);
                value = Vector256.Create(pixel[third]);
                c0 = Vector256.MultiplyAddEstimate(value, w0, c0);
                c1 = Vector256.MultiplyAddEstimate(value, w1, c1);
                c2 = Vector256.MultiplyAddEstimate(value, w2, c2);
                c3 = Vector256.MultiplyAddEstimate(value, w3, c3);
            }
            Store(y, a0 + s0, a1 + s1, a2 + s2, a3 + s3);
            if (columns >= 2) Store(y + width, b0 + s0, b1 + s1, b2 + s2, b3 + s3);
            if (columns >= 3) Store(y + 2 * width, c0 + s0, c1 + s1, c2 + s2, c3 + s3);
            column += 3;
            x += 3 * step;
            y += 3 * width;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ForwardNarrow(float* x, float* kernel, float* bias, float* y, int* offsets)
    {
        int taps = _offsets.Length, width = _width, step = _step, columns = _columns;
        var start = Vector256.Load(bias);
        int column = 0;
        for (; column <= columns - 8; column += 8, x += 8 * step, y += 8 * width)
        {
            Vector256<float> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
            float* weights = kernel;
            for (int tap = 0; tap < taps; tap++, weights += width)
            {
                var weight = Vector256.Load(weights);
                float* pixel = x + offsets[tap];
                a = Vector256.MultiplyAddEstimate(weight, Vector256.Create(pixel[0]), a);
                b = Vector256.MultiplyAddEstimate(weight, Vector256.Create(pixel[step]), b);
                c = Vector256.MultiplyAddEstimate(weight, Vector256.Create(pixel[2 * step]), c);
                d = Vector256.MultiplyAddEstimate(weight, Vector256.Create(pixel[3 * step]), d);
                e = Vector256.MultiplyAddEstimate(weight, Vector256.Create(pixel[4 * step]), e);
                f = Vector256.MultiplyAddEstimate(weight, Vector256.Create(pixel[5 * step]), f);
                g = Vector256.MultiplyAddEstimate(weight, Vector256.Create(pixel[6 * step]), g);
                h = Vector256.MultiplyAddEstimate(weight, Vector256.Create(pixel[7 * step]), h);
            }
            (a + start).Store(y);
            (b + start).Store(y + width);
            (c + start).Store(y + 2 * width);
            (d + start).Store(y + 3 * width);
            (e + start).Store(y + 4 * width);
            (f + start).Store(y + 5 * width);
            (g + start).Store(y + 6 * width);
            (h + start).Store(y + 7 * width);
        }
        for (; column < columns; column++, x += step, y += width)
        {
            var sum = Vector256<float>.Zero;
            for (int tap = 0; tap < taps; tap++)
                sum = Vector256.MultiplyAddEstimate(Vector256.Load(kernel + tap * width), Vector256.Create(x[offsets[tap]]), sum);
            (sum + start).Store(y);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void KernelWide(float* x, float* gy, float* gradients, int* offsets)
    {
        int width = _width, step = _step, columns = _columns, rows = _rows, down = _down;
        int first = offsets[0], second = offsets[1], third = offsets[2];
        // Each sample's sum begins at zero: the longer a sum of floats, the less exact.
        Vector256<float> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default;
        Vector256<float> b2 = default, b3 = default, c0 = default, c1 = default, c2 = default, c3 = default;
        for (int row = 0; row < rows; row++, x += down)
        {
            float* pixel = x;
            for (int column = 0; column < columns; column++, pixel += step, gy += width)
            {
                Vector256<float> g0 = Vector256.Load(gy), g1 = Vector256.Load(gy + Lanes);
                Vector256<float> g2 = Vector256.Load(gy + 2 * Lanes), g3 = Vector256.Load(gy + 3 * Lanes);
                var value = Vector256.Create(pixel[first]);
                a0 = Vector256.MultiplyAddEstimate(value, g0, a0);
                a1 = Vector256.MultiplyAddEstimate(value, g1, a1);
                a2 = Vector256.MultiplyAddEstimate(value, g2, a2);
                a3 = Vector256.MultiplyAddEstimate(value, g3, a3);
                value = Vector256.Create(pixel[second]);
                b0 = Vector256.MultiplyAddEstimate(value, g0, b0);
                b1 = Vector256.MultiplyAddEstimate(value, g1, b1);
                b2 = Vector256.MultiplyAddEstimate(value, g2, b2);
                b3 = Vector256.MultiplyAddEstimate(value, g3, b3);
                value = Vector256.Create(pixel[third]);
                c0 = Vector256.MultiplyAddEstimate(value, g0, c0);
                c1 = Vector256.MultiplyAddEstimate(value, g1, c1);
                c2 = Vector256.MultiplyAddEstimate(value, g2, c2);
                c3 = Vector256.MultiplyAddEstimate(value, g3, c3);
            }
        }
        Add(gradients, a0, a1, a2, a3);
        Add(gradients + width, b0, b1, b2, b3);
        Add(gradients + 2 * width, c0, c1, c2, c3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void KernelOne(float* x, float* gy, float* gradients)
    {
        int width = _width, step = _step, columns = _columns, rows = _rows, down = _down;
        Vector256<float> a0 = default, a1 = default, a2 = default, a3 = default;
        for (int row = 0; row < rows; row++, x += down)
        {
            float* pixel = x;
            for (int column = 0; column < columns; column++, pixel += step, gy += width)
            {
                var value = Vector256.Create(pixel[0]);
                a0 = Vector256.MultiplyAddEstimate(value, Vector256.Load(gy), a0);
                a1 = Vector256.MultiplyAddEstimate(value, Vector256.Load(gy + Lanes), a1);
                a2 = Vector256.MultiplyAddEstimate(value, Vector256.Load(gy + 2 * Lanes), a2);
                a3 = Vector256.MultiplyAddEstimate(value, Vector256.Load(gy + 3 * Lanes), a3);
            }
        }
        Add(gradients, a0, a1, a2, a3);
    }

    // Up to eight taps: those that there are not repeat the last one and are not stored.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void KernelNarrow(float* x, float* gy, float* gradients, int* offsets, int taps)
    {
        int width = _width, step = _step, columns = _columns, rows = _rows, down = _down, last = taps - 1;
        int o0 = offsets[0], o1 = offsets[Math.Min(1, last)], o2 = offsets[Math.Min(2, last)], o3 = offsets[Math.Min(3, last)];
        int o4 = offsets[Math.Min(4, last)], o5 = offsets[Math.Min(5, last)], o6 = offsets[Math.Min(6, last)], o7 = offsets[last];
        Vector256<float> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        for (int row = 0; row < rows; row++, x += down)
        {
            float* pixel = x;
            for (int column = 0; column < columns; column++, pixel += step, gy += width)
            {
                var gradient = Vector256.Load(gy);
                a = Vector256.MultiplyAddEstimate(gradient, Vector256.Create(pixel[o0]), a);
                b = Vector256.MultiplyAddEstimate(gradient, Vector256.Create(pixel[o1]), b);
                c = Vector256.MultiplyAddEstimate(gradient, Vector256.Create(pixel[o2]), c);
                d = Vector256.MultiplyAddEstimate(gradient, Vector256.Create(pixel[o3]), d);
                if (taps <= 4) continue;
                e = Vector256.MultiplyAddEstimate(gradient, Vector256.Create(pixel[o4]), e);
                f = Vector256.MultiplyAddEstimate(gradient, Vector256.Create(pixel[o5]), f);
                g = Vector256.MultiplyAddEstimate(gradient, Vector256.Create(pixel[o6]), g);
                h = Vector256.MultiplyAddEstimate(gradient, Vector256.Create(pixel[o7]), h);
            }
        }
        Add(gradients, a);
        if (taps > 1) Add(gradients + width, b);
        if (taps > 2) Add(gradients + 2 * width, c);
        if (taps > 3) Add(gradients + 3 * width, d);
        if (taps > 4) Add(gradients + 4 * width, e);
        if (taps > 5) Add(gradients + 5 * width, f);
        if (taps > 6) Add(gradients + 6 * width, g);
        if (taps > 7) Add(gradients + 7 * width, h);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void InputWide(float* gy, float* kernel, float* gx)
    {
        int channels = input.Stride, width = _width, step = _step, columns = _columns, count = filters;
        int column = 0;
        for (; column <= columns - 3; column += 3, gy += 3 * width, gx += 3 * step)
        {
            Vector256<float> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default;
            Vector256<float> b2 = default, b3 = default, c0 = default, c1 = default, c2 = default, c3 = default;
            float* weights = kernel;
            for (int filter = 0; filter < count; filter++, weights += channels)
            {
                Vector256<float> w0 = Vector256.Load(weights), w1 = Vector256.Load(weights + Lanes);
                Vector256<float> w2 = Vector256.Load(weights + 2 * Lanes), w3 = Vector256.Load(weights + 3 * Lanes);
                var value = Vector256.Create(gy[filter]);
                a0 = Vector256.MultiplyAddEstimate(value, w0, a0);
                a1 = Vector256.MultiplyAddEstimate(value, w1, a1);
                a2 = Vector256.MultiplyAddEstimate(value, w2, a2);
                a3 = Vector256.MultiplyAddEstimate(value, w3, a3);
                value = Vector256.Create(gy[width + filter]);
                b0 = Vector256.MultiplyAddEstimate(value, w0, b0);
                b1 = Vector256.MultiplyAddEstimate(value, w1, b1);
                b2 = Vector256.MultiplyAddEstimate(value, w2, b2);
                b3 = Vector256.MultiplyAddEstimate(value, w3, b3);
                value = Vector256.Create(gy[2 * width + filter]);
                c0 = Vector256.MultiplyAddEstimate(value, w0, c0);
                c1 = Vector256.MultiplyAddEstimate(value, w1, c1);
                c2 = Vector256.MultiplyAddEstimate(value, w2, c2);
                c3 = Vector256.MultiplyAddEstimate(value, w3, c3);
            }
            // One pixel after the other: with a stride of less than their number they are neighbours.
            Add(gx, a0, a1, a2, a3);
            Add(gx + step, b0, b1, b2, b3);
            Add(gx + 2 * step, c0, c1, c2, c3);
        }
        for (; column < columns; column++, gy += width, gx += step)
        {
            Vector256<float> a0 = default, a1 = default, a2 = default, a3 = default;
            float* weights = kernel;
            for (int filter = 0; filter < count; filter++, weights += channels)
            {
                var value = Vector256.Create(gy[filter]);
                a0 = Vector256.MultiplyAddEstimate(value, Vector256.Load(weights), a0);
                a1 = Vector256.MultiplyAddEstimate(value, Vector256.Load(weights + Lanes), a1);
                a2 = Vector256.MultiplyAddEstimate(value, Vector256.Load(weights + 2 * Lanes), a2);
                a3 = Vector256.MultiplyAddEstimate(value, Vector256.Load(weights + 3 * Lanes), a3);
            }
            Add(gx, a0, a1, a2, a3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void InputNarrow(float* gy, float* kernel, float* gx)
    {
        int channels = input.Stride, width = _width, step = _step, columns = _columns, count = filters;
        int column = 0;
        for (; column <= columns - 4; column += 4, gy += 4 * width, gx += 4 * step)
        {
            Vector256<float> a = default, b = default, c = default, d = default;
            float* weights = kernel;
            for (int filter = 0; filter < count; filter++, weights += channels)
            {
                var weight = Vector256.Load(weights);
                a = Vector256.MultiplyAddEstimate(weight, Vector256.Create(gy[filter]), a);
                b = Vector256.MultiplyAddEstimate(weight, Vector256.Create(gy[width + filter]), b);
                c = Vector256.MultiplyAddEstimate(weight, Vector256.Create(gy[2 * width + filter]), c);
                d = Vector256.MultiplyAddEstimate(weight, Vector256.Create(gy[3 * width + filter]), d);
            }
            Add(gx, a);
            Add(gx + step, b);
            Add(gx + 2 * step, c);
            Add(gx + 3 * step, d);
        }
        for (; column < columns; column++, gy += width, gx += step)
        {
            var sum = Vector256<float>.Zero;
            for (int filter = 0; filter < count; filter++)
                sum = Vector256.MultiplyAddEstimate(Vector256.Load(kernel + filter * channels), Vector256.Create(gy[filter]), sum);
            Add(gx, sum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* to, Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d)
    {
        a.Store(to);
        b.Store(to + Lanes);
        c.Store(to + 2 * Lanes);
        d.Store(to + 3 * Lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(float* to, Vector256<float> a) => (Vector256.Load(to) + a).Store(to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(float* to, Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d)
    {
        Add(to, a);
        Add(to + Lanes, b);
        Add(to + 2 * Lanes, c);
        Add(to + 3 * Lanes, d);
    }
}
