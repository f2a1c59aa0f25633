using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConvNet.Python;

/// <summary>The library's public classes and functions, found by the names that Python's modules have for them.</summary>
internal sealed class Api
{
    private static readonly Assembly Library = typeof(Layer).Assembly;

    // How tutorials call the modules that the library has under another name; Pillow's images stand beside Keras'.
    private static readonly (string Python, string Here)[] Roots =
    [
        ("tensorflow.keras", "keras"), ("tf.keras", "keras"), ("tensorflow", "tf"), ("numpy", "np"), ("matplotlib.pyplot", "plt"),
        ("PIL", "keras"),
    ];

    private static readonly ILookup<string, MethodInfo> Added = Library.GetExportedTypes()
        .Where(type => type.IsDefined(typeof(ExtensionAttribute)))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => method.IsDefined(typeof(ExtensionAttribute))).ToLookup(method => method.Name);

    private readonly List<ApiModule> _open = [];

    /// <summary>from module import *.</summary>
    public void Open(ApiModule module) => _open.Add(module);

    /// <summary>A name that a module brought with *.</summary>
    public bool TryFindOpen(string name, out object? value)
    {
        foreach (var module in _open)
        {
            if (TryFind(module.Path, name, out value)) return true;
        }
        value = null;
        return false;
    }

    /// <summary>A module's path as the library has it.</summary>
    public static string Normalize(string path)
    {
        foreach (var (python, here) in Roots)
        {
            if (path == python || path.StartsWith(python + ".", StringComparison.Ordinal)) return here + path[python.Length..];
        }
        return path;
    }

    /// <summary>What a module has under a name: a class, or a member of the static class that stands for the module.</summary>
    public static bool TryFind(string path, string name, out object? value)
    {
        // A class goes before the function that makes its objects: it can do more.
        var owner = StaticClass(path);
        value = (object?)Nested(owner, name) is { } nested && char.IsUpper(name[0]) ? nested
            : path.StartsWith("keras", StringComparison.Ordinal) ? KerasClass(name) : null;
        return value is not null || (owner is not null && Members.TryGetStatic(owner, name, out value));
    }

    /// <summary>The static class of a module: <c>keras.utils</c>, <c>np</c>, and <c>mnist</c> for keras.datasets.mnist.</summary>
    public static Type? StaticClass(string path)
    {
        string[] parts = path.Split('.');
        var type = TopLevel(parts[0]);
        foreach (string part in parts.Skip(1)) type = Nested(type, part);
        return IsModule(type) ? type : parts.Length > 1 && IsModule(TopLevel(parts[^1])) ? TopLevel(parts[^1]) : null;
    }

    /// <summary>Whether a class stands for a module: it has functions alone.</summary>
    public static bool IsModule(Type? type) => type is { IsAbstract: true } && (type.IsSealed || char.IsLower(type.Name[0]));

    /// <summary>The methods of this name that the library's static classes add to an object's own.</summary>
    public static IEnumerable<MethodInfo> Extensions(Type owner, string name) =>
        Added[name].Where(method => method.GetParameters()[0].ParameterType.IsAssignableFrom(owner)).Select(Closed);

    /// <summary>A method as Python knows it: whatever a type parameter stands for is an object.</summary>
    public static MethodInfo Closed(MethodInfo method) => !method.IsGenericMethodDefinition ? method
        : method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(object))]);

    /// <summary>A class within another, or within its base.</summary>
    public static Type? Nested(Type? owner, string name) =>
        owner is null ? null : owner.GetNestedType(name) ?? Nested(owner.BaseType, name);

    private static Type? TopLevel(string name) => Library.GetType("ConvNet." + name) is { IsPublic: true } type ? type : null;

    private static Type? KerasClass(string name)
    {
        if (!char.IsUpper(name[0])) return null;
        if (TopLevel(name) is { IsClass: true } type) return type;
        try
        {
            return KerasClasses.Find(typeof(object), name) is { IsVisible: true } known && KerasClasses.NameOf(known) == name
                ? known : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>A module: a name that others stand behind.</summary>
internal sealed class ApiModule(string path, Api api)
{
    public string Path { get; } = Api.Normalize(path);

    /// <summary>What stands behind the module's name; a lower-case name that is nothing else is a module again.</summary>
    /// <exception cref="NotInApiException">There is no such class.</exception>
    public object? Member(string name) => Api.TryFind(Path, name, out object? value) ? value
        : char.IsLower(name[0]) ? new ApiModule($"{Path}.{name}", api) : throw new NotInApiException($"{Path}.{name}");

    public override string ToString() => $"<module '{Path}'>";
}
