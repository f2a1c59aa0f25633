namespace ConvNet.Conformance;

/// <summary>A callback that is driven by hand, or the order in which callbacks are told.</summary>
internal sealed class Callbacks() : Family("callbacks")
{
    public override string GroupOf(KitCase given) => given.Text("class") ?? "order of events";

    public override Action<Comparison> Prepare(KitCase given) => given.Text("kind") switch
    {
        "driven" => new DrivenCallback(given).Compare,
        "order" => Order(given),
        var kind => throw new NotOfferedException($"callbacks of the kind {kind}"),
    };

    private static Action<Comparison> Order(KitCase given)
    {
        string method = given.Text("call")!;
        var model = new Sequential([new Dense(1, input_shape: 2)]);
        var (x, y) = (np.ones((given["rows"].GetInt32(), 2)), np.ones((given["rows"].GetInt32(), 1)));
        int validation = given["validation_rows"].GetInt32();
        var arrays = new Dictionary<string, NDArray> { ["x"] = x, ["y"] = y, ["vx"] = x[..validation], ["vy"] = y[..validation] };
        var recorder = new EventRecorder();
        var arguments = given.Arguments().ToDictionary(entry => entry.Key, entry => entry switch
        {
            { Key: "validation_data" } => new List<object?> { "vx", "vy" },
            { Value: "given" } => entry.Key,
            _ => entry.Value,
        });
        if (method == "fit_generator")
        {
            method = "fit";
            arguments["x"] = new Dictionary<string, object?>
            {
                ["generator"] = new List<object?> { "x", "y" },
                ["batch_size"] = 2,
                ["repeat"] = true,
            };
        }
        (arguments["verbose"], arguments["callbacks"]) = (0, new List<object?> { recorder });
        var compile = new ModelCall(model, "compile", given.Arguments("compile"), arrays);
        var call = new ModelCall(model, method, arguments, arrays);
        return compare =>
        {
            compile.Invoke();
            call.Invoke();
            compare.Sequence("events", recorder.Events, given.List("events").Select(item =>
                $"{item[0]} {item[1]} {string.Join(" ", item[2].EnumerateArray())}"));
            foreach (var entry in given["params"].EnumerateObject())
                compare.Equal($"params: {entry.Name}", $"{recorder.Params.GetValueOrDefault(entry.Name)}", $"{entry.Value}");
        };
    }
}
