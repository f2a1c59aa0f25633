namespace ConvNet.Conformance;

/// <summary>An initializer, its name, or the one that a layer gives to a weight.</summary>
internal sealed class Initializers() : Family("initializers")
{
    public override string GroupOf(KitCase given) => given.Text("class") ?? given.Text("layer") ?? "";

    public override Action<Comparison> Prepare(KitCase given) =>
        given.Has("layer") ? PrepareWeight(given) : PrepareInitializer(given);

    private static Action<Comparison> PrepareInitializer(KitCase given)
    {
        var initializer = given.Text("name") is { } name
            ? Build.KnowingNames(() => (Initializer)name)
            : Build.Create<Initializer>(given);
        return compare =>
        {
            compare.Equal("class", KerasClasses.NameOf(initializer.GetType()), given.Text("class"));
            compare.Compare(initializer, given.Arguments("config"), given.Has("args") ? given.Arguments() : Build.Nothing);
            if (given.Has("shape")) CompareValues(compare, given, initializer.Call(KitArray.ShapeOf(given["shape"])));
        };
    }

    private static Action<Comparison> PrepareWeight(KitCase given)
    {
        var layer = Build.Create<Layer>(given.Text("layer")!, given.Arguments("layer_args"));
        layer.EnsureBuilt([.. given.List("input_shapes").Select(KitArray.ShapeOf)]);
        return compare =>
        {
            string name = given.Text("weight")!;
            string path = Unnumbered(given.Text("path")!);
            var weight = Weights(layer).Single(weight => Unnumbered(weight.Path) == path).Variable;
            compare.Equal("trainable", weight.Trainable, given["trainable"].GetBoolean());
            if (given.Has("class") && Config.Of(layer).ContainsKey(name + "_initializer"))
                compare.Compare(weight.Initializer, given.Arguments("config"), Build.Nothing);
            CompareValues(compare, given, weight.numpy());
        };
    }

    private static IEnumerable<(string Path, Variable Variable)> Weights(Layer layer)
    {
        var within = layer.Sublayers.SelectMany(Weights).ToList();
        return layer.Weights.Except(within.Select(weight => weight.Variable)).Select(weight => (weight.Name, weight)).Concat(within)
            .Select(weight => ($"{layer.Name}/{weight.Item1}", weight.Item2));
    }

    // Keras' names are those of a fresh process.
    private static string Unnumbered(string path) =>
        string.Join('/', path.Split('/').Select(part => part.TrimEnd("0123456789".ToCharArray()).TrimEnd('_')));

    // Distributions are not tested here, but a wrong scale shows.
    private static void CompareValues(Comparison compare, KitCase given, NDArray values)
    {
        compare.Equal("shape", values.shape, KitArray.ShapeOf(given["shape"]));
        double Bound(string key, double otherwise) => given.Has(key) ? given[key].GetDouble() : otherwise;
        bool isCut = given.Text("distribution") == "truncated_normal";
        double mean = Bound("mean", 0), limit = Bound("limit", isCut ? 2 * given["stddev"].GetDouble() : double.PositiveInfinity);
        double low = Bound("low", mean - limit), high = Bound("high", mean + limit);
        double margin = 1e-6 * (Math.Abs(low) + Math.Abs(high));
        foreach (double value in values.ToArray<double>().Where(value => value < low - margin || value > high + margin).Take(1))
            compare.Fail("values", $"got {value}, Keras draws from {low} to {high}");
        if (given.Has("tensor")) compare.Close("values", values, given["tensor"]);
    }
}
