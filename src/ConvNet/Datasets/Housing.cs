namespace ConvNet;

/// <summary>Tables of houses: an npz file with an array x of what is known and an array y of prices.</summary>
internal static class Housing
{
    /// <summary>The first <paramref name="rows"/> rows of the file in random order, as rows to train on and to test with.</summary>
    public static ((NDArray, NDArray), (NDArray, NDArray)) Load(string path, string name, string sha256, double test_split, int seed,
        int? rows = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        TrainingRows(0, test_split);
        NDArray[] arrays = new DatasetFile(path, new(Texts.Address + name), sha256).Load(bytes =>
        {
            using var file = new NpzFile(bytes, name);
            return new[] { file["x"], file["y"] };
        });
        int count = Math.Min(rows ?? int.MaxValue, arrays[0].Sizes[0]), train = TrainingRows(count, test_split);
        int[] order = [.. Enumerable.Range(0, count)];
        new RandomState(seed).shuffle(order);
        var (x, y) = (arrays[0].TakeRows(order), arrays[1].TakeRows(order));
        return ((x[..train], y[..train]), (x[train..], y[train..]));
    }

    /// <summary>How many of these rows are to train on.</summary>
    /// <exception cref="ArgumentException">The share to test with is none.</exception>
    public static int TrainingRows(int count, double test_split) => test_split is >= 0 and < 1 ? (int)(count * (1 - test_split))
        : throw new ArgumentException($"load_data: test_split must be a share from 0 up to 1, got {PythonText.Repr(test_split)}");
}
