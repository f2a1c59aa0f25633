using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvNet.Engine;

/// <summary>
/// A convolution with so little to compute that libtorch's preparations would take longer. Four filters are done at once; the
/// last four overlap the ones before, as doing a filter twice gives the same.
/// </summary>
internal static unsafe class SmallConvKernel
{
    /// <summary>The fewest filters that it can do.</summary>
    public static int FewestFilters => Vector128<float>.Count;

    /// <summary>y = x ⋆ kernel + bias.</summary>
    public static void Forward(float* x, float* kernel, float* bias, float* y, SmallConvShape shape)
    {
        fixed (int* offsets = shape.Offsets())
        {
            for (int filter = 0; ; filter = Next(filter, shape))
            {
                Forward(x, kernel + filter, bias + filter, y + filter, offsets, shape);
                if (filter == shape.Filters - FewestFilters) break;
            }
        }
    }

    /// <summary>The derivatives of kernel and bias.</summary>
    public static void Backward(float* x, float* gy, float* gKernel, float* gBias, SmallConvShape shape)
    {
        fixed (int* offsets = shape.Offsets())
        {
            for (int filter = 0; ; filter = Next(filter, shape))
            {
                for (int tap = 0; tap < shape.Taps; tap += 4)
                    TapGradients(x, gy + filter, gKernel + filter, offsets, tap, Math.Min(4, shape.Taps - tap), shape);
                BiasGradient(gy + filter, gBias + filter, shape);
                if (filter == shape.Filters - FewestFilters) break;
            }
        }
    }

    private static int Next(int filter, SmallConvShape shape) =>
        Math.Min(filter + FewestFilters, shape.Filters - FewestFilters);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward(float* x, float* kernel, float* bias, float* y, int* offsets, SmallConvShape shape)
    {
        int filters = shape.Filters, taps = shape.Taps, columns = shape.Columns, rows = shape.Rows;
        int step = shape.Strides.Width * shape.Channels;
        var start = Vector128.Load(bias);
        for (int image = 0; image < shape.Batch; image++)
        {
            for (int row = 0; row < rows; row++)
            {
                float* from = x + shape.Start(image, row);
                int column = 0;
                for (; column + 4 <= columns; column += 4, from += 4 * step, y += 4 * filters)
                {
                    Vector128<float> a = start, b = start, c = start, d = start;
                    for (int tap = 0; tap < taps; tap++)
                    {
                        var weight = Vector128.Load(kernel + tap * filters);
                        float* pixel = from + offsets[tap];
                        a = Vector128.MultiplyAddEstimate(weight, Vector128.Create(pixel[0]), a);
                        b = Vector128.MultiplyAddEstimate(weight, Vector128.Create(pixel[step]), b);
                        c = Vector128.MultiplyAddEstimate(weight, Vector128.Create(pixel[2 * step]), c);
                        d = Vector128.MultiplyAddEstimate(weight, Vector128.Create(pixel[3 * step]), d);
                    }
                    a.Store(y);
                    b.Store(y + filters);
                    c.Store(y + 2 * filters);
                    d.Store(y + 3 * filters);
                }
                for (; column < columns; column++, from += step, y += filters)
                {
                    var a = start;
                    for (int tap = 0; tap < taps; tap++)
                    {
                        var weight = Vector128.Load(kernel + tap * filters);
                        a = Vector128.MultiplyAddEstimate(weight, Vector128.Create(from[offsets[tap]]), a);
                    }
                    a.Store(y);
                }
            }
        }
    }

    // Up to four taps: those that there are not repeat the last one and are not stored.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TapGradients(
        float* x, float* gy, float* gKernel, int* offsets, int firstTap, int taps, SmallConvShape shape)
    {
        int filters = shape.Filters, columns = shape.Columns, rows = shape.Rows;
        int step = shape.Strides.Width * shape.Channels;
        int o0 = offsets[firstTap], o1 = offsets[firstTap + Math.Min(1, taps - 1)];
        int o2 = offsets[firstTap + Math.Min(2, taps - 1)], o3 = offsets[firstTap + taps - 1];
        Vector128<float> a = default, b = default, c = default, d = default;
        for (int image = 0; image < shape.Batch; image++)
        {
            for (int row = 0; row < rows; row++)
            {
                float* pixel = x + shape.Start(image, row);
                for (int column = 0; column < columns; column++, pixel += step, gy += filters)
                {
                    var gradient = Vector128.Load(gy);
                    a = Vector128.MultiplyAddEstimate(gradient, Vector128.Create(pixel[o0]), a);
                    b = Vector128.MultiplyAddEstimate(gradient, Vector128.Create(pixel[o1]), b);
                    c = Vector128.MultiplyAddEstimate(gradient, Vector128.Create(pixel[o2]), c);
                    d = Vector128.MultiplyAddEstimate(gradient, Vector128.Create(pixel[o3]), d);
                }
            }
        }
        float* target = gKernel + firstTap * filters;
        a.Store(target);
        if (taps > 1) b.Store(target + filters);
        if (taps > 2) c.Store(target + 2 * filters);
        if (taps > 3) d.Store(target + 3 * filters);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BiasGradient(float* gy, float* gBias, SmallConvShape shape)
    {
        var sum = Vector128<float>.Zero;
        for (long places = (long)shape.Batch * shape.Rows * shape.Columns; places > 0; places--, gy += shape.Filters)
            sum += Vector128.Load(gy);
        sum.Store(gBias);
    }
}
