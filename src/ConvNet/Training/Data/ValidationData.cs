namespace ConvNet;

/// <summary>
/// What is not trained with, but evaluated after each epoch. Converts from <c>(x_test, y_test)</c>, also with sample weights and
/// with several arrays, and from what gives batches.
/// </summary>
public sealed class ValidationData
{
    /// <summary>Some arrays.</summary>
    /// <param name="x">The inputs, (samples, …) each; or what gives batches.</param>
    /// <param name="y">What is true, (samples, …) each.</param>
    /// <param name="sample_weight">How much each sample counts.</param>
    public ValidationData(ModelInput x, Data? y = null, Data? sample_weight = null) => (X, Y, SampleWeight) = (x, y, sample_weight);

    internal ModelInput X { get; }

    internal Data? Y { get; }

    internal Data? SampleWeight { get; }

    /// <summary>Inputs and outputs, one or several.</summary>
    public static implicit operator ValidationData((Data X, Data Y) data) => new(data.X, data.Y);

    /// <summary>Inputs, outputs and weights, one or several.</summary>
    public static implicit operator ValidationData((Data X, Data Y, Data Weights) data) => new(data.X, data.Y, data.Weights);

    /// <summary>Inputs and what is true.</summary>
    public static implicit operator ValidationData((NDArray X, NDArray Y) data) => new(data.X, data.Y);

    /// <summary>Inputs, what is true, and weights.</summary>
    public static implicit operator ValidationData((NDArray X, NDArray Y, NDArray Weights) data) => new(data.X, data.Y, data.Weights);

    /// <summary>Several inputs and outputs.</summary>
    public static implicit operator ValidationData((NDArray[] X, NDArray[] Y) data) => new(data.X, data.Y);

    /// <summary>Several inputs and outputs, with weights.</summary>
    public static implicit operator ValidationData((NDArray[] X, NDArray[] Y, NDArray[] Weights) data) => new(data.X, data.Y, data.Weights);

    /// <summary>Several inputs.</summary>
    public static implicit operator ValidationData((NDArray[] X, NDArray Y) data) => new(data.X, data.Y);

    /// <summary>Several outputs.</summary>
    public static implicit operator ValidationData((NDArray X, NDArray[] Y) data) => new(data.X, data.Y);

    /// <summary>Inputs and outputs by name.</summary>
    public static implicit operator ValidationData((Dictionary<string, NDArray> X, Dictionary<string, NDArray> Y) data) =>
        new(data.X, data.Y);

    /// <summary>Batches by number.</summary>
    public static implicit operator ValidationData(PyDataset batches) => new(batches);

    /// <summary>Batches one after another.</summary>
    public static implicit operator ValidationData(Dataset batches) => new(batches);

    /// <summary>What a generator gives: <c>ValidationData.Of(batches())</c>.</summary>
    /// <param name="batches">Tuples <c>(x, y)</c> or <c>(x, y, sample_weight)</c>.</param>
    public static ValidationData Of<TBatch>(IEnumerable<TBatch> batches) => new(ModelInput.Of(batches));
}
