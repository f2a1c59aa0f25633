using System.Reflection;
using Tree = System.Linq.Expressions.Expression;

namespace ConvNet.Python;

/// <summary>Python's functions as C# delegates.</summary>
internal static class Callbacks
{
    private static readonly MethodInfo Forward =
        typeof(Callbacks).GetMethod(nameof(Call), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>A delegate of this type that calls the function.</summary>
    public static Delegate Delegate(ICallable function, Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        System.Linq.Expressions.ParameterExpression[] parameters =
            [.. invoke.GetParameters().Select(parameter => Tree.Parameter(parameter.ParameterType))];
        var boxed = parameters.Select(one => Tree.Convert(one, typeof(object)));
        Tree body = Tree.Call(Forward,
            Tree.Constant(function), Tree.Constant(invoke.ReturnType),
            Tree.NewArrayInit(typeof(object), boxed));
        if (invoke.ReturnType != typeof(void)) body = Tree.Convert(body, invoke.ReturnType);
        return Tree.Lambda(type, body, function.Name, parameters).Compile();
    }

    private static object? Call(ICallable function, Type result, object?[] arguments)
    {
        object? value = function.Invoke([.. arguments.Select(Exchange.FromApi)], new Dictionary<string, object?>());
        if (result == typeof(void)) return null;
        return Conversion.TryConvert(value, result, out object? converted, out _) ? converted
            : throw new DoesNotFitException($"{function.Name} gave {Values.Text(value)}, which is no {result.Name}");
    }
}
