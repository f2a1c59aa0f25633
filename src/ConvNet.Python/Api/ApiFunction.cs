using System.Reflection;

namespace ConvNet.Python;

/// <summary>A method of the library, with the object that it belongs to; null for a static one.</summary>
internal sealed class ApiFunction(IReadOnlyList<MethodBase> methods, object? owner, string name) : ICallable
{
    public string Name => name;

    public object? Owner => owner;

    public object? Invoke(IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named) =>
        Members.Bind(methods, owner, name, arguments, named);

    public override string ToString() => $"<function {name}>";
}
