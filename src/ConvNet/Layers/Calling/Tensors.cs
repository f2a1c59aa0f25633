using System.Collections;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>
/// What a layer gets or gives: one tensor or several. Converts from a tensor, an array, and lists of them:
/// <c>layers.Concatenate()([a, b])</c>.
/// </summary>
[CollectionBuilder(typeof(Tensors), nameof(Create))]
public sealed class Tensors : IReadOnlyList<Tensor>
{
    private readonly Tensor[] _tensors;

    /// <summary>Several tensors.</summary>
    // One that stands for several is its first one among others.
    public Tensors(params Tensor[] tensors) =>
        _tensors = Array.ConvertAll(tensors, tensor => tensor.Siblings is { } all ? all[0] : tensor);

    private Tensors(IEnumerable<KeyValuePair<string, Tensor>> named)
    {
        var pairs = named.ToList();
        _tensors = [.. pairs.Select(pair => pair.Value)];
        Names = [.. pairs.Select(pair => pair.Key)];
    }

    /// <summary>How many there are.</summary>
    public int Count => _tensors.Length;

    /// <summary>One of them.</summary>
    public Tensor this[int index] => _tensors[index];

    /// <summary>What a dictionary called them; null if they came from a list.</summary>
    internal IReadOnlyList<string>? Names { get; }

    /// <summary>The shapes, one for each.</summary>
    internal Shapes Shapes => Count == 1 ? _tensors[0].Shape : new Shapes(Array.ConvertAll(_tensors, tensor => tensor.Shape));

    /// <summary>Whether one stands for numbers that are still to come.</summary>
    internal bool AreSymbolic => Array.Exists(_tensors, tensor => tensor is KerasTensor);

    /// <summary>Makes them from a collection expression such as <c>[a, b]</c>.</summary>
    public static Tensors Create(ReadOnlySpan<Tensor> tensors) => new(tensors.ToArray());

    /// <inheritdoc/>
    public IEnumerator<Tensor> GetEnumerator() => ((IEnumerable<Tensor>)_tensors).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One tensor, or all that a call gave.</summary>
    public static implicit operator Tensors(Tensor tensor) => tensor.Siblings ?? new(tensor);

    /// <summary>The numbers of an array.</summary>
    public static implicit operator Tensors(NDArray array) => new((Tensor)array);

    /// <summary>Several tensors.</summary>
    public static implicit operator Tensors(Tensor[] tensors) => new(tensors);

    /// <summary>Several symbolic tensors.</summary>
    public static implicit operator Tensors(KerasTensor[] tensors) => new([.. tensors]);

    /// <summary>Several tensors.</summary>
    public static implicit operator Tensors(List<Tensor> tensors) => new([.. tensors]);

    /// <summary>Several arrays.</summary>
    public static implicit operator Tensors(NDArray[] arrays) => new(Array.ConvertAll(arrays, array => (Tensor)array));

    /// <summary>Tensors with names, in the dictionary's order.</summary>
    public static implicit operator Tensors(Dictionary<string, Tensor> tensors) => new(tensors);

    /// <summary>The only tensor.</summary>
    /// <exception cref="ArgumentException">There are several.</exception>
    internal Tensor Single(Layer layer) => Count == 1 ? _tensors[0]
        : throw new ArgumentException($"{layer.Name} takes one tensor, got {Count}");

    /// <summary>The only one, or one that stands for all and comes apart into them.</summary>
    internal Tensor Together() => Count == 1 ? _tensors[0] : _tensors[0].StandingFor(this);

    /// <summary>Each put through a function.</summary>
    internal Tensors Map(Func<Tensor, Tensor> change) => new(Array.ConvertAll(_tensors, tensor => change(tensor)));
}
