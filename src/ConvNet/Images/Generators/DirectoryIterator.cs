namespace ConvNet;

/// <summary>Batches of image files: what <see cref="ImageDataGenerator.FlowFromDirectory"/> gives.</summary>
public sealed class DirectoryIterator : ImageIterator
{
    private static readonly string[] Suffixes = [".png", ".jpg", ".jpeg", ".bmp", ".ppm", ".tif", ".tiff"];

    private readonly ImageDataGenerator _generator;
    private readonly ImageReading _reading;
    private readonly SavedImages _saved;
    private readonly string _directory;

    internal DirectoryIterator(ImageDataGenerator generator, string directory, ImageReading reading, IReadOnlyList<string>? classes,
        string? class_mode, int batch_size, bool shuffle, int? seed, SavedImages saved, bool follow_links, string? subset)
        : this(generator, directory, reading, ClassFiles.Find(directory, classes, Suffixes, follow_links,
            files => generator.PartOf(files, subset)), class_mode, batch_size, shuffle, seed, saved)
    {
    }

    private DirectoryIterator(ImageDataGenerator generator, string directory, ImageReading reading, ClassFiles files,
        string? class_mode, int batch_size, bool shuffle, int? seed, SavedImages saved)
        : base(files.Names.Count, batch_size, shuffle, seed)
    {
        (_generator, _directory, _reading, _saved) = (generator, directory, reading, saved);
        ClassMode = class_mode is null ? null : Require.OneOf(class_mode, ["categorical", "binary", "sparse", "input"]);
        (ClassIndices, Filenames) = (files.Indices, files.Names);
        Classes = NDArray.Wrap(files.Classes.ToArray(), files.Classes.Count);
        int channels = reading.ColorMode switch { "grayscale" => 1, "rgb" => 3, _ => 4 };
        var (height, width) = (reading.Size.Height, reading.Size.Width);
        ImageShape = generator.IsChannelsFirst ? (channels, height, width) : (height, width, channels);
        Screen.Current.WriteLine($"Found {N} images belonging to {NumClasses} classes.");
    }

    /// <summary>The number of each class, by its folder's name.</summary>
    public IReadOnlyDictionary<string, int> ClassIndices { get; }

    /// <summary>The files, from the folder on.</summary>
    public IReadOnlyList<string> Filenames { get; }

    /// <summary>The files with the folder.</summary>
    public IReadOnlyList<string> Filepaths => [.. Filenames.Select(name => Path.Combine(_directory, name))];

    /// <summary>The class of each file, int32.</summary>
    public NDArray Classes { get; }

    /// <summary>How many classes there are.</summary>
    public int NumClasses => ClassIndices.Count;

    /// <summary>How many images a pass has.</summary>
    public int Samples => N;

    /// <summary>What is true of an image: "categorical", "binary", "sparse", "input", or null for nothing.</summary>
    public string? ClassMode { get; }

    /// <summary>The shape of an image in the batches.</summary>
    public Shape ImageShape { get; }

    private protected override DataBatch Load(int[] rows)
    {
        var images = np.stack([.. rows.Select(row => _generator.Changed(_reading.Read(Filepaths[row], _generator.DataFormat)))]);
        _saved.Write(images, rows, _generator.DataFormat, 10_000_000);
        var classes = Classes.TakeRows(rows);
        return ClassMode switch
        {
            null => images,
            "input" => (images, images.copy()),
            "categorical" => (images, keras.utils.to_categorical(classes, NumClasses).astype(_generator.DType)),
            _ => (images, classes.astype(_generator.DType)),
        };
    }
}

/// <summary>How image files are read.</summary>
internal sealed record ImageReading(Size2D Size, string ColorMode, string Interpolation, bool KeepsAspectRatio)
{
    public NDArray Read(string path, string data_format) => keras.utils.img_to_array(
        keras.utils.load_img(path, ColorMode, Size, Interpolation, KeepsAspectRatio), data_format);
}

/// <summary>The files in a folder that has a folder for each class.</summary>
/// <param name="Indices">The number of each class.</param>
/// <param name="Names">The files, class by class, from the folder on.</param>
/// <param name="Classes">Their classes.</param>
internal sealed record ClassFiles(IReadOnlyDictionary<string, int> Indices, IReadOnlyList<string> Names, IReadOnlyList<int> Classes)
{
    /// <summary>Finds them, in the order of their names.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="classes">The folders within; null for all.</param>
    /// <param name="suffixes">How names of images end, in lower case.</param>
    /// <param name="follow_links">Whether links to folders are followed.</param>
    /// <param name="part">Which of so many files of a class are meant.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or none of a class.</exception>
    /// <exception cref="ArgumentException">There are no classes, or no images.</exception>
    public static ClassFiles Find(string directory, IReadOnlyList<string>? classes, string[] suffixes, bool follow_links, Func<int, Range> part)
    {
        if (!Directory.Exists(directory)) throw new DirectoryNotFoundException($"FlowFromDirectory: there is no folder {directory}");
        classes ??= [.. Directory.GetDirectories(directory).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];
        if (classes.Count == 0)
            throw new ArgumentException($"FlowFromDirectory: {directory} has no folders; each class has its images in a folder of its name");
        var indices = new OrderedDictionary<string, int>();
        List<string> names = [];
        List<int> numbers = [];
        foreach (var (number, name) in classes.Index())
        {
            string folder = Path.Combine(directory, name);
            if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"FlowFromDirectory: there is no folder {folder} for the class {name}");
            indices[name] = number;
            string[] files = [.. Walk(folder, follow_links).OrderBy(found => found, StringComparer.Ordinal).SelectMany(found =>
                Directory.GetFiles(found).Order(StringComparer.Ordinal)).Where(file => IsImage(file, suffixes))];
            names.AddRange(files[part(files.Length)].Select(file => Path.Combine(name, Path.GetRelativePath(folder, file))));
            numbers.AddRange(Enumerable.Repeat(number, names.Count - numbers.Count));
        }
        return names.Count > 0 ? new(indices, names, numbers) : throw new ArgumentException(
            $"FlowFromDirectory: no images ({string.Join(", ", suffixes)}) of this part are in the folders {string.Join(", ", classes)} of {directory}");
    }

    private static bool IsImage(string file, string[] suffixes) =>
        Array.Exists(suffixes, suffix => file.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Walk(string folder, bool follow_links) => Directory.GetDirectories(folder)
        .Where(inner => follow_links || !File.GetAttributes(inner).HasFlag(FileAttributes.ReparsePoint))
        .SelectMany(inner => Walk(inner, follow_links)).Prepend(folder);
}
