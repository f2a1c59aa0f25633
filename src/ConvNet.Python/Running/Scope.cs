namespace ConvNet.Python;

/// <summary>The names that a piece of code sees.</summary>
internal sealed class Scope(Scope? outer = null)
{
    private readonly Dictionary<string, object?> _names = [];

    /// <summary>Where its statements go on.</summary>
    public Flow Flow { get; set; }

    /// <summary>What they return.</summary>
    public object? Result { get; set; }

    /// <summary>The error that they are handling.</summary>
    public Exception? Handled { get; set; }

    public IReadOnlyDictionary<string, object?> Own => _names;

    public object? this[string name]
    {
        set => _names[name] = value;
    }

    public bool TryFind(string name, out object? value) =>
        _names.TryGetValue(name, out value) || (outer?.TryFind(name, out value) ?? false);

    public bool Remove(string name) => _names.Remove(name);
}

/// <summary>Where statements go on: with the next one, or out of a loop or a function.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}
