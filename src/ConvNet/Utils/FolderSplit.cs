namespace ConvNet;

/// <summary>Which part of a folder's files is asked for, and in which order.</summary>
internal sealed class FolderSplit
{
    private readonly string _call;
    private readonly double? _share;
    private readonly string? _subset;
    private readonly int? _seed;
    private readonly bool _verbose;

    /// <exception cref="ArgumentException">An argument is wrong, or lacks another.</exception>
    public FolderSplit(string call, double? validation_split, string? subset, bool shuffle, int? seed, bool verbose)
    {
        if (validation_split is <= 0 or >= 1)
            throw new ArgumentException($"{call}: validation_split must be a share between 0 and 1, got {PythonText.Repr(validation_split)}");
        if (validation_split is null != subset is null)
            throw new ArgumentException($"{call}: validation_split and subset go together, got only {(subset is null ? "validation_split" : "subset")}");
        if (subset is not (null or "training" or "validation" or "both"))
            throw new ArgumentException($"{call}: subset must be \"training\", \"validation\" or \"both\", got \"{subset}\"");
        if (subset is not null && shuffle && seed is null)
        {
            throw new ArgumentException($"{call}: with validation_split and shuffle a seed is needed, so that no file is in both " +
                "parts; give a seed, or shuffle: false");
        }
        (_call, _share, _subset, _verbose) = (call, validation_split, subset, verbose);
        _seed = shuffle ? seed ?? (int)np.random.randint(0, 1_000_000) : null;
    }

    /// <summary>The part as a dataset; with "both", the training part, which tells the other.</summary>
    /// <exception cref="ArgumentException">There are no images, or not two classes for "binary".</exception>
    public Dataset Datasets(ImageFolder folder, ClassFolders files, string directory, int? batch_size)
    {
        int count = files.Paths.Length;
        Say($"Found {count} files{(files.ClassNames is { } classes ? $" belonging to {classes.Count} classes" : "")}.");
        if (folder.LabelMode == "binary" && files.ClassNames!.Count != 2)
        {
            throw new ArgumentException($"{_call}: label_mode \"binary\" is for 2 classes, but {directory} has {files.ClassNames.Count}: " +
                string.Join(", ", files.ClassNames));
        }
        if (_seed is { } seed) files = files.Shuffled(seed);
        int last = (int)((_share ?? 0) * count), first = count - last;
        if (_subset is "training" or "both") Say($"Using {first} files for training.");
        if (_subset is "validation" or "both") Say($"Using {last} files for validation.");
        var (training, validation) = (Part(..first, "training"), Part(first.., "validation"));
        return _subset switch
        {
            "validation" => folder.Dataset(validation(), batch_size, _seed),
            "both" => folder.Dataset(training(), batch_size, _seed).With(folder.Dataset(validation(), batch_size, null)),
            _ => folder.Dataset(training(), batch_size, _seed),
        };

        Func<ClassFolders> Part(Range range, string what) => () => files.Part(range) is { Paths.Length: > 0 } part ? part
            : throw new ArgumentException(count == 0
                ? $"{_call}: there are no images in {Path.GetFullPath(directory)}; files that end in {string.Join(", ", ImageFolder.Formats)} count"
                : $"{_call}: of {count} files none is left for {what} with validation_split: {PythonText.Repr(_share)}");
    }

    private void Say(string line)
    {
        if (_verbose) Screen.Current.WriteLine(line);
    }
}
