using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConvNet;

/// <summary>
/// Objects to configs and back, Keras' <c>get_config</c> and <c>from_config</c> for every class at once. The constructor is
/// the config: the value of each parameter is read from the property of its name (<c>kernel_size</c> from
/// <c>KernelSize</c>), and an object is made by calling the constructor with the values.
/// </summary>
/// <remarks>
/// Configs are made of plain values: null, bool, long, double, string, lists (<c>List&lt;object?&gt;</c>) and dictionaries.
/// </remarks>
internal static class Config
{
    /// <summary>The config of an object.</summary>
    public static IReadOnlyDictionary<string, object?> Of(object o)
    {
        if (o is IOwnConfig own) return own.GetConfig();
        if (o is Layer layer && KerasConfig.Of(layer) is { } written) return written;
        var config = new OrderedDictionary<string, object?>();
        foreach (var (key, property) in ConfigClass.Of(o.GetType()).Properties)
        {
            object? value = property.GetValue(o);
            if (value is null && property.IsDefined(typeof(InConfigAttribute), inherit: true)) continue;
            if (value is null or false && property.IsDefined(typeof(OnlyIfGivenAttribute))) continue;
            config[key] = ConfigWriter.TryWrite(value, out object? plain) ? plain : throw new ArgumentException(
                $"{KerasClasses.NameOf(o.GetType())}: {key} can't be written to a config, being a {value!.GetType().Name}.");
        }

        return config;
    }

    /// <summary>What configs call an object's class.</summary>
    public static string ClassNameOf(object o) => o is Operation operation ? operation.Function : KerasClasses.NameOf(o.GetType());

    /// <summary>The long form that stands in Keras 3's files: module, class_name, config, registered_name.</summary>
    public static JsonObject Serialize(object o) => (JsonObject)PythonJson.ToNode(SerializePlain(o))!;

    /// <summary>As <see cref="Serialize"/>, in plain values.</summary>
    public static OrderedDictionary<string, object?> SerializePlain(object o)
    {
        var serialized = new OrderedDictionary<string, object?>
        {
            ["module"] = KerasClasses.ModuleOf(o.GetType()),
            ["class_name"] = ClassNameOf(o),
            ["config"] = Of(o),
            ["registered_name"] = KerasClasses.RegisteredNameOf(o.GetType()),
        };
        if (o is Layer layer) KerasConfig.Complete(layer, serialized);
        return serialized;
    }

    /// <summary>
    /// What a serialized value stands for: a long form, Keras 2's <c>{"class_name", "config"}</c>, a string such as
    /// <c>"glorot_uniform"</c>, or whatever else converts to the type.
    /// </summary>
    /// <exception cref="ArgumentException">It is of another kind, or something in it is not offered here.</exception>
    public static T Deserialize<T>(JsonElement serialized) => Deserialize<T>(PythonJson.Plain(serialized));

    /// <inheritdoc cref="Deserialize{T}(JsonElement)"/>
    public static T Deserialize<T>(JsonNode? serialized) => Deserialize<T>(PythonJson.Plain(serialized));

    /// <inheritdoc cref="Deserialize{T}(JsonElement)"/>
    public static T Deserialize<T>(object? serialized) =>
        ConfigReader.TryRead(serialized, typeof(T), out object? value) ? (T)value! :
        throw new ArgumentException($"Expected {ConfigReader.Describe(typeof(T))}, got {ConfigReader.Shorten(serialized)}.");

    /// <summary>An object of the class that Keras calls so.</summary>
    /// <exception cref="ArgumentException">Class, key or value are not offered here.</exception>
    public static T Create<T>(string className, JsonElement config)
        where T : class => Create<T>(className, ConfigReader.EntriesOf(className, PythonJson.Plain(config)));

    /// <inheritdoc cref="Create{T}(string, JsonElement)"/>
    public static T Create<T>(string className, IReadOnlyDictionary<string, object?> config)
        where T : class => (T)Create(KerasClasses.Find(typeof(T), className), config);

    /// <summary>An object of this class.</summary>
    /// <exception cref="ArgumentException">A key or value is not offered here.</exception>
    public static object Create(Type type, IReadOnlyDictionary<string, object?> config)
    {
        if (type == typeof(Model) || type == typeof(Sequential)) return LegacyConfig.ReadModel(type, config);
        if (type.IsAssignableTo(typeof(IOwnConfig))) return ConfigClass.FromConfig(type, config);
        var known = ConfigClass.Of(type);
        string where = KerasClasses.NameOf(type) + (config.GetValueOrDefault("name") is string name ? $" \"{name}\"" : "");
        var left = new Dictionary<string, object?>();
        foreach (var (key, value) in config) left[OtherKeys.Today(key, known)] = value;
        object?[] arguments = [.. known.Parameters.Select(parameter =>
            left.Remove(parameter.Key, out object? value)
                ? Read(where, parameter.Key, value, parameter.Type, parameter.TakesNull) :
            parameter.IsOptional ? parameter.Default :
            throw new ArgumentException($"{where}: the config lacks \"{parameter.Key}\"."))];
        object made = Within(where, () => known.Constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null));

        foreach (var (key, value) in left)
        {
            var property = known.Properties.FirstOrDefault(entry => entry.Key == key).Property;
            if (property is { CanWrite: true })
            {
                object? read = Read(where, key, value, property.PropertyType, takesNull: !property.PropertyType.IsValueType);
                Within(where, () => property.SetMethod!.Invoke(made, BindingFlags.DoNotWrapExceptions, null, [read], null));
            }
            else if (OtherKeys.Refusal(key, value, known) is { } reason)
            {
                throw new ArgumentException($"{where}: {reason}");
            }
        }

        return made;
    }

    private static object? Read(string where, string key, object? value, Type type, bool takesNull) =>
        Within($"{where}: {key}", () =>
            value is null && takesNull ? null :
            // To a struct null may mean something.
            (value is not null || type.IsValueType) && ConfigReader.TryRead(value, type, out object? read) ? read :
            // Keras 2 writes [3] where 3 was meant, the axis of a BatchNormalization for one.
            value is List<object?> { Count: 1 } list && ConfigReader.IsNumber(type)
                && ConfigReader.TryRead(list[0], type, out read) ? read :
            throw new ArgumentException($"expected {ConfigReader.Describe(type)}, got {ConfigReader.Shorten(value)}."));

    private static T Within<T>(string where, Func<T> what)
    {
        try
        {
            return what();
        }
        catch (ArgumentException error)
        {
            throw new ArgumentException($"{where}: {error.Message}", error);
        }
    }
}
