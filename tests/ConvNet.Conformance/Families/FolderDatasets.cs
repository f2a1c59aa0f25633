using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>A call of image_dataset_from_directory on the case's files.</summary>
internal static class FolderDatasets
{
    public static Action<Comparison> Prepare(KitCase given)
    {
        using var folder = new WorkingFolder(given);
        using var output = new StringWriter();
        using var screen = Screen.Replace(new(output, error: TextWriter.Null));
        var arguments = PythonValues.Read(given["args"]);
        arguments["directory"] = folder.Path;
        var (result, error) = PythonCode.Try(() => PythonCall.Call("keras.utils.image_dataset_from_directory", arguments));
        var expect = given["expect"];
        if (expect.TryGetProperty("error", out _))
            return compare => compare.RefusedAsMeant(expect.GetProperty("message").GetString()!, error);
        if (error is not null) return compare => compare.Fail("stopped", $"{error.GetType().Name}: {error.Message}");
        Part[] parts = [.. (result is Dataset one ? [one] : ((IEnumerable<object?>)result!).Cast<Dataset>())
            .Select(dataset => new Part(dataset, folder.Path))];
        string[] printed = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return compare =>
        {
            compare.Sequence("printed", printed, Texts(expect.GetProperty("printed")));
            compare.Equal("parts", parts.Length, expect.GetProperty("parts").GetArrayLength());
            foreach (var (part, want) in parts.Zip(expect.GetProperty("parts").EnumerateArray()))
            {
                compare.Sequence("class names", part.ClassNames, Texts(expect.GetProperty("class_names")));
                part.Compare(compare, want, Closeness.Of(given));
            }
        };
    }

    private static string[] Texts(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(text => text.GetString()!)] : [];

    /// <summary>What is seen of a dataset while its files are there.</summary>
    private sealed class Part(Dataset dataset, string folder)
    {
        private readonly DataBatch _first = dataset.First();

        public IReadOnlyList<string> ClassNames => dataset.ClassNames ?? [];

        public void Compare(Comparison compare, JsonElement want, Closeness closeness)
        {
            compare.Sequence("file paths", dataset.FilePaths!.Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')),
                Texts(want.GetProperty("file_paths")));
            compare.Equal("len", dataset.Length, want.GetProperty("len").GetInt32());
            var images = _first.X[0];
            var seen = want.GetProperty("images");
            compare.Equal("images", $"{images.dtype} {images.shape}",
                $"{seen.GetProperty("dtype").GetString()} {KitArray.ShapeOf(seen.GetProperty("shape"))}");
            if (want.TryGetProperty("labels", out var labels))
            {
                if (labels.ValueKind == JsonValueKind.Null) compare.Equal("labels", _first.Y is null, true);
                else PythonValues.Compare(compare, "labels", _first.Y![0], labels, default);
            }
            if (want.TryGetProperty("first_image", out var image))
                PythonValues.Compare(compare, "first image", images.ndim == 4 ? images[0] : images, image, closeness);
        }
    }
}
