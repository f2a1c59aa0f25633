namespace ConvNet.Conformance;

/// <summary>A folder with the files of a case, in which the process works until it is disposed of.</summary>
internal sealed class WorkingFolder : IDisposable
{
    private readonly string _before = Directory.GetCurrentDirectory();

    public WorkingFolder(KitCase given)
    {
        if (given.Has("files"))
        {
            foreach (var file in given["files"].EnumerateObject())
            {
                string path = System.IO.Path.Combine(Path, file.Name);
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Value.GetBytesFromBase64());
            }
        }
        Directory.SetCurrentDirectory(Path);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("convnet-").FullName;

    public void Dispose()
    {
        Directory.SetCurrentDirectory(_before);
        Directory.Delete(Path, recursive: true);
    }
}
