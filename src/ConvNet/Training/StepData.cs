namespace ConvNet;

/// <summary>A batch as a step of training gets it: <c>var (x, y) = data;</c>.</summary>
public sealed class StepData
{
    internal StepData(Tensors x, Tensors? y, Tensors? sample_weight) => (X, Y, SampleWeight) = (x, y, sample_weight);

    /// <summary>The inputs, (batch, …) each.</summary>
    public Tensors X { get; }

    /// <summary>What is true, (batch, …) each; null if no labels came.</summary>
    public Tensors? Y { get; }

    /// <summary>How much each sample counts, one for each output; null: all the same.</summary>
    public Tensors? SampleWeight { get; }

    /// <summary>The input and what is true; the first where there are several.</summary>
    /// <exception cref="InvalidOperationException">No labels came.</exception>
    public void Deconstruct(out Tensor x, out Tensor y) => (x, y) = (X[0], Y?[0] ?? throw new InvalidOperationException(
        "The data are inputs alone, without labels; take them as Tensor x = data"));

    /// <summary>The input, what is true, and the weights; the first where there are several.</summary>
    /// <exception cref="InvalidOperationException">No labels came.</exception>
    public void Deconstruct(out Tensor x, out Tensor y, out Tensor? sample_weight)
    {
        (x, y) = this;
        sample_weight = SampleWeight?[0];
    }

    /// <summary>The input, for data without labels.</summary>
    public static implicit operator Tensor(StepData data) => data.X[0];
}
