namespace ConvNet;

/// <summary>The product of its inputs, number by number: one input gates another.</summary>
/// <remarks>
/// Inputs (batch, …) of shapes that go together, output the same. Keras' page: https://keras.io/api/layers/merging_layers/multiply/.
/// </remarks>
/// <param name="name">A name of one's own.</param>
public sealed class Multiply(string? name = null) : Merge(name)
{
    private protected override Tensor Merged(Tensor left, Tensor right) => left * right;
}
