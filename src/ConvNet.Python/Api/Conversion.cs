using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConvNet.Python;

/// <summary>
/// Python's values as those that the library's parameters take: by C#'s own conversions, item by item in lists and tuples, by the
/// types' implicit operators and collection builders, and functions as delegates.
/// </summary>
internal static class Conversion
{
    private static readonly ConcurrentDictionary<(Type From, Type To), MethodInfo[]> Implicit = new();

    /// <summary>The value as this type.</summary>
    /// <param name="value">Python's value.</param>
    /// <param name="type">A parameter's type.</param>
    /// <param name="converted">The value to hand over.</param>
    /// <param name="cost">How far it is from what was given; the overload of the least cost is chosen.</param>
    public static bool TryConvert(object? value, Type type, out object? converted, out int cost)
    {
        if (TryStandard(value, type, out converted, out cost)) return true;
        if (value is null) return false;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (TryBuild(value, type, out converted, ref cost)) return true;
        foreach (var conversion in Conversions(value.GetType(), type))
        {
            if (!TryStandard(value, conversion.GetParameters()[0].ParameterType, out object? argument, out int step)) continue;
            converted = conversion.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null);
            cost = 4 + step;
            return true;
        }
        return false;
    }

    // Without conversions that the types define.
    private static bool TryStandard(object? value, Type type, out object? converted, out int cost)
    {
        converted = value;
        cost = 0;
        if (value is null) return !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsInstanceOfType(value))
        {
            cost = type == value.GetType() ? 0 : type == typeof(object) ? 9 : 1;
            return true;
        }
        cost = 1;
        converted = value switch
        {
            long number when type == typeof(int) => number is >= int.MinValue and <= int.MaxValue ? (int)number : null,
            long number when type == typeof(double) => (cost = 2, (double)number).Item2,
            double number when type == typeof(float) => (float)number,
            bool flag when type == typeof(int) => (cost = 3, flag ? 1 : 0).Item2,
            bool flag when type == typeof(double) => (cost = 3, flag ? 1.0 : 0.0).Item2,
            PyType or Builtin { Name: "int" } when type == typeof(string) => ((ICallable)value).Name,
            ICallable callable when type.IsSubclassOf(typeof(Delegate))
                && callable.Takes(type.GetMethod("Invoke")!.GetParameters().Length) => Callbacks.Delegate(callable, type),
            IEnumerable items and not (string or NDArray or IDictionary or PyGenerator) => FromItems(items, type, ref cost),
            OrderedDictionary<object, object?> map => FromDictionary(map, type),
            PySlice slice when type == typeof(string) => slice.ToString(),
            Ellipsis when type == typeof(string) => "...",
            _ => null,
        };
        return converted is not null;
    }

    private static object? FromItems(IEnumerable list, Type type, ref int cost)
    {
        object?[] items = [.. list.Cast<object?>()];
        if (ConfigTuple.Of(type) is { } tuple)
            return items.Length == tuple.Types.Count && Convert(items, tuple.Types, ref cost) is { } parts
                ? tuple.Constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, parts, null) : null;
        var element = type.IsArray ? type.GetElementType()
            : type.IsGenericType && type.GetGenericArguments() is [var one] && type.IsAssignableFrom(one.MakeArrayType()) ? one : null;
        if (element is null || Convert(items, [.. items.Select(_ => element)], ref cost) is not { } values) return null;
        var array = Array.CreateInstance(element, values.Length);
        for (int i = 0; i < values.Length; i++) array.SetValue(values[i], i);
        return array;
    }

    private static object?[]? Convert(object?[] items, IReadOnlyList<Type> types, ref int cost)
    {
        object?[] values = new object?[items.Length];
        int worst = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (!TryConvert(items[i], types[i], out values[i], out int step)) return null;
            worst = Math.Max(worst, step);
        }
        cost += worst;
        return values;
    }

    private static object? FromDictionary(OrderedDictionary<object, object?> map, Type type)
    {
        if (!type.IsGenericType || type.GetGenericArguments() is not [var key, var element]) return null;
        var made = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, element))!;
        if (!type.IsInstanceOfType(made)) return null;
        foreach (var pair in map)
        {
            if (!TryConvert(pair.Key, key, out object? name, out _) || !TryConvert(pair.Value, element, out object? value, out _))
                return null;
            made[name!] = value;
        }
        return made;
    }

    // A collection expression's way: a list for a Shape, an NDArray, an NDIndex.
    private static bool TryBuild(object value, Type type, out object? converted, ref int cost)
    {
        converted = null;
        if (value is string or NDArray or IDictionary or PyGenerator || value is not IEnumerable items) return false;
        if (type.GetCustomAttribute<CollectionBuilderAttribute>() is not { } builder) return false;
        var create = builder.BuilderType.GetMethod(builder.MethodName, BindingFlags.Public | BindingFlags.Static)!;
        var element = create.GetParameters()[0].ParameterType.GetGenericArguments()[0];
        object?[] given = [.. items.Cast<object?>()];
        int step = 0;
        if (Convert(given, [.. given.Select(_ => element)], ref step) is not { } values) return false;
        converted = typeof(Conversion).GetMethod(nameof(Build), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(element, type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [create, values], null);
        cost = 4 + step;
        return true;
    }

    private static TCollection Build<TElement, TCollection>(MethodInfo create, object?[] items)
    {
        TElement[] elements = [.. items.Select(item => (TElement)item!)];
        return create.CreateDelegate<Func<ReadOnlySpan<TElement>, TCollection>>()(elements);
    }

    private static MethodInfo[] Conversions(Type from, Type to) => Implicit.GetOrAdd((from, to), static key =>
    [
        .. new[] { key.To, key.From }.Distinct()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy))
            .Where(method => method.Name == "op_Implicit" && method.ReturnType == key.To)
            .OrderBy(method => Distance(key.From, method.GetParameters()[0].ParameterType)),
    ]);

    // An int is an int before it is a long or a double.
    private static int Distance(Type from, Type to) => from == to ? 0 : to == typeof(int) ? 1 : to == typeof(double) ? 3 : 2;
}
