namespace ConvNet;

/// <summary>A group of an HDF5 file: named groups and datasets, and attributes. The root is called "/".</summary>
internal sealed class H5Group(string name)
{
    /// <summary>The last part of the path.</summary>
    public string Name { get; } = name;

    /// <summary>Attributes by name, in the file's order; a text, a number, a bool, or an array of one axis of them.</summary>
    public OrderedDictionary<string, object> Attributes { get; } = [];

    /// <summary>The groups inside, by name, in the file's order.</summary>
    public OrderedDictionary<string, H5Group> Groups { get; } = [];

    /// <summary>The datasets inside, by name, in the file's order.</summary>
    public OrderedDictionary<string, H5Dataset> Datasets { get; } = [];

    /// <summary>A new root.</summary>
    public static H5Group Root() => new("/");

    /// <summary>The group at a path such as <c>model_weights/conv2d_1</c>, null if there is none.</summary>
    public H5Group? FindGroup(string path)
    {
        var group = this;
        foreach (string part in Parts(path))
        {
            if (!group.Groups.TryGetValue(part, out var next)) return null;
            group = next;
        }

        return group;
    }

    /// <summary>The dataset at a path such as <c>model_weights/conv2d_1/conv2d_1/kernel:0</c>, null if there is none.</summary>
    public H5Dataset? Find(string path)
    {
        string[] parts = Parts(path);
        return parts is [.. var groups, var last]
            ? FindGroup(string.Join('/', groups))?.Datasets.GetValueOrDefault(last)
            : null;
    }

    /// <summary>The group at a path; it and those above it are made where they are missing.</summary>
    public H5Group MakeGroup(string path)
    {
        var group = this;
        foreach (string part in Parts(path))
        {
            if (!group.Groups.TryGetValue(part, out var next)) group.Groups.Add(part, next = new H5Group(part));
            group = next;
        }

        return group;
    }

    /// <summary>Puts a dataset at a path, making the groups above it.</summary>
    /// <exception cref="ArgumentException">There is something at the path already.</exception>
    public H5Dataset Add(string path, Shape shape, Array data, string? elementType = null)
    {
        string[] parts = Parts(path);
        var dataset = new H5Dataset(parts[^1], shape, data, elementType);
        var group = MakeGroup(string.Join('/', parts[..^1]));
        if (group.Groups.ContainsKey(dataset.Name) || !group.Datasets.TryAdd(dataset.Name, dataset))
            throw new ArgumentException($"There is something at \"{path}\" already.", nameof(path));
        return dataset;
    }

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
