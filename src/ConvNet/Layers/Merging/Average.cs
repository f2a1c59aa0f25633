namespace ConvNet;

/// <summary>The mean of its inputs, number by number.</summary>
/// <remarks>
/// Inputs (batch, …) of shapes that go together, output the same. Keras' page: https://keras.io/api/layers/merging_layers/average/.
/// </remarks>
/// <param name="name">A name of one's own.</param>
public sealed class Average(string? name = null) : Merge(name)
{
    private protected override Tensor Merged(IReadOnlyList<Tensor> inputs) =>
        inputs.Aggregate((sum, next) => sum + next) / inputs.Count;
}
