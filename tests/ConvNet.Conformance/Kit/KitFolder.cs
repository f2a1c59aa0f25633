using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>A folder of files that hold cases. What a file holds is told by its <c>"family"</c>, not by its name.</summary>
internal sealed class KitFolder
{
    private readonly List<KitCase> _cases = [];
    private readonly SortedDictionary<string, int> _others = new(StringComparer.Ordinal);

    /// <summary>Reads a folder.</summary>
    /// <exception cref="InvalidDataException">A file is no JSON.</exception>
    public KitFolder(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)) Read(file);
    }

    /// <summary>The cases of the families that can be judged.</summary>
    public IReadOnlyList<KitCase> Cases => _cases;

    /// <summary>The other families, with the number of their cases.</summary>
    public IReadOnlyDictionary<string, int> Others => _others;

    private void Read(string file)
    {
        JsonElement root;
        try
        {
            using var stream = File.OpenRead(file);
            root = JsonDocument.Parse(stream).RootElement;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file} is no JSON: {error.Message}", error);
        }
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("family", out var name)) return;
        var cases = root.GetProperty("cases").EnumerateArray();
        if (Family.Find(name.GetString()!) is { } family) _cases.AddRange(cases.Select(json => new KitCase(family, json, Path.GetDirectoryName(file)!)));
        else _others[name.GetString()!] = cases.Count();
    }
}
