using ConvNet.Engine;

namespace ConvNet;

/// <summary>Arrays cut into batches, in their order or in another.</summary>
internal sealed class Batches
{
    private readonly NDArray _x;
    private readonly NDArray? _y;
    private readonly bool _keepLabels;
    private readonly int[] _order;
    private readonly int _batchSize;

    /// <summary>Batches of some arrays.</summary>
    /// <param name="x">The inputs, (samples, …).</param>
    /// <param name="y">What is true, (samples, …); null for predictions.</param>
    /// <param name="batchSize">The samples of a batch; the last may have fewer.</param>
    /// <param name="keepLabels">Whether y stays whole numbers.</param>
    public Batches(NDArray x, NDArray? y, int batchSize, bool keepLabels = false)
    {
        (_x, _y, _batchSize, _keepLabels) = (x.Contiguous(), y?.Contiguous(), batchSize, keepLabels);
        _order = [.. Enumerable.Range(0, x.shape[0])];
    }

    public int Samples => _order.Length;

    public int Steps => (Samples + _batchSize - 1) / _batchSize;

    public Shape? LabelShape => _y?.shape.With(0, null);

    /// <summary>Another order, by NumPy's generator as in Keras.</summary>
    public void Shuffle() => np.random.shuffle(_order);

    /// <summary>The samples that batch number <paramref name="step"/> has.</summary>
    public int SizeOf(int step) => Math.Min(_batchSize, Samples - step * _batchSize);

    public Tensor Inputs(int step) => Arrays.Rows(_x, Rows(step));

    public Tensor Labels(int step) => Arrays.Rows(_y!, Rows(step), _keepLabels);

    private ReadOnlySpan<int> Rows(int step) => _order.AsSpan(step * _batchSize, SizeOf(step));
}
