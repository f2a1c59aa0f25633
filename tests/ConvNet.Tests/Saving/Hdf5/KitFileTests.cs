using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConvNet.Tests.Saving.Hdf5;

/// <summary>All files that Keras 2.2.4, 2.15 and 3.15 wrote.</summary>
internal sealed partial class KitFileTests
{
    private static IEnumerable<TestCaseData> Good =>
        from file in KitFiles.All
        where file.Case.TryGetProperty("structure", out _)
        select new TestCaseData(file.File, file.Case).SetArgDisplayNames(file.File);

    [TestCaseSource(nameof(Good))]
    public void Read_GivesGroupsDatasetsAndAttributes(string file, JsonElement entry)
    {
        var structure = entry.GetProperty("structure").EnumerateArray();
        string[] expected = [.. structure.SelectMany(Lines).Select(Expand).Order(StringComparer.Ordinal)];

        string[] lines = KitFiles.List(KitFiles.Read(KitFiles.Bytes(file)));

        // Of very long texts the kit gives only type and shape.
        string[] shortened =
        [
            .. from line in lines
               select Array.Find(expected, known => known.EndsWith(" …") && line.StartsWith(known[..^1])) ?? line
        ];
        Assert.That(shortened, Is.EqualTo(expected));
    }

    private static IEnumerable<TestCaseData> WithWeights =>
        Good.Where(data => ((JsonElement)data.Arguments[1]!).TryGetProperty("weights", out _));

    [TestCaseSource(nameof(WithWeights))]
    public void Read_GivesTheWeightsBytes(string file, JsonElement entry)
    {
        var root = KitFiles.Read(KitFiles.Bytes(file));
        Assert.Multiple(() =>
        {
            foreach (var weight in entry.GetProperty("weights").EnumerateArray())
            {
                var dataset = Find(root, weight);
                Assert.That(dataset, Is.Not.Null, weight.ToString());
                if (dataset is null) continue;
                Assert.That(KitFiles.Hash(dataset), Is.EqualTo(weight.GetProperty("sha256").GetString()), weight.ToString());
            }
        });
    }

    [Test]
    public void Read_WroteItself_ReadsTheSame([Values("files/notebook_a.h5", "files/long_layer_names.h5", "files/odd_names.h5",
        "files/mixed_precision.keras", "files/other_dtypes.keras", "files/keras22/notebook_1.h5")] string file)
    {
        var original = KitFiles.Read(KitFiles.Bytes(file));
        var copy = new MemoryStream();

        H5File.Write(copy, original);

        var read = H5File.Read(copy, "copy.h5");
        Assert.That(KitFiles.List(read), Is.EqualTo(KitFiles.List(original)));
        Assert.That(Datasets(read).Select(KitFiles.Hash), Is.EquivalentTo(Datasets(original).Select(KitFiles.Hash)));
    }

    private static IEnumerable<H5Dataset> Datasets(H5Group group) =>
        group.Datasets.Values.Concat(group.Groups.Values.SelectMany(Datasets));

    private static H5Dataset? Find(H5Group root, JsonElement weight)
    {
        if (weight.TryGetProperty("dataset", out var path)) return root.Find(path.GetString()!);
        string name = Expand($"{weight.GetProperty("layer").GetString()}/{weight.GetProperty("name").GetString()}");
        return root.Find("model_weights/" + name) ?? root.Find(name);
    }

    private static IEnumerable<string> Lines(JsonElement item)
    {
        string path = item.GetProperty("path").GetString()!;
        yield return item.GetProperty("kind").GetString() == "group" ? $"{path} group"
            : $"{path} dataset {TypeOf(item)} [{string.Join(", ", item.GetProperty("shape").EnumerateArray())}]";
        if (!item.TryGetProperty("attributes", out var attributes)) yield break;
        foreach (var (name, attribute) in Named(attributes))
        {
            string shape = string.Join(", ", attribute.GetProperty("shape").EnumerateArray());
            string value = !attribute.TryGetProperty("value", out var known) ? "…"
                : known.ValueKind == JsonValueKind.Array ? string.Join("|", known.EnumerateArray()) : known.ToString();
            yield return $"{path} @{name} {TypeOf(attribute)} [{shape}] {value}";
        }
    }

    private static IEnumerable<(string, JsonElement)> Named(JsonElement attributes) =>
        attributes.ValueKind == JsonValueKind.Array
            ? attributes.EnumerateArray().Select(attribute => (attribute.GetProperty("name").GetString()!, attribute))
            : attributes.EnumerateObject().Select(attribute => (attribute.Name, attribute.Value));

    private static string TypeOf(JsonElement item)
    {
        string type = (item.TryGetProperty("type", out var long_) ? long_ : item.GetProperty("dtype")).GetString()!;
        return type.Contains("string", StringComparison.Ordinal) ? "str"
            : type.StartsWith("opaque", StringComparison.Ordinal) ? "bfloat16"
            : type.Replace(", little-endian", "", StringComparison.Ordinal);
    }

    // "<n * 22000>" stands for so many letters.
    private static string Expand(string text) =>
        Repeats().Replace(text, match => new(match.Groups[1].Value[0], int.Parse(match.Groups[2].Value)));

    [GeneratedRegex(@"<(\w) \* (\d+)>")]
    private static partial Regex Repeats();
}
