using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ConvNet.Tests.Conventions;

/// <summary>The library's source files.</summary>
internal static partial class Source
{
    /// <summary>This folder, for snapshots.</summary>
    public static string Conventions { get; } = ThisFolder();

    /// <summary>src/ConvNet.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Conventions, "..", "..", "..", "src", "ConvNet"));

    /// <summary>The files by their path within <see cref="Folder"/>, with forward slashes, and their text.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
    [
        .. from file in Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
           let path = Path.GetRelativePath(Folder, file).Replace('\\', '/')
           where !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal)
           orderby path
           select (path, File.ReadAllText(file)),
    ];

    /// <summary>The text without comments.</summary>
    public static string Code(string text) => Comment().Replace(text, "");

    /// <summary>The files, not those under a folder, whose code matches: "Layers/Layer.cs: what matched".</summary>
    public static IEnumerable<string> WithCode(Regex pattern, string? except = null) =>
        from file in Files
        where except is null || !file.Path.StartsWith(except, StringComparison.Ordinal)
        from Match match in pattern.Matches(Code(file.Text))
        select $"{file.Path}: {match.Value}";

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
