using TorchSharp;

namespace ConvNet.Engine;

/// <summary>What attention is made of.</summary>
internal static partial class Ops
{
    /// <summary>For each target which sources are no later, bool (targets, sources).</summary>
    public static Tensor Causal(int targets, int sources)
    {
        Backend.EnsureLoaded();
        return new(torch.ones(targets, sources, torch.ScalarType.Bool).tril());
    }

    /// <summary>Which sources lie less than some steps from each target, bool (targets, sources).</summary>
    public static Tensor Near(int targets, int sources, int steps)
    {
        Backend.EnsureLoaded();
        return new(torch.ones(targets, sources, torch.ScalarType.Bool).tril(steps - 1).triu(1 - steps));
    }

    /// <summary>The last two axes exchanged.</summary>
    public static Tensor Transposed(Tensor x) => new(x.Native.transpose(-1, -2));

    /// <summary>A new axis of size 1.</summary>
    public static Tensor ExpandDims(Tensor x, int axis) => new(x.Native.unsqueeze(axis));

    /// <summary>Scores far below all others where the mask is false, so that softmax makes 0 of them.</summary>
    public static Tensor Lower(Tensor scores, Tensor mask) =>
        new(scores.Native - mask.Native.logical_not().to_type(torch.ScalarType.Float32) * 1e9);

    /// <summary>The same, with no derivative where the mask is false.</summary>
    public static Tensor Replace(Tensor scores, Tensor mask) =>
        new(scores.Native.masked_fill(mask.Native.to_type(torch.ScalarType.Bool).logical_not(), -1e9));
}
