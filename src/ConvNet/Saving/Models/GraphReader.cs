namespace ConvNet;

/// <summary>
/// Makes a model of the config of a network: the layers first, then their calls, in any order in which they can be made.
/// </summary>
internal sealed class GraphReader
{
    // What Keras 2 passes as further inputs where Keras 3 says initial_state.
    private static readonly string[] WithStates = ["RNN", "LSTM", "GRU", "SimpleRNN", "Bidirectional", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D"];

    private readonly string _model;
    private readonly Dictionary<string, Part> _parts = [];

    private GraphReader(string model, IReadOnlyDictionary<string, object?> config)
    {
        _model = model;
        foreach (object? entry in ListOf(config, "layers"))
        {
            var part = Part.Read(entry);
            if (!_parts.TryAdd(part.Name, part))
                throw new ArgumentException($"{_model}: two layers are called \"{part.Name}\"; names must differ within a model");
        }
    }

    /// <summary>The model of a config with <c>layers</c>, <c>input_layers</c> and <c>output_layers</c>.</summary>
    /// <exception cref="ArgumentException">A layer is not offered, or the calls don't lead from the inputs to the outputs.</exception>
    public static Model Read(IReadOnlyDictionary<string, object?> config)
    {
        string? name = config.GetValueOrDefault("name") as string;
        var reader = new GraphReader(name ?? "the model", config);
        reader.CountFrom(Places(config.GetValueOrDefault("output_layers")));
        reader.MakeCalls();
        var model = new Model(reader.Ends(config, "input_layers"), reader.Ends(config, "output_layers"), name);
        if (config.GetValueOrDefault("trainable") is false) model.Trainable = false;
        return model;
    }

    // In Keras 2 a model that is called within another has its own way as call 0. Every call is used by another or as an output, so
    // the smallest number that occurs is the first one's.
    private void CountFrom(IEnumerable<TensorPlace> outputs)
    {
        var used = _parts.Values.SelectMany(part => part.Calls).SelectMany(call => call.Tensors).Concat(outputs);
        foreach (var layer in used.GroupBy(place => place.Layer)) PartOf(layer.Key).First = layer.Min(place => place.Call);
    }

    private void MakeCalls()
    {
        var waiting = _parts.Values.Where(part => part.Calls.Count > 0).ToList();
        while (waiting.Count > 0)
        {
            bool advanced = false;
            foreach (var part in waiting)
            {
                while (part.NextCall is { } call && call.Tensors.All(place => Find(place) is not null))
                {
                    part.Results.Add(part.Layer is { } layer ? Call(layer, call) : Operations.Call(part.Function, part.Name, call, Value));
                    advanced = true;
                }
            }
            waiting.RemoveAll(part => part.NextCall is null);
            if (!advanced && waiting.Count > 0)
                throw new ArgumentException($"{_model}: the layers {string.Join(", ", waiting.Select(part => $"\"{part.Name}\""))} " +
                    "wait for each other, or for what no layer gives");
        }
    }

    private Tensors Call(Layer layer, CallConfig call)
    {
        var options = new Dictionary<string, object?>(call.Options);
        var inputs = call.Inputs.ToList();
        foreach (string name in (string[])["query", "value", "key"])
        {
            if (options.Remove(name, out object? input) && input is not null) inputs.Add(input);
        }
        List<Tensor> tensors = [.. inputs.SelectMany(CallConfig.TensorsIn).Select(Value)];
        Tensors? states = options.Remove("initial_state", out object? state) && state is not null ? Given(state) : null;
        if (states is null && tensors.Count > 1 && WithStates.Contains(Config.ClassNameOf(layer)))
            (tensors, states) = ([tensors[0]], new([.. tensors[1..]]));
        var arguments = new CallArguments
        {
            InitialState = states,
            Training = options.Remove("training", out object? training) ? training as bool? : null,
            Mask = options.Remove("mask", out object? mask) && mask is not null ? [.. Given(mask)] : null,
            AttentionMask = options.Remove("attention_mask", out object? attention) && attention is TensorPlace place ? Value(place) : null,
            ReturnAttentionScores = options.Remove("return_attention_scores", out object? scores) && scores is true,
            UseCausalMask = options.Remove("use_causal_mask", out object? causal) && causal is true,
        };
        if (options.FirstOrDefault(option => option.Value is not null) is { Key: { } other } given)
            throw new ArgumentException($"{layer.Name}: a call with {other} is not offered here, got {ConfigReader.Shorten(given.Value)}");
        return layer.Run(new([.. tensors]), arguments);
    }

    private Tensors Given(object? argument) => new([.. CallConfig.TensorsIn(argument).Select(Value)]);

    private Tensors Ends(IReadOnlyDictionary<string, object?> config, string key) => config.GetValueOrDefault(key) switch
    {
        IReadOnlyDictionary<string, object?> named => named.ToDictionary(entry => entry.Key, entry => Value(
            TensorPlace.Of(entry.Value) ?? throw NoEnds(key, entry.Value))),
        var ends when Places(ends).ToList() is { Count: > 0 } places => new Tensors([.. places.Select(Value)]),
        var other => throw NoEnds(key, other),
    };

    private ArgumentException NoEnds(string key, object? got) =>
        new($"{_model}: expected {key} such as [[\"dense\", 0, 0]], got {ConfigReader.Shorten(got)}");

    private static IEnumerable<TensorPlace> Places(object? ends) => TensorPlace.Of(ends) is { } place ? [place] : ends switch
    {
        List<object?> list => list.SelectMany(Places),
        IReadOnlyDictionary<string, object?> entries => entries.Values.SelectMany(Places),
        _ => [],
    };

    private Tensor Value(TensorPlace place) => Find(place) ?? throw new ArgumentException(
        $"{_model}: \"{place.Layer}\" gives no output {place.Output} of call {place.Call}");

    private Tensor? Find(TensorPlace place)
    {
        var part = PartOf(place.Layer);
        return part.Results.ElementAtOrDefault(place.Call - part.First)?.ElementAtOrDefault(place.Output);
    }

    private Part PartOf(string name) => _parts.GetValueOrDefault(name)
        ?? throw new ArgumentException($"{_model} has no layer \"{name}\"; its layers are {string.Join(", ", _parts.Keys)}");

    private static List<object?> ListOf(IReadOnlyDictionary<string, object?> entries, string key) =>
        entries.GetValueOrDefault(key) as List<object?> ?? throw new ArgumentException(
            $"expected a list of {key}, got {ConfigReader.Shorten(entries.GetValueOrDefault(key))}");

    /// <summary>A layer, or a function such as + that stands for one, with its calls.</summary>
    private sealed class Part(string name, string function, Layer? layer, IReadOnlyList<CallConfig> calls)
    {
        public string Name { get; } = name;

        public string Function { get; } = function;

        public Layer? Layer { get; } = layer;

        public IReadOnlyList<CallConfig> Calls { get; } = calls;

        public List<Tensors> Results { get; } = [.. layer is InputLayer input ? [input.Outputs] : (Tensors[])[]];

        public int First { get; set; }

        public CallConfig? NextCall => Calls.ElementAtOrDefault(Results.Count);

        public static Part Read(object? entry)
        {
            var entries = ConfigReader.EntriesOf("layer", entry);
            var calls = ListOf(entries, "inbound_nodes").Select(CallConfig.Read).ToList();
            string className = entries.GetValueOrDefault("class_name") as string ?? "";
            var layer = Operations.Are(className, entries.GetValueOrDefault("module") as string, calls)
                ? null : LegacyConfig.ReadLayer(entry);
            var config = entries.GetValueOrDefault("config") as IReadOnlyDictionary<string, object?>;
            string? name = entries.GetValueOrDefault("name") as string ?? config?.GetValueOrDefault("name") as string;
            return new(name ?? layer?.Name ?? className, className, layer, calls);
        }
    }
}
