using System.Collections.Concurrent;
using System.Reflection;

namespace ConvNet;

/// <summary>From the plain values of configs to those that constructors take.</summary>
internal static class ConfigReader
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<MethodInfo>> Conversions = new();

    /// <summary>The value as this type; false if it is of another kind.</summary>
    /// <exception cref="ArgumentException">It is of the kind, but names something that is not offered.</exception>
    public static bool TryRead(object? value, Type type, out object? read) => TryRead(value, type, true, out read);

    /// <summary>Whether the type is a number.</summary>
    public static bool IsNumber(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { IsPrimitive: true };

    /// <summary>What a message says was expected.</summary>
    public static string Describe(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(bool) => "true or false",
        var t when t == typeof(int) || t == typeof(long) => "an integer",
        var t when t == typeof(double) || t == typeof(float) => "a number",
        var t when t == typeof(string) => "a string",
        var t when ConfigTuple.Of(t) is { } tuple => $"a list of {tuple.Types.Count}",
        var t when ElementOf(t) is not null => "a list",
        var t => KerasClasses.NounOf(t) is var noun && "aeiou".Contains(noun[0]) ? $"an {noun}" : $"a {noun}",
    };

    /// <summary>A value as messages show it.</summary>
    public static string Shorten(object? value) =>
        PythonJson.Write(value) is { Length: > 80 } text ? text[..80] + "…" : PythonJson.Write(value);

    /// <summary>The shape that a <c>build_config</c> tells, null if it tells none.</summary>
    public static Shape? ShapeIn(object? buildConfig) =>
        (buildConfig as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("input_shape") is List<object?> { Count: > 0 } sizes
        && sizes.All(size => size is null or long) && TryRead(sizes, typeof(Shape), out object? shape) ? (Shape?)shape : null;

    /// <summary>What must be a config.</summary>
    public static IReadOnlyDictionary<string, object?> EntriesOf(string className, object? config) =>
        config as IReadOnlyDictionary<string, object?>
            ?? throw new ArgumentException($"{className}: the config must be an object, got {Shorten(config)}.");

    private static bool TryRead(object? value, Type type, bool converting, out object? read)
    {
        value = Unwrap(value) switch { int number => (long)number, float number => (double)number, var other => other };
        type = Nullable.GetUnderlyingType(type) is { } inner && value is not null ? inner : type;
        read = value;
        if (value is null && (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null)) return true;
        if (value is null) return converting && TryConvert(value, type, out read);
        if (type.IsInstanceOfType(value)) return true;
        if (type == typeof(ActivationFunction) && OlderActivations.Find(value) is { } older)
        {
            read = older;
            return true;
        }
        read = value switch
        {
            long number when type == typeof(int) => number is >= int.MinValue and <= int.MaxValue ? (int)number : null,
            long number when type == typeof(double) => (double)number,
            long number when type == typeof(float) => (float)number,
            double number when type == typeof(float) => (float)number,
            double number when type == typeof(int) && number == (int)number => (int)number,
            double number when type == typeof(long) && number == (long)number => (long)number,
            List<object?> list => ReadList(list, type),
            IReadOnlyDictionary<string, object?> entries => ReadEntries(entries, type),
            _ => null,
        };
        return read is not null || (converting && TryConvert(value, type, out read));
    }

    // Keras wraps what JSON has no word for: tuples, arrays, functions.
    private static object? Unwrap(object? value) =>
        value is not IReadOnlyDictionary<string, object?> entries ? value :
        (entries.GetValueOrDefault("class_name"), entries.GetValueOrDefault("config")) switch
        {
            ("__tuple__", _) => entries.GetValueOrDefault("items"),
            ("__numpy__" or "__tensor__", IReadOnlyDictionary<string, object?> array) => array.GetValueOrDefault("value"),
            ("function", string name) => name,
            _ => value,
        };

    private static object? ReadList(List<object?> list, Type type)
    {
        if (ConfigTuple.Of(type) is { } tuple)
        {
            return list.Count == tuple.Types.Count && ReadAll(list, tuple.Types) is { } parts
                ? tuple.Constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, parts, null)
                : null;
        }

        if (ElementOf(type) is not { } element || ReadAll(list, [.. list.Select(_ => element)]) is not { } items) return null;
        var array = Array.CreateInstance(element, items.Length);
        for (int i = 0; i < items.Length; i++) array.SetValue(items[i], i);
        return array;
    }

    private static object?[]? ReadAll(List<object?> list, IReadOnlyList<Type> types)
    {
        object?[] items = new object?[list.Count];
        for (int i = 0; i < items.Length; i++)
        {
            if (!TryRead(list[i], types[i], out items[i])) return null;
        }

        return items;
    }

    private static object? ReadEntries(IReadOnlyDictionary<string, object?> entries, Type type)
    {
        if (KerasClasses.ModuleOf(type) is not null && entries.GetValueOrDefault("class_name") is string name)
        {
            string? Entry(string key) => entries.GetValueOrDefault(key) as string;
            return Config.Create(
                KerasClasses.Find(type, name, Entry("module"), Entry("registered_name")),
                EntriesOf(name, entries.GetValueOrDefault("config")));
        }

        if (!type.IsGenericType || type.GetGenericArguments() is not [var key, var element] || key != typeof(string)) return null;
        var read = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, element))!;
        if (!type.IsInstanceOfType(read)) return null;
        foreach (var (entry, value) in entries)
        {
            if (!TryRead(value, element, out object? item)) return null;
            read[entry] = item;
        }

        return read;
    }

    private static bool TryConvert(object? value, Type type, out object? read)
    {
        var conversions = Conversions.GetOrAdd(type, FindConversions);
        // 0.0 stays what it is where an integer would do as well.
        foreach (var conversion in conversions.OrderBy(one => one.GetParameters()[0].ParameterType != value?.GetType()))
        {
            if (!TryRead(value, conversion.GetParameters()[0].ParameterType, false, out object? argument)) continue;
            read = conversion.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null);
            return true;
        }

        read = null;
        return false;
    }

    // Integers before other numbers, which would take them as well.
    private static IReadOnlyList<MethodInfo> FindConversions(Type type) =>
        [.. type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.Name == "op_Implicit" && method.ReturnType == type)
            .OrderBy(method => method.GetParameters()[0].ParameterType == typeof(double))];

    private static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType() :
        type.IsInterface && type.IsGenericType && type.GetGenericArguments() is [var element]
            && type.IsAssignableFrom(element.MakeArrayType()) ? element : null;
}
