using System.Text.RegularExpressions;

namespace ConvNet.Tests.Conventions;

/// <summary>What no source file says.</summary>
public partial class SourceTests
{
    [Test]
    public void Torch_OnlyUnderEngine() => Assert.That(Source.WithCode(Torch(), except: "Engine/"), Is.Empty);

    [Test]
    public void NothingIsLeftToDo() => Assert.That(
        Source.Files.SelectMany(file => Undone().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}")), Is.Empty);

    [Test]
    public void Console_IsWrittenByScreenAlone() =>
        Assert.That(Source.WithCode(ConsoleUse(), except: "Printing/Screen.cs"), Is.Empty);

    [Test]
    public void Clock_IsATimeProvider() => Assert.That(Source.WithCode(WallClock()), Is.Empty);

    [Test]
    public void OneNamespaceForUsers() => Assert.That(
        from file in Source.Files
        let name = Namespace().Match(file.Text).Groups[1].Value
        where name != "ConvNet" && !(name == "ConvNet.Engine" && file.Path.StartsWith("Engine/", StringComparison.Ordinal))
        where file.Text.Contains("namespace", StringComparison.Ordinal)
        select $"{file.Path}: {name}", Is.Empty);

    [GeneratedRegex(@"\btorch\b|\bTorchSharp\b")]
    private static partial Regex Torch();

    [GeneratedRegex("TODO|FIXME|HACK|NotImplementedException")]
    private static partial Regex Undone();

    [GeneratedRegex(@"using static System\.Console|Console\.(Out|Error|Write\w*|SetOut)\b")]
    private static partial Regex ConsoleUse();

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|\bStopwatch\b|new Random\(\)")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
