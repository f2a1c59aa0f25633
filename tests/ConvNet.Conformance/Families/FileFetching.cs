using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>A call of get_file, where the origin is a file that is served from a folder and the cache holds some files already.</summary>
internal static class FileFetching
{
    public static Action<Comparison> Prepare(KitCase given)
    {
        using var server = new Folder(given["served"]);
        using var cache = new Folder(given["cached"]);
        using var output = new StringWriter();
        using var screen = Screen.Replace(new(output, error: TextWriter.Null));
        var arguments = PythonValues.Read(given["args"]);
        if (arguments.TryGetValue("origin", out object? origin)) arguments["origin"] = $"file://{server.Path}/{origin}";
        arguments["cache_dir"] = cache.Path;
        var (result, error) = PythonCode.Try(() => PythonCall.Call("keras.utils.get_file", arguments));
        var after = cache.Files(place => place switch
        {
            _ when Same(given["served"], place) is { } name => $"served {name}",
            _ when Same(given["cached"], place) is { } name => $"cached {name}",
            _ => File.ReadAllText(place),
        });
        var expect = given["expect"];
        return compare =>
        {
            if (expect.GetProperty("returns") is { ValueKind: JsonValueKind.Object } refusal)
                compare.RefusedAsMeant(refusal.GetProperty("message").GetString()!, error);
            else if (error is not null) compare.Fail("stopped", $"{error.GetType().Name}: {error.Message}");
            else compare.Equal("returns", cache.Relative((string)result!), expect.GetProperty("returns").GetString());
            compare.Equal("downloads", output.ToString().Contains("Downloading data"), expect.GetProperty("downloads").GetBoolean());
            compare.Sequence("cache after", after, expect.GetProperty("cache_after").EnumerateObject()
                .Select(file => (file.Name, file.Value.GetString()!)).OrderBy(file => file.Name, StringComparer.Ordinal));
        };
    }

    // Of which of these files this one has the content.
    private static string? Same(JsonElement files, string path) => files.EnumerateObject()
        .Where(file => file.Value.GetBytesFromBase64().AsSpan().SequenceEqual(File.ReadAllBytes(path)))
        .Select(file => file.Name).FirstOrDefault();

    private sealed class Folder : IDisposable
    {
        public Folder(JsonElement files)
        {
            foreach (var file in files.EnumerateObject())
            {
                string place = System.IO.Path.Combine(Path, file.Name);
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place)!);
                File.WriteAllBytes(place, file.Value.GetBytesFromBase64());
            }
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("convnet-").FullName;

        public string Relative(string path) => System.IO.Path.GetRelativePath(Path, path).Replace('\\', '/');

        public (string, string)[] Files(Func<string, string> content) =>
        [
            .. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
                .Select(file => (Name: Relative(file), content(file))).OrderBy(file => file.Name, StringComparer.Ordinal),
        ];

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
