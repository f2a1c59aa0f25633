using ConvNet.Engine;

namespace ConvNet;

/// <summary>Arrays in the order of a model's inputs and outputs, checked; null where an output has no labels or weights.</summary>
/// <param name="X">The inputs, (samples, …) each.</param>
/// <param name="Y">What is true, (samples, …) each; null for predictions.</param>
/// <param name="Weights">How much each sample counts; null: all the same.</param>
internal sealed record Samples(NDArray[] X, NDArray?[]? Y = null, NDArray?[]? Weights = null)
{
    /// <summary>Which inputs stay whole numbers on their way in.</summary>
    public bool[]? WholeX { get; init; }

    /// <summary>Which labels do.</summary>
    public bool[]? WholeY { get; init; }

    public int Count => X[0].shape[0];

    /// <summary>Some of the samples.</summary>
    public Samples this[Range rows] => this with
    {
        X = Array.ConvertAll(X, array => array[rows]),
        Y = Y is null ? null : Array.ConvertAll(Y, array => array?[rows]),
        Weights = Weights is null ? null : Array.ConvertAll(Weights, array => array?[rows]),
    };

    /// <summary>The same with arrays of which rows can be read one by one.</summary>
    public Samples Contiguous() => this with
    {
        X = Array.ConvertAll(X, array => array.Contiguous()),
        Y = Y is null ? null : Array.ConvertAll(Y, array => array?.Contiguous()),
        Weights = Weights is null ? null : Array.ConvertAll(Weights, array => array?.Contiguous()),
    };

    /// <summary>Some rows as tensors.</summary>
    public StepData Rows(ReadOnlySpan<int> rows) => new(Tensors(X, rows, WholeX)!, Tensors(Y, rows, WholeY), Tensors(Weights, rows, null));

    private static Tensors? Tensors(NDArray?[]? arrays, ReadOnlySpan<int> rows, bool[]? whole)
    {
        if (arrays is null) return null;
        var tensors = new Tensor[arrays.Length];
        for (int i = 0; i < arrays.Length; i++)
        {
            // An output without labels has none: nobody asks for them.
            tensors[i] = arrays[i] is { } array ? Arrays.Rows(array, rows, whole?[i] is true) : null!;
        }
        return new(tensors);
    }
}
