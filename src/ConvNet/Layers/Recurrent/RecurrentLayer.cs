using ConvNet.Engine;

namespace ConvNet;

/// <summary>Goes through sequences with a cell, step by step.</summary>
public abstract class RecurrentLayer : Layer
{
    private Tensor[]? _carried;
    private int _batch;

    private protected RecurrentLayer(RNNCell cell, Sequencing sequencing, Regularizer? activity_regularizer,
        Shape? input_shape, string? name) : base(name, input_shape, activity_regularizer)
    {
        Cell = cell;
        (ReturnSequences, ReturnState, GoBackwards, Stateful, Unroll, ZeroOutputForMask) = sequencing;
    }

    /// <summary>Whether the outputs of all steps are given.</summary>
    public bool ReturnSequences { get; }

    /// <summary>Whether the last states are given.</summary>
    public bool ReturnState { get; }

    /// <summary>Whether the last step comes first.</summary>
    public bool GoBackwards { get; }

    /// <summary>Whether a batch starts from the states in which the last one ended.</summary>
    public bool Stateful { get; }

    /// <summary>What Keras writes of how it computes; nothing here depends on it.</summary>
    public bool Unroll { get; }

    /// <summary>Whether steps that a mask hides give zeros.</summary>
    public bool ZeroOutputForMask { get; internal set; }

    /// <summary>What is done at each step.</summary>
    public RNNCell Cell { get; }

    /// <inheritdoc/>
    protected override int MinInputRank => 3;

    /// <inheritdoc/>
    protected sealed override IReadOnlyList<string> CallTakes => ["initial_state"];

    /// <summary>Lets the next batch of a stateful layer start from zeros.</summary>
    public void ResetStates() => _carried = null;

    /// <inheritdoc cref="ResetStates"/>
    public void ResetState() => ResetStates();

    internal override bool ComputesInSingle => true;

    /// <inheritdoc/>
    public sealed override Shape ComputeOutputShape(Shape input) => ComputeOutputShapes(input, new())[0];

    /// <inheritdoc/>
    protected sealed override Shapes ComputeOutputShapes(Shapes inputs, CallArguments arguments)
    {
        var input = inputs.Single(this);
        var step = StepOf(input);
        var output = Cell.StepOutput(step);
        if (ReturnSequences) output = output.Prepend(input.At(1));
        return [.. (ReturnState ? Cell.StateShapes(step) : []).Prepend(output).Select(shape => shape.Prepend(input.At(0)))];
    }

    /// <inheritdoc/>
    protected sealed override void Build(Shapes inputs)
    {
        var input = inputs.Single(this);
        Cell.EnsureBuilt(StepOf(input));
        if (Stateful) _batch = input.At(0) ?? throw new ArgumentException(
            $"{Name}: with stateful: true the size of the batch must be known, got input {input}; " +
            "give the model's input a batch_shape");
    }

    /// <inheritdoc/>
    protected sealed override Tensors Call(Tensors inputs, CallArguments arguments)
    {
        var (x, mask) = (inputs.Single(this), inputs[0].Mask);
        if (x.Shape[1] == 0) throw new ArgumentException($"{Name}: expected one step at least, got input {x.Shape}");
        var states = arguments.InitialState is { } given ? Checked(given, x.Shape) : FirstStates(x.Shape);
        if (GoBackwards) (x, mask) = (Ops.Flip(x, 1), mask is null ? null : Ops.Flip(mask, 1));
        var (all, last, ends) = Cell.Scan(x, states, mask, ZeroOutputForMask, arguments.IsTraining);
        if (Stateful) _carried = [.. ends.Select(state => MemoryScope.Keep(Ops.Detach(state)))];
        var output = ReturnSequences ? all() : last;
        return ReturnState ? [output, .. ends] : [output];
    }

    /// <inheritdoc/>
    protected sealed override Tensor? ComputeMask(Tensors inputs, Tensor output) => ReturnSequences ? inputs[0].Mask : null;

    // The shape that comes to the cell: without the steps.
    private static Shape StepOf(Shape input) => new([input.At(0), .. input[2..]]);

    private Tensors FirstStates(Shape input)
    {
        if (Stateful && input[0] != _batch)
            throw new ArgumentException($"{Name}: it is stateful and was built for batches of {_batch}, got {input[0]} samples");
        return _carried ?? [.. Cell.StateShapes(StepOf(input)).Select(shape => Ops.Full(shape.Prepend(input[0]), 0, WorkingType))];
    }

    private Tensors Checked(Tensors given, Shape input)
    {
        Shapes wanted = [.. Cell.StateShapes(StepOf(input)).Select(shape => shape.Prepend(input[0]))];
        return given.Shapes.SequenceEqual(wanted) ? given
            : throw new ArgumentException($"{Name}: expected an initial_state of shape {wanted}, got {given.Shapes}");
    }
}
