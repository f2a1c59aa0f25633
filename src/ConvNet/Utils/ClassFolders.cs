namespace ConvNet;

/// <summary>The files of a folder, and of which class each is.</summary>
/// <param name="Paths">The files.</param>
/// <param name="Labels">The number of each one's class; null without classes.</param>
/// <param name="ClassNames">The classes; null without.</param>
internal sealed record ClassFolders(string[] Paths, int[]? Labels, IReadOnlyList<string>? ClassNames)
{
    /// <summary>Looks for files: each folder in the folder is a class, in the order of their names.</summary>
    /// <param name="call">Who asks, told in errors.</param>
    /// <param name="directory">The folder.</param>
    /// <param name="formats">How the files' names end, in small letters.</param>
    /// <param name="class_names">The classes that are wanted, in another order; null for all.</param>
    /// <param name="follow_links">Whether links to folders are gone into.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="ArgumentException">A class is wanted that is none.</exception>
    public static ClassFolders Inferred(string call, string directory, string[] formats, IReadOnlyList<string>? class_names, bool follow_links)
    {
        RequireFolder(call, directory);
        string[] found = [.. Directory.EnumerateDirectories(directory).Select(folder => Path.GetFileName(folder)!)
            .Where(name => name[0] != '.').Order(StringComparer.Ordinal)];
        if (class_names?.FirstOrDefault(name => !found.Contains(name)) is { } other)
            throw new ArgumentException($"{call}: class_names has \"{other}\", but the folders in {directory} are {string.Join(", ", found)}");
        IReadOnlyList<string> classes = class_names ?? found;
        var paths = new List<string>();
        var labels = new List<int>();
        foreach (var (label, name) in classes.Index())
        {
            int before = paths.Count;
            paths.AddRange(Files(Path.Combine(directory, name), formats, follow_links));
            labels.AddRange(Enumerable.Repeat(label, paths.Count - before));
            if (paths.Count == before)
                Screen.Current.Warn($"{call}: the class {name} has no files: {Path.Combine(directory, name)} has none of {string.Join(", ", formats)}.");
        }
        return new([.. paths], [.. labels], classes);
    }

    /// <summary>Looks for files in a folder and those within, whatever these mean.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ClassFolders Unlabelled(string call, string directory, string[] formats, bool follow_links)
    {
        RequireFolder(call, directory);
        return new([.. Files(directory, formats, follow_links)], null, null);
    }

    /// <summary>The same files with labels that are given, in the files' order.</summary>
    /// <exception cref="ArgumentException">There are more or fewer labels than files.</exception>
    public ClassFolders Labelled(string call, IReadOnlyList<int> labels) => labels.Count == Paths.Length
        ? this with { Labels = [.. labels], ClassNames = [.. labels.Distinct().Order().Select(label => $"{label}")] }
        : throw new ArgumentException($"{call}: labels must be one for each file, got {labels.Count} labels for {Paths.Length} files");

    /// <summary>The files and their labels in the order of a seed.</summary>
    public ClassFolders Shuffled(int seed)
    {
        int[] order = [.. Enumerable.Range(0, Paths.Length)];
        new RandomState(seed).shuffle(order);
        return At(order);
    }

    /// <summary>A part of the files.</summary>
    public ClassFolders Part(Range range) => At(Enumerable.Range(0, Paths.Length).ToArray()[range]);

    private ClassFolders At(int[] places) => this with
    {
        Paths = [.. places.Select(place => Paths[place])],
        Labels = Labels is { } labels ? [.. places.Select(place => labels[place])] : null,
    };

    private static IEnumerable<string> Files(string folder, string[] formats, bool follow_links) =>
        from inner in Walk(folder, follow_links).Prepend(folder).OrderBy(inner => inner.Replace('\\', '/'), StringComparer.Ordinal)
        from file in Directory.EnumerateFiles(inner).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)
        where formats.Any(format => file.EndsWith(format, StringComparison.OrdinalIgnoreCase))
        select Path.Combine(inner, file);

    private static IEnumerable<string> Walk(string folder, bool follow_links)
    {
        foreach (var inner in new DirectoryInfo(folder).EnumerateDirectories())
        {
            if (inner.LinkTarget is not null && !follow_links) continue;
            string path = Path.Combine(folder, inner.Name);
            yield return path;
            foreach (string deeper in Walk(path, follow_links)) yield return deeper;
        }
    }

    private static void RequireFolder(string call, string directory)
    {
        if (!Directory.Exists(directory))
            throw new DirectoryNotFoundException($"{call}: there is no folder {Path.GetFullPath(directory)}");
    }
}
