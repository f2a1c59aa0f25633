using System.Collections.Concurrent;
using System.Reflection;

namespace ConvNet;

/// <summary>
/// Finds the layers that stand in the fields of an object, alone or in lists: as in Python, what a layer or model keeps belongs
/// to it.
/// </summary>
internal static class LayerFields
{
    private const BindingFlags Own =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Known = new();

    /// <summary>The layers, in the order of the fields; those of base classes first.</summary>
    public static IReadOnlyList<Layer> Of(object owner)
    {
        var fields = FieldsOf(owner.GetType());
        return fields.Length == 0 ? [] : [.. fields.SelectMany(field => In(field.GetValue(owner))).Distinct()];
    }

    /// <summary>The fields of a class that can hold layers; those of base classes first.</summary>
    public static FieldInfo[] FieldsOf(Type type) => Known.GetOrAdd(type, Find);

    /// <summary>The layers that a field holds.</summary>
    public static IEnumerable<Layer> In(object? value) => value switch
    {
        Layer layer => [layer],
        LayerCall call => [call],
        AttentionCall call => [call],
        IEnumerable<Layer> layers => layers,
        IEnumerable<LayerCall> calls => calls.Select(call => (Layer)call),
        _ => [],
    };

    private static FieldInfo[] Find(Type type) => type == typeof(Layer) || type.BaseType is null ? []
        : [.. Find(type.BaseType), .. type.GetFields(Own).Where(field => CanHold(field.FieldType))];

    private static bool CanHold(Type type) => type.IsAssignableTo(typeof(Layer)) || type == typeof(LayerCall) || type == typeof(AttentionCall)
        || type.IsAssignableTo(typeof(IEnumerable<Layer>)) || type.IsAssignableTo(typeof(IEnumerable<LayerCall>));
}
