using ConvNet.Engine;

namespace ConvNet.Conformance;

/// <summary>A function with its derivative, or its name.</summary>
internal sealed class Activations() : Family("activations")
{
    public override Action<Comparison> Prepare(KitCase given)
    {
        string function = given.Text("function")!;
        bool isName = given.Mentions("name");
        var activation = Build.KnowingNames(() => ActivationFunction.Get(isName ? given.Text("name") : function));
        if (isName) return compare => compare.Equal("function", activation.Name, function);
        if (given.Arguments().Keys.FirstOrDefault() is { } key) throw new NotOfferedException($"{function}({key})");
        return compare =>
        {
            var x = Autograd.Watch(Arrays.ToTensor(given.Array("x")));
            var y = Ops.Activate(x, activation);
            compare.Close("y", y.numpy(), given["y"]);
            var upstream = given.Has("upstream") ? Arrays.ToTensor(given.Array("upstream")) : null;
            compare.Gradients(Ops.Sum(upstream is null ? y : y * upstream), [("x", x, given["gradient"])]);
        };
    }
}
