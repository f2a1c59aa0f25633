using ConvNet.Engine;

namespace ConvNet;

/// <summary>The smallest of its inputs, number by number. Of equal ones the first gets the gradient.</summary>
/// <remarks>
/// Inputs (batch, …) of shapes that go together, output the same. Keras' page: https://keras.io/api/layers/merging_layers/minimum/.
/// </remarks>
/// <param name="name">A name of one's own.</param>
public sealed class Minimum(string? name = null) : Merge(name)
{
    private protected override Tensor Merged(Tensor left, Tensor right) => Ops.FirstOf(left, right, largest: false);
}
