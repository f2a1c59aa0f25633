namespace ConvNet.Conformance;

/// <summary>A string that stands for an object, or a whole compile() with what comes of it.</summary>
internal sealed class Strings() : Family("strings")
{
    private static readonly Dictionary<string, Func<string, object>> Get = new()
    {
        ["optimizer"] = optimizers.get,
        ["loss"] = losses.get,
        ["metric"] = metrics.get,
        ["initializer"] = initializers.get,
        ["activation"] = activations.get,
        ["regularizer"] = regularizers.get,
        ["constraint"] = constraints.get,
    };

    public override string GroupOf(KitCase given) => given.Text("kind")!;

    public override Action<Comparison> Prepare(KitCase given)
    {
        string kind = given.Text("kind")!;
        if (kind == "compile") return new CompiledModel(given).Compare;
        if (!Get.TryGetValue(kind, out var get)) throw new NotOfferedException($"{kind}s");
        string name = given.Text("string")!;
        if (given.IsError) return compare => compare.Refused(given.Error, () => get(name));
        object found = Build.KnowingNames(() => get(name));
        return compare =>
        {
            if (found is ActivationFunction activation)
            {
                compare.Equal("function", activation.Name, given.Text("function"));
                return;
            }
            string className = KerasClasses.NameOf(found.GetType());
            if (given.Has("class")) compare.Equal("class", className, given.Text("class"));
            else compare.Equal("function", KerasClasses.SnakeCase(className), given.Text("function"));
            if (given.Has("config")) compare.Compare(found, given.Arguments("config"), Build.Nothing);
        };
    }
}
