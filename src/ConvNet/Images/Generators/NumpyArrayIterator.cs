namespace ConvNet;

/// <summary>Batches of arrays: what <see cref="ImageDataGenerator.Flow"/> gives.</summary>
public sealed class NumpyArrayIterator : ImageIterator
{
    private readonly ImageDataGenerator _generator;
    private readonly NDArray _x;
    private readonly NDArray? _y, _weights;
    private readonly SavedImages _saved;

    internal NumpyArrayIterator(ImageDataGenerator generator, NDArray x, NDArray? y, NDArray? sample_weight, int batch_size,
        bool shuffle, int? seed, SavedImages saved, bool ignore_class_split, string? subset)
        : base(Count(generator, x, y, sample_weight, subset), batch_size, shuffle, seed)
    {
        var part = generator.PartOf(x.shape[0], subset);
        if (subset is not null && y is not null && !ignore_class_split) CheckClasses(y, generator.PartOf(x.shape[0], "validation").End);
        (_generator, _saved) = (generator, saved);
        (_x, _y, _weights) = (x[part].astype(generator.DType), y?[part], sample_weight?[part]);
    }

    private protected override DataBatch Load(int[] rows)
    {
        var images = np.stack([.. rows.Select(row => _generator.Changed(_x[row]))]);
        _saved.Write(images, rows, _generator.DataFormat, 10_000);
        Data? Of(NDArray? array) => array is null ? null : (Data)array.TakeRows(rows);
        return new(images, Of(_y), Of(_weights));
    }

    private static int Count(ImageDataGenerator generator, NDArray x, NDArray? y, NDArray? sample_weight, string? subset)
    {
        generator.CheckImages("Flow", x.shape);
        foreach (var (array, name) in ((NDArray?, string)[])[(y, "y"), (sample_weight, "sample_weight")])
        {
            if (array is not null && (array.ndim == 0 || array.shape[0] != x.shape[0])) throw new ArgumentException(
                $"Flow: x and {name} must have the same length, got {x.shape} and {array.shape}");
        }
        int count = generator.PartOf(x.shape[0], subset).GetOffsetAndLength(x.shape[0]).Length;
        return count > 0 ? count : throw new ArgumentException(subset is null ? "Flow: x has no images"
            : $"Flow: validation_split {generator.ValidationSplit} of {x.shape[0]} images leaves none for {subset}");
    }

    private static void CheckClasses(NDArray y, Index split)
    {
        if (!np.array_equal(np.unique(y[..split]), np.unique(y[split..]))) throw new ArgumentException(
            "Flow: the parts for training and validation have different classes; shuffle x and y first, or say ignore_class_split: true");
    }
}
