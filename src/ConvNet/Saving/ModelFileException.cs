namespace ConvNet;

/// <summary>A model or weights file cannot be read or written as asked; the message begins with the file's name.</summary>
public sealed class ModelFileException : Exception
{
    /// <summary>An exception about <paramref name="file"/>.</summary>
    /// <param name="file">The file's name or path.</param>
    /// <param name="problem">What was expected and what came.</param>
    /// <param name="cause">The exception behind it, if any.</param>
    public ModelFileException(string file, string problem, Exception? cause = null) : base($"{file}: {problem}", cause) =>
        FileName = file;

    /// <summary>The file's name or path, as it was given.</summary>
    public string FileName { get; }
}
