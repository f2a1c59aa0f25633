using System.Collections;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>
/// What a model is fed with: an array, several as for <see cref="Data"/>, a <see cref="PyDataset"/> or a <see cref="Dataset"/>.
/// Converts from these; for generators the methods have forms of their own.
/// </summary>
[CollectionBuilder(typeof(ModelInput), nameof(Create))]
public sealed class ModelInput : IEnumerable<NDArray>
{
    private ModelInput(object source) => Source = source;

    /// <summary>No arrays yet; names follow: <c>new() { ["a"] = x }</c>.</summary>
    public ModelInput() => Source = new Data();

    /// <summary>Sets the array for an input.</summary>
    public NDArray this[string name]
    {
        set => Arrays![name] = value;
    }

    /// <summary>The arrays; null if batches come from elsewhere.</summary>
    internal Data? Arrays => Source as Data;

    /// <summary>A <see cref="Data"/>, a <see cref="PyDataset"/>, or what gives one batch after another.</summary>
    internal object Source { get; }

    /// <summary>Makes it from a collection expression such as <c>[a, b]</c>.</summary>
    public static ModelInput Create(ReadOnlySpan<NDArray> arrays) => new(Data.Create(arrays));

    /// <summary>The arrays, if there are any.</summary>
    public IEnumerator<NDArray> GetEnumerator() => (Arrays ?? []).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One array.</summary>
    public static implicit operator ModelInput(NDArray array) => new((Data)array);

    /// <summary>The numbers of a C# array, <c>float[,]</c> and its like.</summary>
    public static implicit operator ModelInput(Array values) => new((Data)values);

    /// <summary>A tensor's numbers.</summary>
    public static implicit operator ModelInput(Tensor tensor) => new((Data)tensor);

    /// <summary>Several arrays.</summary>
    public static implicit operator ModelInput(NDArray[] arrays) => new((Data)arrays);

    /// <summary>Several arrays.</summary>
    public static implicit operator ModelInput(List<NDArray> arrays) => new((Data)arrays);

    /// <summary>Arrays by the inputs' names.</summary>
    public static implicit operator ModelInput(Dictionary<string, NDArray> arrays) => new((Data)arrays);

    /// <summary>Several arrays.</summary>
    public static implicit operator ModelInput(Data arrays) => new(arrays);

    /// <summary>Batches by number.</summary>
    public static implicit operator ModelInput(PyDataset batches) => new(batches);

    /// <summary>Batches one after another.</summary>
    public static implicit operator ModelInput(Dataset batches) => new(batches);

    /// <summary>What a generator gives: tuples <c>(x, y)</c> or <c>(x, y, sample_weight)</c>, or inputs alone.</summary>
    internal static ModelInput Of<TBatch>(IEnumerable<TBatch> batches) =>
        batches is NDArray array ? (ModelInput)array : new ModelInput(batches.Select(DataBatch.From));
}
