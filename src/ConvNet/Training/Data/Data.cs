using System.Collections;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>
/// Labels, weights or inputs: an array, several in a list, or several by the names of a model's inputs or outputs. Converts from
/// these: <c>y: y_train</c>, <c>y: [kinds, sizes]</c>, <c>y: new() { ["kind"] = kinds, ["size"] = sizes }</c>.
/// </summary>
[CollectionBuilder(typeof(Data), nameof(Create))]
public sealed class Data : IReadOnlyList<NDArray>
{
    private readonly List<NDArray> _arrays = [];
    private List<string>? _names;

    /// <summary>No arrays yet; names follow.</summary>
    public Data()
    {
    }

    private Data(IEnumerable<NDArray> arrays) => _arrays = [.. arrays];

    /// <summary>How many arrays there are.</summary>
    public int Count => _arrays.Count;

    /// <summary>One of the arrays.</summary>
    public NDArray this[int index] => _arrays[index];

    /// <summary>The array for an input or output of this name.</summary>
    /// <exception cref="KeyNotFoundException">None was given for it.</exception>
    public NDArray this[string name]
    {
        get => _names?.IndexOf(name) is int index and >= 0 ? _arrays[index]
            : throw new KeyNotFoundException($"There is no array for \"{name}\"; there are {string.Join(", ", Names ?? [])}");
        set
        {
            (_names ??= []).Add(name);
            _arrays.Add(value);
        }
    }

    /// <summary>The names; null if the arrays came in a list.</summary>
    internal IReadOnlyList<string>? Names => _names;

    /// <summary>Makes it from a collection expression such as <c>[a, b]</c>.</summary>
    public static Data Create(ReadOnlySpan<NDArray> arrays) => new(arrays.ToArray());

    /// <inheritdoc/>
    public IEnumerator<NDArray> GetEnumerator() => _arrays.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One array.</summary>
    public static implicit operator Data(NDArray array) => new([array]);

    /// <summary>The numbers of a C# array, <c>float[,]</c> and its like.</summary>
    public static implicit operator Data(Array values) => new([(NDArray)values]);

    /// <summary>A tensor's numbers.</summary>
    public static implicit operator Data(Tensor tensor) => new([tensor.numpy()]);

    /// <summary>Several arrays.</summary>
    public static implicit operator Data(NDArray[] arrays) => new((IEnumerable<NDArray>)arrays);

    /// <summary>Several arrays.</summary>
    public static implicit operator Data(List<NDArray> arrays) => new((IEnumerable<NDArray>)arrays);

    /// <summary>Arrays by name.</summary>
    public static implicit operator Data(Dictionary<string, NDArray> arrays)
    {
        var data = new Data();
        foreach (var (name, array) in arrays) data[name] = array;
        return data;
    }

    /// <summary>What stands in a place of a generator's tuple.</summary>
    /// <exception cref="ArgumentException">It is of a kind that can't be trained with.</exception>
    internal static Data? From(object? item) => item switch
    {
        null => null,
        Data data => data,
        NDArray array => array,
        Tensor tensor => tensor,
        Dictionary<string, NDArray> named => named,
        IEnumerable<NDArray> arrays => new(arrays),
        Array numbers => (NDArray)numbers,
        _ => throw new ArgumentException(
            $"A batch is an array, a list of arrays or a Dictionary<string, NDArray>, got a {item.GetType().Name}"),
    };

    /// <summary>The same of one array each.</summary>
    internal Data Map(Func<NDArray, NDArray> change) => new(_arrays.Select(change)) { _names = _names };

    /// <summary>Samples side by side, along a new first axis.</summary>
    internal static Data Stack(IReadOnlyList<Data> samples)
    {
        NDArray Stacked(int i) => NDArray.Create([.. samples.Select(sample => sample[i])]);
        return new(Enumerable.Range(0, samples[0].Count).Select(Stacked)) { _names = samples[0]._names };
    }

    /// <summary>The arrays in the order of these names; null where there is none of the name.</summary>
    /// <exception cref="ArgumentException">There are more or fewer, or others.</exception>
    internal NDArray?[] InOrderOf(IReadOnlyList<string> names, string model, string what)
    {
        if (_names is null)
            return Count == names.Count ? [.. _arrays] : throw new ArgumentException(
                $"{model}: expected {Number(names.Count, "array")} as {what}, one for each of {string.Join(", ", names)}; got {Count}");
        if (_names.FirstOrDefault(name => !names.Contains(name)) is { } other)
            throw new ArgumentException($"{model}: {what} has an array for \"{other}\"; the model knows {string.Join(", ", names)}");
        return [.. names.Select(name => _names.IndexOf(name) is int index and >= 0 ? _arrays[index] : null)];
    }

    private static string Number(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
