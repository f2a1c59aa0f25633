namespace ConvNet.Python;

/// <summary>A source is no Python, or uses something of Python that is not read here.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="line">The line, from 1.</param>
public sealed class PythonSyntaxException(string problem, int line) : Exception($"line {line}: {problem}")
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}
