namespace ConvNet;

/// <summary>Cells one behind the other: at each step the output of one is the input of the next.</summary>
/// <remarks>
/// The states are those of the first cell, of the second and so on. Keras' page:
/// https://keras.io/api/layers/recurrent_layers/stacked_rnn_cell/.
/// </remarks>
/// <param name="cells">The cells.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">There is no cell, or one is another kind of layer.</exception>
public sealed class StackedRNNCells(IReadOnlyList<Layer> cells, string? name = null) : RNNCell(name)
{
    /// <summary>The cells, the first one first.</summary>
    public IReadOnlyList<RNNCell> Cells { get; } = cells.Count > 0 ? [.. cells.Select(ConvNet.Cells.Of)]
        : throw new ArgumentException("cells must hold one cell at least, got none");

    /// <inheritdoc/>
    public override IReadOnlyList<int> StateSize => [.. Cells.SelectMany(cell => cell.StateSize)];

    /// <inheritdoc/>
    public override int OutputSize => Cells[^1].OutputSize;

    /// <inheritdoc/>
    protected override void Build(Shape input)
    {
        foreach (var cell in Cells)
        {
            cell.EnsureBuilt(input);
            input = cell.StepOutput(input).Prepend(input.At(0));
        }
    }

    /// <inheritdoc/>
    protected override Tensors Call(Tensors inputs, CallArguments arguments)
    {
        var (x, states) = InTurn(inputs[0], [.. inputs.Skip(1)], (cell, input, before) =>
        {
            var results = cell.Run([input, .. before], CallArguments.Plain(arguments.Training));
            return (results[0], [.. results.Skip(1)]);
        });
        return [x, .. states];
    }

    // Nothing goes from a cell back to one before it, so each can go through the whole sequence in its turn.
    internal override Scanned Scan(Tensor x, Tensors states, Tensor? mask, bool zeroOutput, bool training)
    {
        Scanned scanned = default;
        var (_, ends) = InTurn(x, states, (cell, sequence, before) =>
        {
            scanned = cell.Scan(sequence, before, mask, zeroOutput && cell == Cells[^1], training);
            return (cell == Cells[^1] ? sequence : scanned.All(), scanned.States);
        });
        return scanned with { States = ends };
    }

    private (Tensor X, Tensors States) InTurn(Tensor x, Tensors states, Func<RNNCell, Tensor, Tensors, (Tensor, Tensors)> run)
    {
        var next = new List<Tensor>();
        foreach (var cell in Cells)
        {
            (x, var after) = run(cell, x, [.. states.Skip(next.Count).Take(cell.StateSize.Count)]);
            next.AddRange(after);
        }
        return (x, next);
    }
}
