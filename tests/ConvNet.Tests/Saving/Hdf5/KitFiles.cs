using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace ConvNet.Tests.Saving.Hdf5;

/// <summary>The kit's model files and what is known of the HDF5 part of each.</summary>
internal static class KitFiles
{
    /// <summary>Every file with its entry in files.json or keras22_files.json.</summary>
    public static IEnumerable<(string File, JsonElement Case)> All =>
        Kit.Cases("files.json").Select(entry => ("files/" + entry.GetProperty("file").GetString(), entry))
            .Concat(Kit.Cases("keras22_files.json").Select(entry => (entry.GetProperty("file").GetString()!, entry)));

    /// <summary>The HDF5 part of a file of the kit: of a .keras, what the zip holds.</summary>
    public static byte[] Bytes(string file)
    {
        if (!file.EndsWith(".keras", StringComparison.Ordinal)) return File.ReadAllBytes(Kit.Path(file));
        using var zip = ZipFile.OpenRead(Kit.Path(file));
        using var entry = zip.GetEntry("model.weights.h5")!.Open();
        var copy = new MemoryStream();
        entry.CopyTo(copy);
        return copy.ToArray();
    }

    public static H5Group Read(byte[] bytes, string file = "test.h5") => H5File.Read(new MemoryStream(bytes), file);

    /// <summary>The SHA-256 of a dataset's row-major little-endian bytes, as the kit gives it.</summary>
    public static string Hash(H5Dataset dataset)
    {
        int size = H5ElementType.Of(dataset.Data, dataset.ElementType).Size;
        return Convert.ToHexStringLower(SHA256.HashData(H5ElementType.Bytes(dataset.Data, size, 0, dataset.Data.Length)));
    }

    /// <summary>Everything in a tree as text, a line for each group, dataset and attribute, sorted.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="hashes">Whether to add the SHA-256 of each dataset.</param>
    public static string[] List(H5Group root, bool hashes = false)
    {
        var lines = new List<string>();
        Add(root, "/");
        lines.Sort(string.CompareOrdinal);
        return [.. lines];

        void Add(H5Group group, string path)
        {
            lines.Add($"{path} group");
            AddAttributes(group.Attributes, path);
            foreach (var child in group.Groups.Values) Add(child, $"{path.TrimEnd('/')}/{child.Name}");
            foreach (var dataset in group.Datasets.Values)
            {
                string name = $"{path.TrimEnd('/')}/{dataset.Name}";
                string hash = hashes ? $" {Hash(dataset)}" : "";
                lines.Add($"{name} dataset {dataset.ElementType} [{string.Join(", ", dataset.Shape)}]{hash}");
                AddAttributes(dataset.Attributes, name);
            }
        }

        void AddAttributes(OrderedDictionary<string, object> attributes, string path)
        {
            foreach (var (name, value) in attributes) lines.Add($"{path} @{name} {Attribute(value)}");
        }
    }

    /// <summary>An attribute's element type, shape and value as text.</summary>
    public static string Attribute(object value)
    {
        string type = H5ElementType.Of(value as Array ?? Array.CreateInstance(value.GetType(), 1)).Name;
        return value is Array list
            ? $"{type} [{list.Length}] {string.Join("|", list.Cast<object>())}"
            : $"{type} [] {value}";
    }
}
