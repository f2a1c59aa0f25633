namespace ConvNet;

/// <summary>Film reviews and whether they praise, as <c>keras.datasets.imdb</c> gives them.</summary>
/// <remarks>Their page: https://ai.stanford.edu/~amaas/data/sentiment/.</remarks>
#pragma warning disable IDE1006 // The names are Python's.
public abstract class imdb
{
    private const string Sha256 = "69664113be75683a8fe16e3ed0ab59fda8886cb3cd7ada244f7d9544e4676b9f";

    private protected imdb()
    {
    }

    /// <summary>
    /// Loads 25,000 reviews to train on and 25,000 to test with, as lists of words by their rank, and whether each praises (1) or
    /// not (0). The file is looked for in <c>KERAS_HOME/datasets</c> (<c>~/.keras/datasets</c> if that variable is not set),
    /// downloaded to there the first time, and checked by its SHA-256.
    /// </summary>
    /// <param name="path">The file's name in that folder, or a path of its own.</param>
    /// <param name="num_words">Words from this one on, of those as returned, become <paramref name="oov_char"/>; by default only
    /// the rarest one.</param>
    /// <param name="skip_top">So do words before this one.</param>
    /// <param name="maxlen">Reviews as long or longer are left out.</param>
    /// <param name="seed">Decides the order.</param>
    /// <param name="start_char">Begins every review; null for nothing.</param>
    /// <param name="oov_char">Stands for words that are left out; null to leave nothing in their place.</param>
    /// <param name="index_from">Is added to the rank of each word.</param>
    /// <returns><c>((x_train, y_train), (x_test, y_test))</c>: lists of words, and int64 labels of shape (reviews).</returns>
    /// <exception cref="ArgumentException">No review is shorter than <paramref name="maxlen"/>.</exception>
    /// <exception cref="IOException">The file is not there, or is damaged, and can't be downloaded; the message says how to
    /// place it by hand.</exception>
    public static ((int[][] x_train, NDArray y_train), (int[][] x_test, NDArray y_test)) load_data(string path = "imdb.npz",
        int? num_words = null, int skip_top = 0, int? maxlen = null, int seed = 113, int? start_char = 1, int? oov_char = 2,
        int index_from = 3)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var (train, test) = new DatasetFile(path, new(Texts.Address + "imdb.npz"), Sha256).Load(Read);
        var random = new RandomState(seed);
        train = train.Shuffled(random).Marked(start_char, index_from);
        test = test.Shuffled(random).Marked(start_char, index_from);
        (train, test) = (train.Shorter(maxlen), test.Shorter(maxlen));
        int end = num_words is null or 0 ? Math.Max(train.LargestWord, test.LargestWord) : num_words.Value;
        (train, test) = (train.Cut(end, skip_top, oov_char), test.Cut(end, skip_top, oov_char));
        return ((train.Lists, train.Labels), (test.Lists, test.Labels));
    }

    /// <summary>Each word with its rank, the most frequent being 1: in what <see cref="load_data"/> gives,
    /// <c>index_from</c> is added to it.</summary>
    /// <param name="path">The file's name in <c>KERAS_HOME/datasets</c>, or a path of its own.</param>
    /// <exception cref="IOException">The file is not there, or is damaged, and can't be downloaded.</exception>
    public static IReadOnlyDictionary<string, int> get_word_index(string path = "imdb_word_index.json") =>
        Texts.Ranks(path, "imdb_word_index.json", "bfafd718b763782e994055a2d397834f");

    private static Tuple<Texts, Texts> Read(byte[] bytes)
    {
        using var file = new NpzFile(bytes, "imdb.npz");
        return new(new(RaggedArrays.Read(bytes, "x_train"), file["y_train"]), new(RaggedArrays.Read(bytes, "x_test"), file["y_test"]));
    }
}
