using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>
/// A type that a config holds as a list of its parts: a positional record struct such as <see cref="Size2D"/>, or a tuple.
/// </summary>
internal sealed record ConfigTuple(ConstructorInfo Constructor, IReadOnlyList<Type> Types)
{
    /// <summary>How a type is taken apart and put together, null if it is no tuple.</summary>
    public static ConfigTuple? Of(Type type)
    {
        bool isTuple = type.IsValueType && (type.IsAssignableTo(typeof(ITuple)) || type.GetMethod("Deconstruct") is not null);
        return isTuple
            && type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length) is { } made
            ? new(made, [.. made.GetParameters().Select(parameter => parameter.ParameterType)])
            : null;
    }

    /// <summary>The parts of a record, in order.</summary>
    public IEnumerable<object?> Items(object record) =>
        Constructor.GetParameters().Select(parameter => record.GetType().GetProperty(parameter.Name!)!.GetValue(record));
}
