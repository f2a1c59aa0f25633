using System.Collections;

namespace ConvNet;

/// <summary>
/// A sequence of samples or batches with the means of <c>tf.data</c>:
/// <c>tf.data.Dataset.from_tensor_slices((x, y)).Shuffle(1000).Batch(32)</c>. It begins anew each time it is gone through.
/// </summary>
/// <remarks>TensorFlow's page: https://www.tensorflow.org/guide/data.</remarks>
public sealed class Dataset : IEnumerable<DataBatch>
{
    private readonly Func<IEnumerable<DataBatch>> _elements;

    internal Dataset(Func<IEnumerable<DataBatch>> elements, int? length) => (_elements, Length) = (elements, length);

    /// <summary>How many elements there are, TensorFlow's cardinality; null if there is no end, or nobody knows.</summary>
    public int? Length { get; }

    /// <summary>The classes, of a dataset of a folder's files; null for none.</summary>
    public IReadOnlyList<string>? ClassNames { get; private init; }

    /// <summary>The files of a dataset of a folder's; null for none. Where they are shuffled in each pass, batches come in another
    /// order.</summary>
    public IReadOnlyList<string>? FilePaths { get; private init; }

    /// <summary>The validation part beside this training part.</summary>
    internal Dataset? Validation { get; private init; }

    /// <summary>The two parts of what was split with <c>subset: "both"</c>.</summary>
    /// <exception cref="InvalidOperationException">This is one dataset.</exception>
    public void Deconstruct(out Dataset training, out Dataset validation) => (training, validation) = (this, Validation ??
        throw new InvalidOperationException("This is one dataset; it has two parts only if it was made with subset: \"both\""));

    /// <summary>The same, with the names of these files and their classes.</summary>
    internal Dataset Of(ClassFolders files) => new(_elements, Length) { ClassNames = files.ClassNames, FilePaths = files.Paths };

    /// <summary>The same, as the training part beside a validation part, or alone.</summary>
    internal Dataset With(Dataset? validation) =>
        new(_elements, Length) { ClassNames = ClassNames, FilePaths = FilePaths, Validation = validation };

    /// <summary>The samples of some arrays, one after another.</summary>
    /// <param name="tensors">The arrays: <c>x</c>, <c>(x, y)</c> or <c>(x, y, sample_weight)</c>, (samples, …) each.</param>
    /// <exception cref="ArgumentException">They have different numbers of samples.</exception>
    public static Dataset FromTensorSlices(DataBatch tensors)
    {
        int samples = tensors.Samples;
        return new(() => Enumerable.Range(0, samples).Select(i => tensors.Select(array => array[i])), samples);
    }

    /// <summary>Elements that are there already.</summary>
    internal static Dataset Of(DataBatch[] elements) => new(() => elements, elements.Length);

    /// <summary>What a generator gives, from the beginning each time.</summary>
    /// <param name="generator">Tuples <c>(x, y)</c> or <c>(x, y, sample_weight)</c>, or inputs alone.</param>
    public static Dataset FromGenerator<T>(Func<IEnumerable<T>> generator) => new(() => generator().Select(DataBatch.From), null);

    /// <summary>Each element put through a function of inputs and labels.</summary>
    public Dataset Map(Func<NDArray, NDArray, (NDArray X, NDArray Y)> map_func) => Map(batch => map_func(batch.X[0], batch.Y![0]));

    /// <summary>Each element put through a function of inputs alone.</summary>
    public Dataset Map(Func<NDArray, NDArray> map_func) => Map(batch => new DataBatch(map_func(batch.X[0])));

    /// <summary>Each element put through a function.</summary>
    public Dataset Map(Func<DataBatch, DataBatch> map_func) => new(() => _elements().Select(map_func), Length);

    /// <summary>The elements for which a function of inputs and labels says so.</summary>
    public Dataset Filter(Func<NDArray, NDArray, bool> predicate) =>
        new(() => _elements().Where(batch => predicate(batch.X[0], batch.Y![0])), null);

    /// <summary>So many elements in one, along a new first axis.</summary>
    /// <param name="batch_size">How many.</param>
    /// <param name="drop_remainder">Whether a last batch that would have fewer is left out.</param>
    /// <exception cref="ArgumentException"><paramref name="batch_size"/> is not positive.</exception>
    public Dataset Batch(int batch_size, bool drop_remainder = false)
    {
        Require.Positive(batch_size);
        return new(() => _elements().Chunk(batch_size).Where(chunk => !drop_remainder || chunk.Length == batch_size)
            .Select(DataBatch.Stack), (Length + (drop_remainder ? 0 : batch_size - 1)) / batch_size);
    }

    /// <summary>The rows of each element as elements of their own.</summary>
    public Dataset Unbatch() => new(
        () => _elements().SelectMany(batch => Enumerable.Range(0, batch.Samples).Select(i => batch.Select(array => array[i]))), null);

    /// <summary>The elements in another order: each is drawn from the next <paramref name="buffer_size"/>.</summary>
    /// <param name="buffer_size">How many elements wait at a time; as many as there are mix them perfectly.</param>
    /// <param name="seed">Makes the order repeatable; by default <c>np.random</c> decides.</param>
    /// <param name="reshuffle_each_iteration">Whether the order is another one each time.</param>
    /// <exception cref="ArgumentException"><paramref name="buffer_size"/> is not positive.</exception>
    public Dataset Shuffle(int buffer_size, int? seed = null, bool reshuffle_each_iteration = true)
    {
        Require.Positive(buffer_size);
        int first = seed ?? (int)np.random.randint(0, int.MaxValue);
        int passes = 0;
        return new(() => Shuffled(_elements(), buffer_size, new(first + (reshuffle_each_iteration ? passes++ : 0))), Length);
    }

    /// <summary>All elements again and again.</summary>
    /// <param name="count">How often; null for ever.</param>
    public Dataset Repeat(int? count = null)
    {
        IEnumerable<DataBatch> Elements()
        {
            for (int i = 0; i != count; i++)
            {
                foreach (var element in _elements()) yield return element;
            }
        }

        return new(Elements, count * Length);
    }

    /// <summary>The first elements alone.</summary>
    public Dataset Take(int count) => new(() => _elements().Take(count), Length is { } length ? Math.Min(length, count) : null);

    /// <summary>All elements but the first.</summary>
    public Dataset Skip(int count) => new(() => _elements().Skip(count), Length is { } length ? Math.Max(length - count, 0) : null);

    /// <summary>The same elements, kept in memory once they have been made.</summary>
    public Dataset Cache()
    {
        List<DataBatch>? kept = null;
        IEnumerable<DataBatch> Elements()
        {
            if (kept is not null)
            {
                foreach (var element in kept) yield return element;
                yield break;
            }
            var made = new List<DataBatch>();
            foreach (var element in _elements())
            {
                made.Add(element);
                yield return element;
            }
            kept = made;
        }

        return new(Elements, Length);
    }

    /// <summary>
    /// The same elements. They are arrays in memory, made as fast as anything could prepare them beside the training, so nothing
    /// is made ahead.
    /// </summary>
    public Dataset Prefetch(int buffer_size) => buffer_size >= -1 ? this
        : throw new ArgumentException($"buffer_size must be a number of elements or tf.data.AUTOTUNE, got {buffer_size}");

    /// <inheritdoc/>
    public IEnumerator<DataBatch> GetEnumerator() => _elements().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerable<DataBatch> Shuffled(IEnumerable<DataBatch> elements, int size, RandomState random)
    {
        var buffer = new List<DataBatch>(size);
        DataBatch Draw(Action<int> replace)
        {
            int place = (int)random.randint(0, buffer.Count);
            var drawn = buffer[place];
            replace(place);
            return drawn;
        }

        foreach (var element in elements)
        {
            if (buffer.Count < size) buffer.Add(element);
            else yield return Draw(place => buffer[place] = element);
        }
        while (buffer.Count > 0) yield return Draw(buffer.RemoveAt);
    }
}
