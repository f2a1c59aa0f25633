namespace ConvNet.Conformance;

/// <summary>A call of keras.utils, of an image generator or of a dataset.</summary>
internal sealed class Utils() : Family("utils")
{
    public override string GroupOf(KitCase given) =>
        given.Text("class") is { } type ? $"{type}.{given.Text("call")}" : given.Text("call")!;

    public override Action<Comparison> Prepare(KitCase given)
    {
        if (given.Has("served")) return FileFetching.Prepare(given);
        if (given.Text("call") == "keras.utils.image_dataset_from_directory") return FolderDatasets.Prepare(given);
        using var stored = given.Has("stored") ? new StoredDataset(given["stored"]) : null;
        return PythonCall.Prepare(given);
    }
}
