using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// What a recurrent layer does at each step: of an input and the states it makes an output and the next states. Made for
/// <see cref="RNN"/>.
/// </summary>
/// <remarks>
/// A cell of one's own says its <see cref="StateSize"/>, makes its weights in <see cref="Layer.Build(Shape)"/> for an input
/// (batch, features), and overrides <see cref="Layer.Call(Tensors, CallArguments)"/>: the inputs are x and the states, the outputs
/// are what goes out and the next states. Keras' page: https://keras.io/api/layers/recurrent_layers/rnn/.
/// </remarks>
/// <param name="name">A name of one's own.</param>
public abstract class RNNCell(string? name = null) : Layer(name)
{
    /// <summary>How many numbers each state has.</summary>
    public abstract IReadOnlyList<int> StateSize { get; }

    /// <summary>How many numbers go out at each step.</summary>
    public virtual int OutputSize => StateSize[0];

    internal override bool ComputesInSingle => true;

    /// <summary>The output's shape at a step, without the batch.</summary>
    /// <param name="input">The input's shape at a step, with the batch.</param>
    internal virtual Shape StepOutput(Shape input) => OutputSize;

    /// <summary>The states' shapes, without the batch.</summary>
    /// <param name="input">The input's shape at a step, with the batch.</param>
    internal virtual IReadOnlyList<Shape> StateShapes(Shape input) => [.. StateSize.Select(size => (Shape)size)];

    /// <summary>Goes through a sequence.</summary>
    /// <param name="x">(batch, steps, …).</param>
    /// <param name="states">What the first step starts from.</param>
    /// <param name="mask">Which steps count, bool (batch, steps): the others repeat the output and keep the states.</param>
    /// <param name="zeroOutput">Whether steps that don't count give zeros instead.</param>
    /// <param name="training">Whether the network is being trained.</param>
    internal virtual Scanned Scan(Tensor x, Tensors states, Tensor? mask, bool zeroOutput, bool training)
    {
        var step = Begin(ref x, states, training);
        var inputs = Ops.Unstack(x, 1);
        var counts = mask is null ? null : Ops.Unstack(mask, 1);
        var outputs = new Tensor[inputs.Length];
        for (int t = 0; t < inputs.Length; t++)
        {
            var results = step(inputs[t], states);
            var (output, next) = (results[0], results.Skip(1).ToArray());
            if (counts is not null)
            {
                output = zeroOutput || t == 0 ? Ops.KeepWhere(counts[t], output) : Ops.Where(counts[t], output, outputs[t - 1]);
                next = [.. next.Zip(states, (after, before) => Ops.Where(counts[t], after, before))];
            }
            (outputs[t], states) = (output, next);
        }
        return new(() => Ops.Stack(outputs, 1), outputs[^1], states);
    }

    /// <summary>
    /// What is done at each step: of x and the states it makes the output and the next states. What can be done for all steps at
    /// once is done to the sequence.
    /// </summary>
    private protected virtual Func<Tensor, Tensors, Tensors> Begin(ref Tensor sequence, Tensors states, bool training) =>
        (x, before) => Run([x, .. before], CallArguments.Plain(training));

    /// <inheritdoc/>
    protected override Shapes ComputeOutputShapes(Shapes inputs, CallArguments arguments) =>
        [.. StateShapes(inputs[0]).Prepend(StepOutput(inputs[0])).Select(shape => shape.Prepend(inputs[0].At(0)))];

    /// <inheritdoc/>
    protected override void Build(Shapes inputs) => Build(inputs[0]);
}
