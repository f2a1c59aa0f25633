namespace ConvNet.Python;

/// <summary>The names that a piece of code sees.</summary>
internal sealed class Scope(Scope? outer = null)
{
    private readonly Dictionary<string, object?> _names = [];

    public object? this[string name]
    {
        set => _names[name] = value;
    }

    public bool TryFind(string name, out object? value) =>
        _names.TryGetValue(name, out value) || (outer?.TryFind(name, out value) ?? false);

    public bool Remove(string name) => _names.Remove(name);
}
