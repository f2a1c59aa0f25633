namespace ConvNet;

/// <summary>A tensor as a config names it: the layer, which of its calls, which of the call's outputs.</summary>
internal sealed record TensorPlace(string Layer, int Call, int Output)
{
    /// <summary>The place as a list, <c>["dense", 0, 0]</c>.</summary>
    public List<object?> ToList() => [Layer, (long)Call, (long)Output];

    /// <summary>The place that a list tells, null if it tells none. Keras 2 has more behind it.</summary>
    public static TensorPlace? Of(object? value) =>
        value is List<object?> { Count: >= 3 } list && list[0] is string layer && list[1] is long call && list[2] is long output
        && call is >= 0 and < int.MaxValue && output is >= 0 and < int.MaxValue
            ? new(layer, (int)call, (int)output)
            : null;
}

/// <summary>One call of a layer as a config tells it, in the form of any version; tensors are <see cref="TensorPlace"/>.</summary>
/// <param name="Inputs">The arguments in their order: tensors, lists of them, numbers.</param>
/// <param name="Options">The arguments with names.</param>
internal sealed record CallConfig(IReadOnlyList<object?> Inputs, IReadOnlyDictionary<string, object?> Options)
{
    private static readonly Dictionary<string, object?> None = [];

    // Arguments that may be tensors; in Keras 2 those look like any other list.
    private static readonly string[] TensorOptions = ["mask", "initial_state", "attention_mask", "query", "value", "key"];

    /// <summary>All tensors that the call needs.</summary>
    public IEnumerable<TensorPlace> Tensors => Inputs.Concat(Options.Values).SelectMany(TensorsIn);

    /// <summary>Reads an entry of <c>inbound_nodes</c>.</summary>
    /// <exception cref="ArgumentException">It is of no form that is known.</exception>
    public static CallConfig Read(object? node) => node switch
    {
        IReadOnlyDictionary<string, object?> entries when entries.GetValueOrDefault("args") is List<object?> args => new(
            [.. args.Select(Named)],
            Entries(entries.GetValueOrDefault("kwargs")).ToDictionary(entry => entry.Key, entry => Named(entry.Value))),
        IReadOnlyDictionary<string, object?> entries => OfKeras2([.. entries.Values]),
        List<object?> list when TensorPlace.Of(list) is not null => OfKeras2([list]),
        List<object?> list => OfKeras2(list),
        _ => throw Unknown(node),
    };

    /// <summary>The tensors within an argument.</summary>
    public static IEnumerable<TensorPlace> TensorsIn(object? argument) => argument switch
    {
        TensorPlace place => [place],
        List<object?> list => list.SelectMany(TensorsIn),
        IReadOnlyDictionary<string, object?> entries => entries.Values.SelectMany(TensorsIn),
        _ => [],
    };

    // [["a", 0, 0, {}], ["b", 0, 0, {}]]
    private static CallConfig OfKeras2(List<object?> tensors)
    {
        var places = tensors.Select(object? (tensor) => TensorPlace.Of(tensor) ?? throw Unknown(tensor)).ToList();
        var options = tensors.OfType<List<object?>>().Select(tensor => tensor.ElementAtOrDefault(3)).FirstOrDefault();
        return new(places.Count == 1 ? places : [places], Entries(options).ToDictionary(entry => entry.Key,
            entry => TensorOptions.Contains(entry.Key) ? Listed(entry.Value) : entry.Value));
    }

    private static IReadOnlyDictionary<string, object?> Entries(object? options) =>
        options as IReadOnlyDictionary<string, object?> ?? None;

    // {"class_name": "__keras_tensor__", "config": {"shape": …, "dtype": …, "keras_history": ["dense", 0, 0]}}
    private static object? Named(object? argument) => argument switch
    {
        List<object?> list => list.Select(Named).ToList(),
        IReadOnlyDictionary<string, object?> entries when entries.GetValueOrDefault("class_name") is "__keras_tensor__" =>
            TensorPlace.Of(Entries(entries.GetValueOrDefault("config")).GetValueOrDefault("keras_history")) ?? throw Unknown(argument),
        IReadOnlyDictionary<string, object?> entries when !entries.ContainsKey("class_name") =>
            entries.ToDictionary(entry => entry.Key, entry => Named(entry.Value)),
        _ => argument,
    };

    private static object? Listed(object? argument) =>
        TensorPlace.Of(argument) ?? (argument is List<object?> list ? list.Select(Listed).ToList() : argument);

    private static ArgumentException Unknown(object? node) =>
        new($"expected a layer's call, such as [[\"dense\", 0, 0, {{}}]], got {ConfigReader.Shorten(node)}");
}
