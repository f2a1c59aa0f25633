using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>A call of keras.utils, of an image generator or of a dataset, as lines of Python in a folder with the case's files.</summary>
internal sealed class Utils() : Family("utils")
{
    public override string GroupOf(KitCase given) =>
        given.Text("class") is { } type ? $"{type}.{given.Text("call")}" : given.Text("call")!;

    public override Action<Comparison> Prepare(KitCase given)
    {
        if (given.Has("served")) return FileFetching.Prepare(given);
        if (given.Text("call") == "keras.utils.image_dataset_from_directory") return FolderDatasets.Prepare(given);
        using var stored = given.Has("stored") ? new StoredDataset(given["stored"]) : null;
        using var folder = new WorkingFolder(given);
        var code = UtilsCode.Of(given);
        var (result, error) = PythonCode.Try(code.Run);
        return compare =>
        {
            if (ExpectedError(given["expect"]) is { } words) compare.RefusedAsMeant(words, error);
            else if (error is not null) compare.Fail("stopped", $"{error.GetType().Name}: {error.Message}");
            else PythonValues.Compare(compare, "value", result, given["expect"], Closeness.Of(given));
        };
    }

    private static string? ExpectedError(JsonElement expect) =>
        expect.ValueKind == JsonValueKind.Object && expect.TryGetProperty("error", out _)
            ? expect.GetProperty("message").GetString() ?? "" : null;
}
