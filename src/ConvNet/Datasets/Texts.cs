using System.Text.Json;

namespace ConvNet;

/// <summary>Texts as lists of words by their rank, the most frequent being 1, and how Keras prepares them.</summary>
/// <param name="Lists">The words of each text.</param>
/// <param name="Labels">What each text is, int64 (texts).</param>
internal sealed record Texts(int[][] Lists, NDArray Labels)
{
    /// <summary>The address under which Keras keeps its datasets.</summary>
    public const string Address = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/";

    /// <summary>The texts in a random order.</summary>
    public Texts Shuffled(RandomState random)
    {
        int[] order = [.. Enumerable.Range(0, Lists.Length)];
        random.shuffle(order);
        return new([.. order.Select(place => Lists[place])], Labels.TakeRows(order));
    }

    /// <summary>The words moved up by <paramref name="index_from"/>, behind a word for the start, unless that is null.</summary>
    public Texts Marked(int? start_char, int index_from) => this with
    {
        Lists = [.. Lists.Select(list => (int[])
            [.. start_char is { } start ? [start] : Array.Empty<int>(), .. list.Select(word => word + index_from)])],
    };

    /// <summary>The texts shorter than <paramref name="maxlen"/>; all of them if that is null or 0.</summary>
    /// <exception cref="ArgumentException">None is.</exception>
    public Texts Shorter(int? maxlen)
    {
        if (maxlen is null or 0) return this;
        int[] kept = [.. Enumerable.Range(0, Lists.Length).Where(place => Lists[place].Length < maxlen)];
        return kept.Length > 0 ? new([.. kept.Select(place => Lists[place])], Labels.TakeRows(kept))
            : throw new ArgumentException($"load_data: no text is shorter than maxlen: {maxlen}; use a larger one");
    }

    /// <summary>The largest word; all words are below one more than it.</summary>
    public int LargestWord => Lists.SelectMany(list => list).DefaultIfEmpty().Max();

    /// <summary>
    /// The words from <paramref name="skip_top"/> up to <paramref name="num_words"/>; others become
    /// <paramref name="oov_char"/>, or go if that is null.
    /// </summary>
    public Texts Cut(int num_words, int skip_top, int? oov_char)
    {
        bool IsKept(int word) => word >= skip_top && word < num_words;
        return this with
        {
            Lists = [.. Lists.Select(list => oov_char is { } other
                ? Array.ConvertAll(list, word => IsKept(word) ? word : other) : Array.FindAll(list, IsKept))],
        };
    }

    /// <summary>Each word with its rank, from a JSON file.</summary>
    public static IReadOnlyDictionary<string, int> Ranks(string path, string name, string md5) =>
        new DatasetFile(path, new(Address + name), md5).Load(bytes => JsonSerializer.Deserialize<Dictionary<string, int>>(bytes)
            ?? throw new InvalidDataException("it is no list of words"));
}
