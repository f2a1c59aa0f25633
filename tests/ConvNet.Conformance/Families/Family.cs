namespace ConvNet.Conformance;

/// <summary>A kind of case, and how one is tried on the library.</summary>
/// <param name="name">What files of such cases call it.</param>
internal abstract class Family(string name)
{
    private static readonly Family[] All =
    [
        new Layers(), new LayerShapes(), new LayerStatistics(), new Activations(), new Initializers(), new Regularizers(),
        new Losses(), new Metrics(), new Optimizers(), new Schedules(), new Strings(), new Callbacks(), new Runs(),
        new Images(), new Numpy(), new Utils(), new Printed(), new Keras22(), new Files(), new Keras22Files(),
    ];

    public string Name { get; } = name;

    public static IEnumerable<string> Names => All.Select(family => family.Name);

    public static Family? Find(string name) => Array.Find(All, family => family.Name == name);

    /// <summary>What a case is about, for tables.</summary>
    public virtual string GroupOf(KitCase given) => given.Text("class") ?? given.Text("function") ?? "";

    /// <summary>
    /// Makes the library's objects for a case, without computing anything; the answer computes and compares.
    /// </summary>
    /// <exception cref="NotOfferedException">The library lacks something that the case needs.</exception>
    public abstract Action<Comparison> Prepare(KitCase given);
}
