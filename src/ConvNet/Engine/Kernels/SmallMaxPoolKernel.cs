using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvNet.Engine;

/// <summary>
/// Max pooling of small batches over memory of our own layout. libtorch's remembers a 64-bit place for each result; here a byte
/// says which pixel of its window won, the first one of equals.
/// </summary>
internal static unsafe class SmallMaxPoolKernel
{
    /// <summary>Larger windows have more pixels than a byte can tell apart.</summary>
    public static bool CanDo(Size2D size) => size.Height * size.Width <= 256;

    /// <summary>
    /// The largest number of each window into <paramref name="y"/>, and its pixel into <paramref name="winners"/>, unless that
    /// is null.
    /// </summary>
    public static void Forward(float* x, float* y, byte* winners, PoolWindows windows)
    {
        for (int image = 0; image < windows.Batch; image++, x += windows.ImageLength, y += windows.ResultLength)
        {
            ForwardImage(x, y, winners, windows);
            if (winners is not null) winners += windows.ResultLength;
        }
    }

    /// <summary>Adds each window's gradient to its winner's in <paramref name="gx"/>, which is set to zero first.</summary>
    public static void Backward(float* gy, byte* winners, float* gx, PoolWindows windows)
    {
        for (int image = 0; image < windows.Batch; image++)
        {
            BackwardImage(gy, winners, gx, windows);
            gy += windows.ResultLength;
            winners += windows.ResultLength;
            gx += windows.ImageLength;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ForwardImage(float* x, float* y, byte* winners, PoolWindows windows)
    {
        int channels = windows.Channels;
        for (int row = 0; row < windows.Rows; row++)
        {
            for (int column = 0; column < windows.Columns; column++)
            {
                var (firstRow, firstColumn, endRow, endColumn) = windows.Inside(row, column);
                if (channels < Vector128<float>.Count)
                {
                    for (int c = 0; c < channels; c++)
                    {
                        float best = float.NegativeInfinity;
                        int winner = 0, pixel = 0;
                        for (int i = firstRow; i < endRow; i++)
                        {
                            for (int j = firstColumn; j < endColumn; j++, pixel++)
                            {
                                float value = x[(i * windows.Width + j) * channels + c];
                                if (!(value > best) && !float.IsNaN(value)) continue;
                                (best, winner) = (value, pixel);
                            }
                        }
                        y[c] = best;
                        if (winners is not null) winners[c] = (byte)winner;
                    }
                }
                else
                {
                    // The last vector overlaps the one before: doing a channel twice gives the same.
                    for (int c = 0; ; c = Math.Min(c + Vector128<float>.Count, channels - Vector128<float>.Count))
                    {
                        var best = Vector128.Create(float.NegativeInfinity);
                        var winner = Vector128<int>.Zero;
                        var pixel = Vector128<int>.Zero;
                        for (int i = firstRow; i < endRow; i++)
                        {
                            float* at = x + (i * windows.Width + firstColumn) * channels + c;
                            for (int j = firstColumn; j < endColumn; j++, at += channels, pixel += Vector128<int>.One)
                            {
                                var value = Vector128.Load(at);
                                var wins = Vector128.GreaterThan(value, best) | ~Vector128.Equals(value, value);
                                best = Vector128.ConditionalSelect(wins, value, best);
                                winner = Vector128.ConditionalSelect(wins.AsInt32(), pixel, winner);
                            }
                        }
                        best.Store(y + c);
                        if (winners is not null) Unsafe.WriteUnaligned(winners + c, ToBytes(winner));
                        if (c == channels - Vector128<float>.Count) break;
                    }
                }
                y += channels;
                if (winners is not null) winners += channels;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BackwardImage(float* gy, byte* winners, float* gx, PoolWindows windows)
    {
        new Span<float>(gx, windows.ImageLength).Clear();
        int channels = windows.Channels;
        for (int row = 0; row < windows.Rows; row++)
        {
            for (int column = 0; column < windows.Columns; column++, gy += channels, winners += channels)
            {
                var (firstRow, firstColumn, endRow, endColumn) = windows.Inside(row, column);
                int across = endColumn - firstColumn;
                float* first = gx + (firstRow * windows.Width + firstColumn) * channels;
                if (channels < Vector128<float>.Count || !windows.AreApart)
                {
                    for (int c = 0; c < channels; c++)
                    {
                        var (i, j) = Math.DivRem(winners[c], across);
                        first[(i * windows.Width + j) * channels + c] += gy[c];
                    }
                    continue;
                }
                for (int c = 0; ; c = Math.Min(c + Vector128<float>.Count, channels - Vector128<float>.Count))
                {
                    var gradient = Vector128.Load(gy + c);
                    var winner = FromBytes(Unsafe.ReadUnaligned<uint>(winners + c));
                    var pixel = Vector128<int>.Zero;
                    for (int i = 0; i < endRow - firstRow; i++)
                    {
                        float* at = first + i * windows.Width * channels + c;
                        for (int j = 0; j < across; j++, at += channels, pixel += Vector128<int>.One)
                            (Vector128.Equals(winner, pixel).AsSingle() & gradient).Store(at);
                    }
                    if (c == channels - Vector128<float>.Count) break;
                }
            }
        }
    }

    private static uint ToBytes(Vector128<int> numbers) =>
        Vector128.Narrow(Vector128.Narrow(numbers, numbers).AsUInt16(), Vector128<ushort>.Zero).AsUInt32().ToScalar();

    private static Vector128<int> FromBytes(uint bytes) =>
        Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(bytes).AsByte())).AsInt32();
}
