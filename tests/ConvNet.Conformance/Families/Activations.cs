using ConvNet.Engine;

namespace ConvNet.Conformance;

/// <summary>A function with its derivative, or its name.</summary>
internal sealed class Activations() : Family("activations")
{
    public override Action<Comparison> Prepare(KitCase given)
    {
        string function = given.Text("function")!;
        bool isName = given.Mentions("name");
        var activation = Build.KnowingNames(() => activations.get(isName ? given.Text("name") : function));
        if (isName) return compare => compare.Equal("function", activation.Name, function);
        var call = given.Arguments().Count == 0 ? x => Ops.Activate(x, activation) : Function(function, given.Arguments());
        return compare =>
        {
            var x = Autograd.Watch(Arrays.ToTensor(given.Array("x")));
            var y = call(x);
            compare.Close("y", y.numpy(), given["y"]);
            var upstream = given.Has("upstream") ? Arrays.ToTensor(given.Array("upstream")) : null;
            compare.Gradients(Ops.Sum(upstream is null ? y : y * upstream), [("x", x, given["gradient"])]);
        };
    }

    private static Func<Tensor, Tensor> Function(string name, IReadOnlyDictionary<string, object?> arguments)
    {
        var method = typeof(activations).GetMethod(name, [typeof(Tensor), .. typeof(activations).GetMethods()
            .First(method => method.Name == name).GetParameters().Skip(1).Select(parameter => parameter.ParameterType)])!;
        var others = method.GetParameters().Skip(1).ToList();
        if (arguments.Keys.FirstOrDefault(key => others.All(other => other.Name != key)) is { } unknown)
            throw new NotOfferedException($"{name}({unknown})");
        object?[] values = [.. others.Select(other => arguments.TryGetValue(other.Name!, out object? value)
            ? Build.Value(other.Name!, value, other.ParameterType) : other.DefaultValue)];
        return x => (Tensor)method.Invoke(null, [x, .. values])!;
    }
}
