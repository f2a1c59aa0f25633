namespace ConvNet;

/// <summary>
/// Batches of images that <see cref="ImageDataGenerator"/> makes, without end; <see cref="PyDataset.Length"/> of them are a pass.
/// </summary>
public abstract class ImageIterator : PyDataset
{
    private readonly bool _shuffle;
    private readonly int? _seed;
    private int[]? _order;
    private int _next, _seen;

    /// <summary>Batches of so many images.</summary>
    private protected ImageIterator(int n, int batch_size, bool shuffle, int? seed) =>
        (N, BatchSize, _shuffle, _seed) = (n, Require.Positive(batch_size), shuffle, seed);

    /// <summary>How many images a pass has.</summary>
    public int N { get; }

    /// <summary>How many images a batch has; the last one of a pass may have fewer.</summary>
    public int BatchSize { get; }

    /// <inheritdoc/>
    public override int? Length => (N + BatchSize - 1) / BatchSize;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">A pass has fewer batches.</exception>
    public override DataBatch GetItem(int index)
    {
        if (index < 0 || index >= Length)
            throw new ArgumentOutOfRangeException(nameof(index), $"There are {Length} batches, got number {index}");
        BeginBatch();
        _order ??= Order();
        return Load(Rows(index));
    }

    /// <summary>The next batch; after the last one of a pass comes the first of another.</summary>
    public DataBatch Next()
    {
        BeginBatch();
        if (_next == 0) _order = Order();
        int[] rows = Rows(_next);
        _next = (_next + 1) % Length!.Value;
        return Load(rows);
    }

    /// <summary>Begins another pass.</summary>
    public void Reset() => _next = 0;

    /// <summary>Each pass has its own order.</summary>
    public override void OnEpochEnd() => _order = Order();

    /// <summary>For <c>foreach</c>: all batches from the next one on, without end.</summary>
    public IEnumerator<DataBatch> GetEnumerator()
    {
        while (true) yield return Next();
    }

    /// <summary>These images with what is true of them.</summary>
    private protected abstract DataBatch Load(int[] rows);

    // Each batch has its own seed, in the order in which batches are asked for.
    private void BeginBatch()
    {
        if (_seed is { } seed) np.random.seed(seed + _seen);
        _seen++;
    }

    private int[] Order() => _shuffle ? np.random.permutation(N).ToArray<int>() : [.. Enumerable.Range(0, N)];

    private int[] Rows(int batch) => _order![(batch * BatchSize)..Math.Min(N, (batch + 1) * BatchSize)];
}

/// <summary>Where images of batches are written, to look at them.</summary>
/// <param name="Directory">The folder; null for none.</param>
/// <param name="Prefix">What their names begin with.</param>
/// <param name="Format">The format, by its usual suffix.</param>
internal sealed record SavedImages(string? Directory, string Prefix, string Format)
{
    /// <summary>Writes a batch; a number drawn at random keeps passes apart.</summary>
    public void Write(NDArray images, int[] rows, string data_format, int numbers)
    {
        if (Directory is null) return;
        if (!System.IO.Directory.Exists(Directory)) throw new DirectoryNotFoundException($"save_to_dir: there is no folder {Directory}");
        foreach (var (i, row) in rows.Index())
        {
            string name = $"{Prefix}_{row}_{(int)np.random.randint(numbers)}.{Format}";
            keras.utils.array_to_img(images[i], data_format).save(Path.Combine(Directory, name));
        }
    }
}
