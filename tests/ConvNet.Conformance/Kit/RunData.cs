using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConvNet.Conformance;

/// <summary>The arrays and weights that a run begins with: written out, or named as slices of MNIST and by a formula.</summary>
internal static partial class RunData
{
    public static IReadOnlyDictionary<string, NDArray> Read(JsonElement data) =>
        data.TryGetProperty("file", out var file) ? Slices(file.GetString()!, data)
            : data.EnumerateObject().ToDictionary(entry => entry.Name, entry => KitArray.Read(entry.Value));

    public static IReadOnlyList<NDArray> Weights(JsonElement weights)
    {
        if (weights.ValueKind == JsonValueKind.Array)
            return [.. weights.EnumerateArray().Select(weight => KitArray.Read(weight.GetProperty("tensor")))];
        var match = Sine().Match(weights.GetProperty("formula").GetString()!);
        if (!match.Success) throw new NotOfferedException($"weights by the formula {weights.GetProperty("formula")}");
        double size = Number(match.Groups["size"]), pace = Number(match.Groups["pace"]);
        float[] Wave(Shape shape, int t) =>
            [.. Enumerable.Range(0, (int)shape.Elements).Select(i => (float)(size * Math.Sin(pace * i + t)))];
        return [.. weights.GetProperty("shapes").EnumerateArray().Select(KitArray.ShapeOf)
            .Select((shape, t) => NDArray.Wrap(Wave(shape, t), shape))];
    }

    private static Dictionary<string, NDArray> Slices(string file, JsonElement data)
    {
        string path = Path.Combine(Home(), "datasets", file);
        if (!File.Exists(path)) throw new NotOfferedException($"{file} is not at hand");
        var arrays = np.load(path);
        string prepare = data.GetProperty("prepare").GetString()!;
        return data.EnumerateObject().Select(entry => (entry.Name, Match: Slice().Match(entry.Value.GetString()!)))
            .Where(entry => entry.Match.Success)
            .ToDictionary(entry => entry.Name, entry =>
            {
                string name = entry.Match.Groups["array"].Value;
                var rows = arrays[name][..(int)Number(entry.Match.Groups["count"])];
                return name[0] == 'x' ? Images(rows, prepare) : Labels(rows, prepare);
            });
    }

    private static NDArray Images(NDArray x, string prepare)
    {
        var images = np.expand_dims(x, -1);
        return prepare.Contains("float32 / 255", StringComparison.Ordinal) ? images.astype("float32") / 255 : images;
    }

    private static NDArray Labels(NDArray y, string prepare)
    {
        var match = OneHot().Match(prepare);
        return match.Success ? keras.utils.to_categorical(y, (int)Number(match.Groups["classes"])) : y;
    }

    private static string Home() => Environment.GetEnvironmentVariable("KERAS_HOME") is { Length: > 0 } home ? home
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".keras");

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"float32\((?<size>[\d.]+) \* sin\((?<pace>[\d.]+) \* i \+ t\)\)")]
    private static partial Regex Sine();

    [GeneratedRegex(@"^(?<array>\w+)\[:(?<count>\d+)\]$")]
    private static partial Regex Slice();

    [GeneratedRegex(@"y one-hot of (?<classes>\d+)")]
    private static partial Regex OneHot();
}
