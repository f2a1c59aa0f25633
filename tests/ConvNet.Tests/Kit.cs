using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ConvNet.Tests;

/// <summary>The conformance kit: Keras' own results as data, in tests/kit. Its README explains the files.</summary>
internal static class Kit
{
    private static readonly string Folder = System.IO.Path.GetFullPath(System.IO.Path.Combine(ThisFolder(), "..", "kit"));

    /// <summary>The path of a file of the kit, such as "layers.json" or "files/notebook_a.h5".</summary>
    public static string Path(string file) => System.IO.Path.Combine(Folder, file);

    /// <summary>The whole of a JSON file of the kit.</summary>
    public static JsonElement Read(string file)
    {
        using var stream = File.OpenRead(Path(file));
        return JsonDocument.Parse(stream).RootElement;
    }

    /// <summary>The cases of a JSON file of the kit.</summary>
    public static IEnumerable<JsonElement> Cases(string file) => Read(file).GetProperty("cases").EnumerateArray();

    private static string ThisFolder([CallerFilePath] string path = "") => System.IO.Path.GetDirectoryName(path)!;
}
