using System.Globalization;
using System.Text.Json;

namespace ConvNet.Tests.Printing;

/// <summary>The kit's cases of what Keras prints.</summary>
internal static class PrintedKit
{
    /// <summary>The cases of a kind, each under its own name.</summary>
    public static IEnumerable<TestCaseData> Cases(string file, string kind) =>
        All(file, kind).Select(item => new TestCaseData(item).SetArgDisplayNames(Id(item)));

    public static IEnumerable<JsonElement> All(string file, string kind) =>
        Kit.Cases(file).Where(item => item.GetProperty("kind").GetString() == kind);

    public static string Id(JsonElement item) => item.GetProperty("id").GetString()!;

    /// <summary>The version that a case was recorded with; keras22.json names none.</summary>
    public static KerasVersion Version(JsonElement item) =>
        item.TryGetProperty("keras", out var version) ? KerasVersions.Parse(version.GetString()!) : KerasVersion.Keras22;

    /// <summary>The text of a case.</summary>
    public static string Text(string file, string id) =>
        Kit.Cases(file).Single(item => Id(item) == id).GetProperty("text").GetString()!;

    /// <summary>A number, or one of the words that stand for what JSON has no number for.</summary>
    public static double Number(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? double.Parse(value.GetString()!, CultureInfo.InvariantCulture)
        : value.GetDouble();

    /// <summary>An argument's number, null if it is absent or null.</summary>
    public static double? Number(JsonElement args, string name) =>
        args.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
