namespace ConvNet.Engine;

/// <summary>Kernels that differ from place to place.</summary>
internal static partial class Ops
{
    /// <summary>Each place of a window with a kernel of its own.</summary>
    /// <param name="x">(batch, …, channels), or channels first.</param>
    /// <param name="kernel">
    /// (places, numbers of a window, filters); the numbers in the order of x's axes, the places row by row.
    /// </param>
    /// <param name="window">The window's sizes.</param>
    /// <param name="strides">The steps between its places.</param>
    /// <param name="data_format">"channels_last" or "channels_first".</param>
    /// <returns>(batch, places, filters).</returns>
    public static Tensor LocalConv(Tensor x, Tensor kernel, int[] window, int[] strides, string data_format)
    {
        int rank = window.Length, first = Windows.FirstAxis(data_format);
        var windows = x.Native;
        for (int i = 0; i < rank; i++) windows = windows.unfold(first + i, window[i], strides[i]);
        // The windows' axes are the last ones now; the places come first, and the channels stay before or behind the windows.
        long[] places = [.. Enumerable.Range(first, rank)], within = [.. Enumerable.Range(rank + 2, rank)];
        long[] channels = [Windows.ChannelAxis(data_format, rank + 2)];
        long[] order = data_format == "channels_first" ? [0, .. places, .. channels, .. within] : [0, .. places, .. within, .. channels];
        var patches = windows.permute(order).reshape(windows.shape[0], kernel.Shape[0], kernel.Shape[1]);
        return Einsum("bpk,pkf->bpf", new(patches), kernel);
    }
}
