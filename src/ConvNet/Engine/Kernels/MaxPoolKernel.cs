using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvNet.Engine;

/// <summary>
/// Max pooling over memory of our own layout. libtorch's remembers a 64-bit place for each result; here a byte says which pixel
/// of its window won, the first one of equals, or that none did: with a floor of 0 it is the maximum of relu.
/// </summary>
internal static unsafe class MaxPoolKernel
{
    private const byte None = byte.MaxValue;

    // Numbers from which on sharing them out pays.
    private const long ForSeveral = 100_000;

    /// <summary>Larger windows have more pixels than a byte can tell apart.</summary>
    public static bool CanDo(Size2D size) => size.Height * size.Width < None;

    /// <summary>
    /// The largest number of each window into <paramref name="y"/>, at least the floor, and its pixel into
    /// <paramref name="winners"/>, unless that is null.
    /// </summary>
    public static void Forward(float* x, float* y, byte* winners, float floor, PoolWindows windows) =>
        Team.ForEach(SharesFor(windows), windows.Batch, (_, image) =>
        {
            float* from = x + (long)image * windows.ImageLength, to = y + (long)image * windows.ResultLength;
            ForwardImage(from, to, winners is null ? null : winners + (long)image * windows.ResultLength, floor, windows);
        });

    /// <summary>Each window's gradient goes to its winner in <paramref name="gx"/>, the other pixels get 0.</summary>
    public static void Backward(float* gy, byte* winners, float* gx, PoolWindows windows) =>
        Team.ForEach(SharesFor(windows), windows.Batch, (_, image) =>
        {
            float* from = gy + (long)image * windows.ResultLength, to = gx + (long)image * windows.ImageLength;
            BackwardImage(from, winners + (long)image * windows.ResultLength, to, windows);
        });

    /// <summary>The same for one image.</summary>
    public static void ForwardImage(float* x, float* y, byte* winners, float floor, PoolWindows windows)
    {
        int channels = windows.Channels;
        if (channels >= Lanes16.Count && Vector512.IsHardwareAccelerated)
            Forward<Lanes16, Vector512<float>, Vector512<int>>(x, y, winners, floor, windows);
        else if (channels >= Lanes8.Count && Vector256.IsHardwareAccelerated)
            Forward<Lanes8, Vector256<float>, Vector256<int>>(x, y, winners, floor, windows);
        else if (channels >= Lanes4.Count)
            Forward<Lanes4, Vector128<float>, Vector128<int>>(x, y, winners, floor, windows);
        else ForwardEach(x, y, winners, floor, windows);
    }

    /// <summary>The same for one image.</summary>
    public static void BackwardImage(float* gy, byte* winners, float* gx, PoolWindows windows)
    {
        int channels = windows.Channels;
        bool addsUp = channels < Lanes4.Count || !windows.AreApart;
        if (addsUp || !windows.CoverAll) new Span<float>(gx, windows.ImageLength).Clear();
        if (addsUp) BackwardEach(gy, winners, gx, windows);
        else if (channels >= Lanes16.Count && Vector512.IsHardwareAccelerated)
            Backward<Lanes16, Vector512<float>, Vector512<int>>(gy, winners, gx, windows);
        else if (channels >= Lanes8.Count && Vector256.IsHardwareAccelerated)
            Backward<Lanes8, Vector256<float>, Vector256<int>>(gy, winners, gx, windows);
        else Backward<Lanes4, Vector128<float>, Vector128<int>>(gy, winners, gx, windows);
    }

    private static int SharesFor(PoolWindows windows) =>
        Team.SharesFor(windows.Batch, windows.Batch * (long)windows.ImageLength / ForSeveral);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward<TLanes, TFloats, TNumbers>(float* x, float* y, byte* winners, float floor, PoolWindows windows)
        where TLanes : struct, ILanes<TFloats, TNumbers>
    {
        int channels = windows.Channels, last = channels - TLanes.Count;
        for (int row = 0; row < windows.Rows; row++)
        {
            for (int column = 0; column < windows.Columns; column++, y += channels)
            {
                var (firstRow, firstColumn, endRow, endColumn) = windows.Inside(row, column);
                // The last lanes overlap those before: doing a channel twice gives the same.
                for (int c = 0; ; c = Math.Min(c + TLanes.Count, last))
                {
                    var best = TLanes.All(floor);
                    TNumbers winner = TLanes.All((int)None), pixel = TLanes.All(0);
                    for (int i = firstRow; i < endRow; i++)
                    {
                        float* at = x + (i * windows.Width + firstColumn) * channels + c;
                        for (int j = firstColumn; j < endColumn; j++, at += channels, pixel = TLanes.Next(pixel))
                            TLanes.TakeLarger(TLanes.Load(at), pixel, ref best, ref winner);
                    }
                    TLanes.Store(best, y + c);
                    if (winners is not null) TLanes.StoreBytes(winner, winners + c);
                    if (c == last) break;
                }
                if (winners is not null) winners += channels;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Backward<TLanes, TFloats, TNumbers>(float* gy, byte* winners, float* gx, PoolWindows windows)
        where TLanes : struct, ILanes<TFloats, TNumbers>
    {
        int channels = windows.Channels, last = channels - TLanes.Count;
        for (int row = 0; row < windows.Rows; row++)
        {
            for (int column = 0; column < windows.Columns; column++, gy += channels, winners += channels)
            {
                var (firstRow, firstColumn, endRow, endColumn) = windows.Inside(row, column);
                for (int c = 0; ; c = Math.Min(c + TLanes.Count, last))
                {
                    var gradient = TLanes.Load(gy + c);
                    TNumbers winner = TLanes.LoadBytes(winners + c), pixel = TLanes.All(0);
                    for (int i = firstRow; i < endRow; i++)
                    {
                        float* at = gx + (i * windows.Width + firstColumn) * channels + c;
                        for (int j = firstColumn; j < endColumn; j++, at += channels, pixel = TLanes.Next(pixel))
                            TLanes.Store(TLanes.Where(winner, pixel, gradient), at);
                    }
                    if (c == last) break;
                }
            }
        }
    }

    private static void ForwardEach(float* x, float* y, byte* winners, float floor, PoolWindows windows)
    {
        int channels = windows.Channels;
        for (int place = 0; place < windows.ResultLength; place++)
        {
            var (window, c) = Math.DivRem(place, channels);
            var (firstRow, firstColumn, endRow, endColumn) = windows.Inside(window / windows.Columns, window % windows.Columns);
            float best = floor;
            int winner = None, pixel = 0;
            for (int i = firstRow; i < endRow; i++)
            {
                for (int j = firstColumn; j < endColumn; j++, pixel++)
                {
                    float value = x[(i * windows.Width + j) * channels + c];
                    if (value > best || float.IsNaN(value)) (best, winner) = (value, pixel);
                }
            }
            y[place] = best;
            if (winners is not null) winners[place] = (byte)winner;
        }
    }

    // Windows that overlap may add to one pixel.
    private static void BackwardEach(float* gy, byte* winners, float* gx, PoolWindows windows)
    {
        int channels = windows.Channels;
        for (int place = 0; place < windows.ResultLength; place++)
        {
            if (winners[place] == None) continue;
            var (window, c) = Math.DivRem(place, channels);
            var (firstRow, firstColumn, _, endColumn) = windows.Inside(window / windows.Columns, window % windows.Columns);
            var (i, j) = Math.DivRem(winners[place], endColumn - firstColumn);
            gx[((firstRow + i) * windows.Width + firstColumn + j) * channels + c] += gy[place];
        }
    }
}
