using System.Collections.Concurrent;
using System.Reflection;

namespace ConvNet;

/// <summary>The classes that strings, configs and model files name, by Keras' names.</summary>
public static class KerasClasses
{
    private static readonly Lazy<ILookup<string, Type>> BuiltIn = new(() => typeof(KerasClasses).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetConstructors().Length > 0
            && ModuleOf(type) is not null)
        .SelectMany(type => Names(type).Select(name => (name, type)))
        .ToLookup(pair => pair.name, pair => pair.type));

    private static readonly Dictionary<string, object?> NoConfig = [];
    private static readonly ConcurrentDictionary<string, Type> Registered = new();
    [ThreadStatic]
    private static IReadOnlyDictionary<string, Type>? _custom;

    private static readonly ConcurrentDictionary<(Type Family, string Name), Type> ByString = new();

    /// <summary>
    /// Makes a class of your own known, so that a model file which holds one can be opened;
    /// <c>keras.saving.register_keras_serializable</c>.
    /// </summary>
    /// <typeparam name="T">A layer, initializer, loss … of yours.</typeparam>
    /// <param name="package">What the name in the file begins with.</param>
    /// <param name="name">The name of the class in the file, if not its own.</param>
    public static void Register<T>(string package = "Custom", string? name = null)
        where T : class => Registered[$"{package}>{name ?? NameOf(typeof(T))}"] = typeof(T);

    /// <summary>Makes classes known by these names until the result is disposed of, for this thread.</summary>
    internal static IDisposable Within(IReadOnlyDictionary<string, Type>? classes)
    {
        var before = _custom;
        _custom = classes ?? before;
        return new Scope(() => _custom = before);
    }

    /// <summary>
    /// As Keras makes a string of a class' name: <c>GlorotUniform</c> is <c>glorot_uniform</c>, <c>Conv2D</c> is <c>conv2d</c>.
    /// </summary>
    internal static string SnakeCase(string name) => AutoName.SnakeCase(name, KerasVersion.Keras3);

    /// <summary>What a config calls this class.</summary>
    internal static string NameOf(Type type) => Names(type)[0];

    /// <summary>The name that a class of a user is registered by, null for the library's own.</summary>
    internal static string? RegisteredNameOf(Type type) => IsBuiltIn(type) ? null :
        Registered.FirstOrDefault(pair => pair.Value == type).Key ?? $"Custom>{NameOf(type)}";

    /// <summary>The Keras module of a class; a user's own stands in its namespace; null for what no config holds.</summary>
    internal static string? ModuleOf(Type type) =>
        Family(type) is { } family ? IsBuiltIn(type) ? family.Module : type.Namespace ?? "" : null;

    /// <summary>What messages call such a thing: "layer".</summary>
    internal static string NounOf(Type type) => Family(type)?.Noun ?? type.Name;

    /// <summary>The class of a serialized object.</summary>
    /// <param name="family">What it must be.</param>
    /// <param name="name">Its <c>class_name</c>.</param>
    /// <param name="module">Its <c>module</c>; in older files null.</param>
    /// <param name="registeredName">Its <c>registered_name</c>.</param>
    /// <exception cref="ArgumentException">There is none, or it is something else.</exception>
    internal static Type Find(Type family, string name, string? module = null, string? registeredName = null)
    {
        var own = new[] { registeredName, name, $"Custom>{name}" }.SelectMany(key => (Type?[])
            [_custom?.GetValueOrDefault(key ?? ""), _custom?.GetValueOrDefault(name), Registered.GetValueOrDefault(key ?? "")]);
        bool isForeign = registeredName?.Contains('>') is true
            || module?.Split('.')[0] is not (null or "keras" or "tensorflow" or "tf_keras" or "builtins");
        return own.Concat(isForeign ? [] : BuiltIn.Value[name]).FirstOrDefault(type => type?.IsAssignableTo(family) is true)
            ?? throw Unknown(family, "class ", name, KnownTo(family).Select(NameOf),
                $" If it is a class of yours, call KerasClasses.Register<{name.Split('>')[^1]}>() first.");
    }

    /// <summary>What Keras means by a string such as <c>"glorot_uniform"</c>, made with its default arguments.</summary>
    /// <param name="name">The string.</param>
    /// <param name="ignoreCase">Whether "ADAM" is Adam, as for optimizers alone.</param>
    /// <exception cref="ArgumentException">No class of this family has the name; the message lists those there are.</exception>
    internal static T Named<T>(string name, bool ignoreCase = false)
        where T : class =>
        (T)Config.Create(ByString.GetOrAdd((typeof(T), name), key => FindString(key.Family, key.Name, ignoreCase)), NoConfig);

    private static Type FindString(Type family, string name, bool ignoreCase)
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var types = KnownTo(family).Where(type => type.GetCustomAttribute<KerasNameAttribute>() is not { AsString: false });
        bool IsNamed(Type type) =>
            Names(type).Append(SnakeCase(NameOf(type))).Any(known => string.Equals(known, name, comparison));
        return types.FirstOrDefault(IsNamed)
            ?? throw Unknown(family, "", name, types.Select(type => ignoreCase ? NameOf(type) : SnakeCase(NameOf(type))));
    }

    private static ArgumentException Unknown(
        Type family, string kind, string name, IEnumerable<string> known, string advice = "")
    {
        string list = string.Join(", ", known.Distinct().Order(StringComparer.Ordinal));
        return new($"Unknown {NounOf(family)} {kind}\"{name}\"; known are {list}.{advice}");
    }

    private static IEnumerable<Type> KnownTo(Type family) =>
        BuiltIn.Value.SelectMany(types => types).Concat(Registered.Values).Where(family.IsAssignableFrom).Distinct();

    private static string[] Names(Type type) =>
        type.GetCustomAttribute<KerasNameAttribute>(inherit: false) is { } given ? [given.Name, .. given.Aliases] : [type.Name];

    private static KerasModuleAttribute? Family(Type type) => type.GetCustomAttribute<KerasModuleAttribute>(inherit: true);

    private static bool IsBuiltIn(Type type) => type.Assembly == typeof(KerasClasses).Assembly;

    private sealed class Scope(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
