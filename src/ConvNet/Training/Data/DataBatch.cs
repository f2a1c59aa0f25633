using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>A batch: inputs, labels and weights. Converts from <c>x</c>, <c>(x, y)</c> and <c>(x, y, sample_weight)</c>.</summary>
/// <param name="X">The inputs.</param>
/// <param name="Y">What is true; null if there is nothing to compare with.</param>
/// <param name="SampleWeight">How much each sample counts; null: all the same.</param>
public sealed record DataBatch(Data X, Data? Y = null, Data? SampleWeight = null)
{
    /// <summary>The rows of the arrays.</summary>
    /// <exception cref="ArgumentException">They have different numbers, or none.</exception>
    internal int Samples
    {
        get
        {
            int[] rows = [.. X.Concat(Y ?? []).Concat(SampleWeight ?? []).Select(array => array.ndim > 0 ? array.shape[0] : 0).Distinct()];
            return rows is [var all] ? all : throw new ArgumentException(
                $"Arrays of a dataset must have the same number of rows, got {string.Join(" and ", rows)}");
        }
    }

    /// <summary>The same of one array each.</summary>
    internal DataBatch Select(Func<NDArray, NDArray> change) =>
        new(X.Map(change), Y?.Map(change), SampleWeight?.Map(change));

    /// <summary>Samples side by side, along a new first axis.</summary>
    internal static DataBatch Stack(DataBatch[] samples) => new(Data.Stack([.. samples.Select(sample => sample.X)]),
        samples[0].Y is null ? null : Data.Stack([.. samples.Select(sample => sample.Y!)]),
        samples[0].SampleWeight is null ? null : Data.Stack([.. samples.Select(sample => sample.SampleWeight!)]));

    /// <summary>Inputs and what is true.</summary>
    public void Deconstruct(out NDArray x, out NDArray y) => (x, y) = (X[0], Y![0]);

    /// <summary>Inputs alone.</summary>
    public static implicit operator DataBatch(NDArray x) => new((Data)x);

    /// <summary>Inputs and labels.</summary>
    public static implicit operator DataBatch((NDArray X, NDArray Y) batch) => new(batch.X, batch.Y);

    /// <summary>Inputs, labels and weights.</summary>
    public static implicit operator DataBatch((NDArray X, NDArray Y, NDArray W) batch) => new(batch.X, batch.Y, batch.W);

    /// <summary>Several inputs and outputs.</summary>
    public static implicit operator DataBatch((NDArray[] X, NDArray[] Y) batch) => new(batch.X, batch.Y);

    /// <summary>Several inputs.</summary>
    public static implicit operator DataBatch((NDArray[] X, NDArray Y) batch) => new(batch.X, batch.Y);

    /// <summary>Several outputs.</summary>
    public static implicit operator DataBatch((NDArray X, NDArray[] Y) batch) => new(batch.X, batch.Y);

    /// <summary>Inputs and outputs by name.</summary>
    public static implicit operator DataBatch((Dictionary<string, NDArray> X, Dictionary<string, NDArray> Y) batch) =>
        new(batch.X, batch.Y);

    /// <summary>Of what a generator gives: a tuple <c>(x, y)</c> or <c>(x, y, sample_weight)</c>, or inputs alone.</summary>
    /// <exception cref="ArgumentException">It is none of these.</exception>
    internal static DataBatch From<T>(T batch) => batch switch
    {
        DataBatch known => known,
        ITuple { Length: 2 } tuple => new(Inputs(tuple[0]), Data.From(tuple[1])),
        ITuple { Length: 3 } tuple => new(Inputs(tuple[0]), Data.From(tuple[1]), Data.From(tuple[2])),
        ITuple tuple => throw new ArgumentException(
            $"A batch is x, (x, y) or (x, y, sample_weight), got a tuple of {tuple.Length}"),
        _ => new(Inputs(batch)),
    };

    private static Data Inputs(object? x) =>
        Data.From(x) ?? throw new ArgumentException("A batch is x, (x, y) or (x, y, sample_weight), got null for x");
}
