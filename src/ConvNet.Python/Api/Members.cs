using System.Reflection;

namespace ConvNet.Python;

/// <summary>Attributes and calls: Python's names of what the library's objects have, found by reflection.</summary>
internal static class Members
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance | BindingFlags.FlattenHierarchy;
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    // What an object does when it is called itself.
    private static readonly string[] CallNames = ["Apply", "Call", "Invoke"];

    private static readonly IReadOnlyDictionary<string, object?> NoNames = new Dictionary<string, object?>();

    /// <summary>owner.name.</summary>
    public static object? Get(object? owner, string name) => owner switch
    {
        ApiModule module => module.Member(name),
        Type type when name == "__name__" => KerasClasses.NameOf(type),
        ICallable callable when name == "__name__" => callable.Name,
        Type type => TryGetStatic(type, name, out object? value) ? value : throw new NotInApiException($"{type.Name}.{name}"),
        PySuper super => super.Member(name),
        PyModel model when model.Find(name) is { } own => own,
        _ when Methods.Find(owner, name) is { } method => method,
        null => throw new PythonException($"None has no attribute '{name}'"),
        _ when TryGet(owner.GetType(), owner, name, Instance, out object? value) => value,
        _ => throw new NotInApiException($"{owner.GetType().Name}.{name}"),
    };

    /// <summary>owner.name = value.</summary>
    public static void Set(object? owner, string name, object? value)
    {
        var property = Names(name).Select(one => owner?.GetType().GetProperty(one, Instance))
            .FirstOrDefault(found => found?.SetMethod is { IsPublic: true });
        if (property is null && owner is PyModel model)
        {
            model.Keep(name, value);
            return;
        }
        if (property is null) throw new NotInApiException($"{owner?.GetType().Name}.{name} = …");
        if (!Conversion.TryConvert(value, property.PropertyType, out object? converted, out _))
            throw new DoesNotFitException($"{name} = {Values.Text(value)}");
        property.SetValue(owner, converted, BindingFlags.DoNotWrapExceptions, null, null, null);
    }

    /// <summary>A static member or a nested class.</summary>
    public static bool TryGetStatic(Type owner, string name, out object? value)
    {
        if (TryGet(owner, null, name, Static, out value)) return true;
        value = Api.Nested(owner, name) is { } nested
            ? Api.IsModule(nested) ? new ApiModule($"{owner.FullName![8..].Replace('+', '.')}.{name}", new()) : nested
            : null;
        return value is not null;
    }

    /// <summary>Calls whatever can be called.</summary>
    public static object? Invoke(object? function, IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named)
    {
        switch (function)
        {
            case ICallable callable: return callable.Invoke(arguments, named);
            case Type { IsAbstract: false } type when type.IsAssignableTo(typeof(Layer)):
                return LayerArguments.Make(type, arguments, named);
            case Type { IsAbstract: false } type: return Bind(type.GetConstructors(), null, type.Name, arguments, named);
            case Type type: throw new NotInApiException($"{type.Name}()");
            case ApiModule module: throw new NotInApiException(module.Path);
            case DType dtype when arguments.Count == 1:
                return np.array(Exchange.ToArray(arguments[0]), dtype) is { ndim: 0 } number
                ? number.AsScalar() : np.array(Exchange.ToArray(arguments[0]), dtype);
            case null: throw new PythonException("None can't be called");
        }
        var methods = function.GetType().GetMethods(Instance).Where(method => CallNames.Contains(method.Name)).ToArray();
        if (methods.Length == 0) throw new NotInApiException($"{function.GetType().Name}()");
        return Bind(methods, function, function.GetType().Name, arguments, named);
    }

    /// <summary>Calls a method by its C# name, of an object or a static class.</summary>
    public static object? Call(object? owner, string method, string name, IReadOnlyList<object?> arguments)
    {
        var (type, target) = owner is Type known ? (known, null) : (owner?.GetType(), owner);
        MethodInfo[] methods = [.. type?.GetMethods(target is null ? Static : Instance).Where(one => one.Name == method) ?? []];
        if (methods.Length == 0) throw new NotInApiException(name);
        return Bind(methods, target, name, arguments, NoNames);
    }

    public static bool Has(Type type, string method) => type.GetMethods(Instance).Any(one => one.Name == method);

    /// <summary>A C# operator that one of the operands' types defines.</summary>
    public static object? CallOperator(string method, string sign, params object?[] operands)
    {
        MethodInfo[] methods = [.. operands.Select(operand => operand?.GetType()).OfType<Type>().Distinct()
            .Where(type => type.Assembly != typeof(object).Assembly)
            .SelectMany(type => type.GetMethods(Static).Where(one => one.Name == method))];
        if (methods.Length == 0) throw Operators.NoOperator(sign, operands);
        try
        {
            return Bind(methods, null, sign, operands, NoNames);
        }
        catch (DoesNotFitException)
        {
            throw Operators.NoOperator(sign, operands);
        }
    }

    /// <summary>Binds a call and makes it.</summary>
    public static object? Bind(IReadOnlyList<MethodBase> methods, object? target, string name,
        IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named)
    {
        var call = Binder.Choose(methods, target, name, arguments, named);
        object? result = call.Method is ConstructorInfo constructor
            ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, call.Values, null)
            : call.Method.Invoke(call.Method.IsStatic ? null : target, BindingFlags.DoNotWrapExceptions, null, call.Values, null);
        return Exchange.FromApi(result);
    }

    private static bool TryGet(Type type, object? owner, string name, BindingFlags flags, out object? value)
    {
        value = null;
        foreach (string one in Names(name))
        {
            if (type.GetProperties(flags).FirstOrDefault(found => found.Name == one && found.GetMethod is { IsPublic: true }
                && found.GetIndexParameters().Length == 0) is { } property)
            {
                value = Exchange.FromApi(property.GetValue(owner, BindingFlags.DoNotWrapExceptions, null, null, null));
                return true;
            }
            if (type.GetField(one, flags) is { } field)
            {
                value = Exchange.FromApi(field.GetValue(owner));
                return true;
            }
            MethodInfo[] methods = [.. type.GetMethods(flags).Where(method => method.Name == one && !method.IsSpecialName),
                .. owner is null ? [] : Api.Extensions(type, one)];
            if (methods.Length == 0) continue;
            value = new ApiFunction(methods, owner, name);
            return true;
        }
        return false;
    }

    // x.reshape is reshape, model.get_weights() is GetWeights.
    private static string[] Names(string name) => name.StartsWith('_') ? []
        : [name, string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word =>
            char.ToUpperInvariant(word[0]) + word[1..]))];
}
