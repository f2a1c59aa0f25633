namespace ConvNet;

/// <summary>The difference of its two inputs.</summary>
/// <remarks>
/// Inputs (batch, …) of shapes that go together, output the same. Keras' page: https://keras.io/api/layers/merging_layers/subtract/.
/// </remarks>
/// <param name="name">A name of one's own.</param>
public sealed class Subtract(string? name = null) : Merge(name)
{
    private protected override Tensor Merged(IReadOnlyList<Tensor> inputs) => inputs is [var left, var right] ? left - right
        : throw new ArgumentException($"{Name}: a Subtract takes exactly 2 inputs, got {inputs.Count}");
}
