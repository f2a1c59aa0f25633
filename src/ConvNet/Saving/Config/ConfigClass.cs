using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>How a class and its config belong together, looked up once: which parameter, which property, which key.</summary>
internal sealed class ConfigClass
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly ConcurrentDictionary<Type, ConfigClass> Known = new();

    private ConfigClass(Type type)
    {
        // One of less priority has the names of older versions.
        Constructor = type.GetConstructors()
            .Where(constructor => !constructor.IsDefined(typeof(OverloadResolutionPriorityAttribute)))
            .MaxBy(constructor => constructor.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type.Name} has no public constructor, so no config can make one.");
        Parameters = [.. Constructor.GetParameters().Select(parameter => new Parameter(parameter))];
        var fromConstructor = Parameters.Where(parameter => parameter.IsInConfig)
            .Select(parameter => (parameter.Key, Property: PropertyOf(type, parameter.Key)));
        var others = type.GetProperties(Instance).Where(property => property.IsDefined(typeof(InConfigAttribute)))
            .Select(property => (Key: KerasNameOf(property) ?? KerasClasses.SnakeCase(property.Name), Property: property));
        // Keras' get_config() asks the base class first, so its keys come first; its name leads. The others stand as the class
        // declares its properties: a constructor may have another order.
        Properties = [.. fromConstructor.Concat(others).Distinct().OrderBy(entry => Depth(entry.Property.DeclaringType!))
            .ThenBy(entry => entry.Key != "name" || !entry.Property.DeclaringType!.IsAbstract)
            .ThenBy(entry => entry.Property.MetadataToken)];
        if (type.GetCustomAttribute<ConfigKeysAttribute>() is { } given)
            Properties = [.. given.Keys.Select(key => Properties.Last(entry => entry.Key == key))];
    }

    /// <summary>The public constructor that takes the most.</summary>
    public ConstructorInfo Constructor { get; }

    /// <summary>Its parameters.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>What a config is made of, in its order.</summary>
    public IReadOnlyList<(string Key, PropertyInfo Property)> Properties { get; }

    /// <summary>Whether this is a key of the config, or a parameter.</summary>
    public bool Takes(string key) =>
        Parameters.Any(parameter => parameter.Key == key) || Properties.Any(property => property.Key == key);

    /// <summary>What is known of a class.</summary>
    public static ConfigClass Of(Type type) => Known.GetOrAdd(type, static type => new(type));

    /// <summary>An object of a class that reads its config itself.</summary>
    public static object FromConfig(Type type, IReadOnlyDictionary<string, object?> config) =>
        Array.Find(type.GetMethods(Statics), method => method.Name.EndsWith(nameof(IOwnConfig.FromConfig), StringComparison.Ordinal))!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [config], null)!;

    private static PropertyInfo PropertyOf(Type type, string key)
    {
        string name = string.Concat(key.Split('_', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        var properties = type.GetProperties(Instance);
        return Array.Find(properties, property => KerasNameOf(property) == key)
            ?? Array.Find(properties, property => property.Name == name)
            ?? throw new InvalidOperationException(
                $"{type.Name}: the constructor's parameter {key} needs a property {name}, or the attribute [NotConfig].");
    }

    private static string? KerasNameOf(PropertyInfo property) => property.GetCustomAttribute<KerasNameAttribute>()?.Name;

    private static int Depth(Type type) => type.BaseType is { } parent ? Depth(parent) + 1 : 0;

    /// <summary>One parameter of the constructor.</summary>
    public sealed class Parameter(ParameterInfo parameter)
    {
        private static readonly NullabilityInfoContext Nullability = new();

        /// <summary>Its name, which is the key in the config.</summary>
        public string Key { get; } = parameter.Name!;

        public Type Type { get; } = parameter.ParameterType;

        public bool IsInConfig { get; } = !parameter.IsDefined(typeof(NotConfigAttribute));

        public bool IsOptional { get; } = parameter.HasDefaultValue;

        public object? Default { get; } = parameter.HasDefaultValue ? parameter.DefaultValue : null;

        public bool TakesNull { get; } = IsNullable(parameter);

        // The context that knows nullability is not safe for several threads.
        private static bool IsNullable(ParameterInfo parameter)
        {
            lock (Nullability) return Nullability.Create(parameter).WriteState != NullabilityState.NotNull;
        }
    }
}
