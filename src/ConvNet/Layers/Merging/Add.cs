namespace ConvNet;

/// <summary>The sum of its inputs: a shortcut around some layers, as in residual networks.</summary>
/// <remarks>
/// Inputs (batch, …) of shapes that go together, output the same. Keras' page: https://keras.io/api/layers/merging_layers/add/.
/// </remarks>
/// <param name="name">A name of one's own.</param>
public sealed class Add(string? name = null) : Merge(name)
{
    private protected override Tensor Merged(Tensor left, Tensor right) => left + right;
}
