using System.Reflection;

namespace ConvNet.Python;

/// <summary>A method with a value for each of its parameters.</summary>
internal sealed record BoundCall(MethodBase Method, object?[] Values);

/// <summary>Chooses among overloads the one that Python's arguments fit best.</summary>
internal static class Binder
{
    /// <exception cref="NotInApiException">No overload has an argument of a name that is given.</exception>
    /// <exception cref="DoesNotFitException">The values fit no overload.</exception>
    public static BoundCall Choose(IReadOnlyList<MethodBase> methods, object? target, string name,
        IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named)
    {
        (BoundCall Call, int Cost)? best = null;
        Exception? refusal = null;
        foreach (var method in methods)
        {
            try
            {
                if (TryBind(method, target, arguments, named) is { } bound && (best is null || bound.Cost < best.Value.Cost)) best = bound;
            }
            catch (Exception error) when (error is ArgumentException or InvalidOperationException)
            {
                refusal ??= error;
            }
        }
        if (best is { } chosen) return chosen.Call;
        if (refusal is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(refusal);
        var known = methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.Name).ToHashSet();
        if (named.Keys.FirstOrDefault(key => !known.Contains(key)) is { } missing)
            throw new NotInApiException($"{name}({missing})");
        throw new DoesNotFitException($"{name}({string.Join(", ", arguments.Select(Describe)
            .Concat(named.Select(pair => $"{pair.Key}={Describe(pair.Value)}")))})");
    }

    private static (BoundCall Call, int Cost)? TryBind(MethodBase method, object? target,
        IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named)
    {
        if (method.IsGenericMethodDefinition) return null;
        var parameters = method.GetParameters();
        var left = named.ToDictionary();
        object?[] values = new object?[parameters.Length];
        int cost = 0, place = 0;
        if (method.IsStatic && target is not null)
        {
            // As in C#, methods that are added come after an object's own.
            cost = 10_000;
            arguments = [target, .. arguments];
        }
        foreach (var (i, parameter) in parameters.Index())
        {
            object? given;
            var type = parameter.ParameterType;
            bool isRest = parameter.IsDefined(typeof(ParamArrayAttribute));
            if (isRest && !(place == arguments.Count - 1 && Conversion.TryConvert(arguments[place], type, out _, out _)
                && arguments[place] is not (null or long)))
            {
                given = arguments.Skip(place).ToList();
                place = arguments.Count;
                cost++;
            }
            else if (place < arguments.Count) given = arguments[place++];
            else if (!left.Remove(parameter.Name!, out given))
            {
                if (parameter.Name == "kwds" && left.Count > 0) continue;
                if (!parameter.HasDefaultValue) return null;
                // Fewer parameters left to their defaults is the better fit.
                cost++;
                values[i] = parameter.DefaultValue;
                continue;
            }
            if (IsOfNumPy(method)) given = Number(given, type);
            if (!Conversion.TryConvert(given, type, out values[i], out int step)) return null;
            cost += 10 * step;
        }
        // What has no name of its own goes by its name into a dictionary.
        if (left.Count > 0 && parameters is [.., { Name: "kwds" } rest] && Conversion.TryConvert(
            Values.Dictionary(left.Select(pair => ((object)pair.Key, pair.Value))), rest.ParameterType, out values[^1], out _))
        {
            left.Clear();
        }
        return place < arguments.Count || left.Count > 0 ? null : (new(method, values), cost);
    }

    private static bool IsOfNumPy(MethodBase method) => method.DeclaringType is { } type && (type == typeof(np)
        || type.DeclaringType == typeof(np) || type == typeof(NDArray)
        || type == typeof(Generator) || type.IsAssignableTo(typeof(RandomDraws)));

    // NumPy's own functions take NumPy's numbers for Python's.
    private static object? Number(object? given, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return given switch
        {
            NDArray { ndim: 0, dtype.IsInteger: true } one
                when type == typeof(int) || type == typeof(long) || type == typeof(Shape) => (long)one,
            NDArray { ndim: 0, dtype.IsText: false } one when type == typeof(double) => (double)one,
            NDArray { ndim: 1, dtype.IsInteger: true } row when type == typeof(int[]) || type == typeof(Shape) =>
                row.ToArray<long>().Cast<object?>().ToList(),
            IReadOnlyList<object?> items when type == typeof(int[]) || type == typeof(Shape) =>
                items.Select(item => Number(item, typeof(int))).ToList(),
            _ => given,
        };
    }

    private static string Describe(object? value) => value switch
    {
        NDArray array => $"array of shape {array.shape}",
        _ when Values.Text(value) is { Length: <= 40 } text => text,
        _ => value!.GetType().Name,
    };
}
