namespace ConvNet.Python;

/// <summary>
/// The arguments that every layer of Keras takes and no constructor here: C# sets the properties, <c>new Dense(4) { Trainable =
/// false }</c>.
/// </summary>
internal static class LayerArguments
{
    /// <summary>Makes a layer and sets what its constructor does not take.</summary>
    public static object? Make(Type type, IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named)
    {
        var constructors = type.GetConstructors();
        var known = constructors.SelectMany(one => one.GetParameters()).Select(parameter => parameter.Name).ToHashSet();
        var left = named.ToDictionary();
        object? Taken(string name) => !known.Contains(name) && left.Remove(name, out object? value) ? value : null;
        object? trainable = Taken("trainable"), dtype = Taken("dtype"), batch = Taken("batch_input_shape");
        var layer = (Layer)Members.Bind(constructors, null, type.Name, arguments, left)!;
        if (trainable is not null) layer.Trainable = Values.IsTrue(trainable);
        if (dtype is not null) Members.Set(layer, "dtype_policy", dtype);
        if (batch is not null) layer.DeclaredInput = Conversion.TryConvert(batch, typeof(Shape), out object? shape, out _) ? (Shape)shape!
            : throw new DoesNotFitException($"{type.Name}(batch_input_shape={Values.Text(batch)})");
        return layer;
    }
}
