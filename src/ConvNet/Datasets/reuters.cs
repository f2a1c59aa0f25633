namespace ConvNet;

/// <summary>News and their topics, as <c>keras.datasets.reuters</c> gives them.</summary>
#pragma warning disable IDE1006 // The names are Python's.
public abstract class reuters
{
    private const string Sha256 = "d6586e694ee56d7a4e65172e12b3e987c03096cb01eab99753921ef915959916";

    private static readonly string[] Topics =
    [
        "cocoa", "grain", "veg-oil", "earn", "acq", "wheat", "copper", "housing", "money-supply", "coffee", "sugar", "trade",
        "reserves", "ship", "cotton", "carcass", "crude", "nat-gas", "cpi", "money-fx", "interest", "gnp", "meal-feed", "alum",
        "oilseed", "gold", "tin", "strategic-metal", "livestock", "retail", "ipi", "iron-steel", "rubber", "heat", "jobs", "lei",
        "bop", "zinc", "orange", "pet-chem", "dlr", "gas", "silver", "wpi", "hog", "lead",
    ];

    private protected reuters()
    {
    }

    /// <summary>
    /// Loads 11,228 news as lists of words by their rank, and the topic of each, 0 to 45. The file is looked for in
    /// <c>KERAS_HOME/datasets</c> (<c>~/.keras/datasets</c> if that variable is not set), downloaded to there the first time, and
    /// checked by its SHA-256.
    /// </summary>
    /// <param name="path">The file's name in that folder, or a path of its own.</param>
    /// <param name="num_words">Words from this one on, of those as returned, become <paramref name="oov_char"/>; by default only
    /// the rarest one.</param>
    /// <param name="skip_top">So do words before this one.</param>
    /// <param name="maxlen">News as long or longer are left out.</param>
    /// <param name="test_split">Which share is to test with.</param>
    /// <param name="seed">Decides the order.</param>
    /// <param name="start_char">Begins every text; null for nothing.</param>
    /// <param name="oov_char">Stands for words that are left out; null to leave nothing in their place.</param>
    /// <param name="index_from">Is added to the rank of each word.</param>
    /// <returns><c>((x_train, y_train), (x_test, y_test))</c>: lists of words, and int64 topics of shape (news).</returns>
    /// <exception cref="ArgumentException">No text is shorter than <paramref name="maxlen"/>, or the share is none.</exception>
    /// <exception cref="IOException">The file is not there, or is damaged, and can't be downloaded; the message says how to
    /// place it by hand.</exception>
    public static ((int[][] x_train, NDArray y_train), (int[][] x_test, NDArray y_test)) load_data(string path = "reuters.npz",
        int? num_words = null, int skip_top = 0, int? maxlen = null, double test_split = 0.2, int seed = 113, int? start_char = 1,
        int? oov_char = 2, int index_from = 3)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var texts = new DatasetFile(path, new(Texts.Address + "reuters.npz"), Sha256).Load(Read)
            .Shuffled(new(seed)).Marked(start_char, index_from).Shorter(maxlen);
        texts = texts.Cut(num_words is null or 0 ? texts.LargestWord : num_words.Value, skip_top, oov_char);
        int train = Housing.TrainingRows(texts.Lists.Length, test_split);
        return ((texts.Lists[..train], texts.Labels[..train]), (texts.Lists[train..], texts.Labels[train..]));
    }

    /// <summary>Each word with its rank, the most frequent being 1: in what <see cref="load_data"/> gives,
    /// <c>index_from</c> is added to it.</summary>
    /// <param name="path">The file's name in <c>KERAS_HOME/datasets</c>, or a path of its own.</param>
    /// <exception cref="IOException">The file is not there, or is damaged, and can't be downloaded.</exception>
    public static IReadOnlyDictionary<string, int> get_word_index(string path = "reuters_word_index.json") =>
        Texts.Ranks(path, "reuters_word_index.json", "4d44cc38712099c9e383dc6e5f11a921");

    /// <summary>The names of the 46 topics, in the order of their numbers.</summary>
    public static IReadOnlyList<string> get_label_names() => Topics;

    private static Texts Read(byte[] bytes)
    {
        using var file = new NpzFile(bytes, "reuters.npz");
        return new(RaggedArrays.Read(bytes, "x"), file["y"]);
    }
}
