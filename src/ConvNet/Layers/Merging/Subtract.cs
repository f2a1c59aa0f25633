namespace ConvNet;

/// <summary>The difference of its two inputs.</summary>
/// <remarks>
/// Inputs (batch, …) of shapes that go together, output the same. Keras' page: https://keras.io/api/layers/merging_layers/subtract/.
/// </remarks>
/// <param name="name">A name of one's own.</param>
public sealed class Subtract(string? name = null) : Merge(name)
{
    private protected override int MostInputs => 2;

    private protected override Tensor Merged(Tensor left, Tensor right) => left - right;
}
