using ConvNet.Engine;

namespace ConvNet;

/// <summary>Goes through sequences from both ends with two recurrent layers, and puts together what they give.</summary>
/// <remarks>
/// The layer is copied: one copy goes forwards, the other backwards. Outputs are put together step by step. The states, if the
/// layer gives them, are those of the forward layer, then those of the backward one; so is an <c>initial_state</c>. Steps that a
/// mask hides give zeros where all steps are given. Keras' page: https://keras.io/api/layers/recurrent_layers/bidirectional/.
/// Schuster and Paliwal, "Bidirectional recurrent neural networks" (1997).
/// </remarks>
/// <param name="layer">A recurrent layer.</param>
/// <param name="merge_mode">How: "concat" (along the last axis), "sum", "mul", "ave"; null gives both outputs.</param>
/// <param name="backward_layer">The layer that goes backwards, if it is to be another one than a copy.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range, or the two layers don't fit each other.</exception>
public sealed class Bidirectional(Layer layer, string? merge_mode = "concat", Layer? backward_layer = null,
    [NotConfig] Shape? input_shape = null, string? name = null) : Layer(name, input_shape)
{
    /// <summary>How the outputs are put together.</summary>
    public string? MergeMode { get; } =
        merge_mode is null ? null : Require.OneOf(merge_mode, ["concat", "sum", "mul", "ave"], nameof(merge_mode));

    /// <summary>The layer that goes forwards.</summary>
    [KerasName("layer")]
    public RecurrentLayer ForwardLayer { get; } =
        Copy(Recurrent(layer, nameof(layer)), "forward_", Recurrent(layer, nameof(layer)).GoBackwards);

    /// <summary>The layer that goes backwards.</summary>
    public RecurrentLayer BackwardLayer { get; } = Fitting(Recurrent(layer, nameof(layer)), backward_layer is null
        ? Copy(Recurrent(layer, nameof(layer)), "backward_", true) : Recurrent(backward_layer, nameof(backward_layer)));

    /// <inheritdoc/>
    protected override IReadOnlyList<string> CallTakes => ["initial_state"];

    /// <summary>Lets the next batch start from zeros, if the layers are stateful.</summary>
    public void ResetStates()
    {
        ForwardLayer.ResetStates();
        BackwardLayer.ResetStates();
    }

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => ComputeOutputShapes(input, new())[0];

    /// <inheritdoc/>
    protected override Shapes ComputeOutputShapes(Shapes inputs, CallArguments arguments)
    {
        var there = ForwardLayer.OutputShapesOf(inputs, new());
        var back = BackwardLayer.OutputShapesOf(inputs, new());
        return [.. Merge(there[0], back[0]), .. there.Skip(1), .. back.Skip(1)];
    }

    /// <inheritdoc/>
    protected override void Build(Shapes inputs)
    {
        ForwardLayer.EnsureBuilt(inputs);
        BackwardLayer.EnsureBuilt(inputs);
    }

    /// <inheritdoc/>
    protected override Tensors Call(Tensors inputs, CallArguments arguments)
    {
        var plain = CallArguments.Plain(arguments.Training);
        var (first, second) = (plain, plain);
        if (arguments.InitialState is { } states)
        {
            int half = states.Count / 2;
            (first, second) = (plain with { InitialState = [.. states.Take(half)] },
                plain with { InitialState = [.. states.Skip(half)] });
        }
        var there = ForwardLayer.Run(inputs, first);
        var back = BackwardLayer.Run(inputs, second);
        var last = ForwardLayer.ReturnSequences ? Ops.Flip(back[0], 1) : back[0];
        return [.. Merge(there[0], last), .. there.Skip(1), .. back.Skip(1)];
    }

    /// <inheritdoc/>
    protected override Tensor? ComputeMask(Tensors inputs, Tensor output) => ForwardLayer.ReturnSequences ? inputs[0].Mask : null;

    private static RecurrentLayer Recurrent(Layer layer, string argument) => layer as RecurrentLayer
        ?? throw new ArgumentException($"{argument} must be a recurrent layer such as LSTM or GRU, got a {layer.ClassName}");

    private static RecurrentLayer Copy(RecurrentLayer layer, string prefix, bool goBackwards)
    {
        string stem = layer.Name.StartsWith(prefix, StringComparison.Ordinal) ? layer.Name[prefix.Length..] : layer.Name;
        var config = new Dictionary<string, object?>(Config.Of(layer))
        {
            ["name"] = prefix + stem,
            ["go_backwards"] = goBackwards,
        };
        var copy = (RecurrentLayer)Config.Create(layer.GetType(), config);
        copy.ZeroOutputForMask = copy.ReturnSequences;
        return copy;
    }

    private static RecurrentLayer Fitting(RecurrentLayer layer, RecurrentLayer backward)
    {
        string? wrong = layer.GoBackwards == backward.GoBackwards ? "another go_backwards than"
            : layer.ReturnSequences != backward.ReturnSequences ? "the same return_sequences as"
            : layer.ReturnState != backward.ReturnState ? "the same return_state as"
            : layer.Stateful != backward.Stateful ? "the same stateful as" : null;
        if (wrong is not null)
            throw new ArgumentException($"backward_layer ({backward.Name}) must have {wrong} layer ({layer.Name})");
        backward.ZeroOutputForMask = backward.ReturnSequences;
        return backward;
    }

    private Tensors Merge(Tensor there, Tensor back) => MergeMode switch
    {
        "concat" => Ops.Concatenate([there, back], -1),
        "sum" => there + back,
        "mul" => there * back,
        "ave" => (there + back) / 2,
        _ => [there, back],
    };

    private Shapes Merge(Shape there, Shape back) => MergeMode switch
    {
        "concat" => there.With(there.Count - 1, there[^1] + back[^1]),
        null => [there, back],
        _ when there == back => there,
        _ => throw new ArgumentException($"{Name}: merge_mode \"{MergeMode}\" takes outputs of one shape, got {there} and {back}"),
    };
}
