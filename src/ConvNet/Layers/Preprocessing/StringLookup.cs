namespace ConvNet;

/// <summary>Writes words as numbers: their places in a vocabulary.</summary>
/// <remarks>
/// Input: texts in any shape. Keras' page:
/// https://keras.io/api/layers/preprocessing_layers/categorical/string_lookup/.
/// </remarks>
/// <param name="max_tokens">The most entries of the vocabulary, special ones counted; null for any number.</param>
/// <param name="num_oov_indices">Whether unknown words have a place, 1 or 0.</param>
/// <param name="mask_token">The word of what does not count, at place 0; null for none.</param>
/// <param name="oov_token">What stands for unknown words.</param>
/// <param name="vocabulary">The words; null to learn them with <see cref="IndexLookup{TToken}.Adapt"/>.</param>
/// <param name="invert">Whether numbers become words.</param>
/// <param name="output_mode">"int" for places, "one_hot", "multi_hot" or "count" as <see cref="CategoryEncoding"/>.</param>
/// <param name="pad_to_max_tokens">Whether rows are as long as max_tokens says, however many words there are.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range, or a word is there twice.</exception>
[ConfigKeys("name", "trainable", "dtype", "invert", "max_tokens", "num_oov_indices", "oov_token", "mask_token", "output_mode",
    "pad_to_max_tokens", "vocabulary", "vocabulary_size")]
public sealed class StringLookup(int? max_tokens = null, int num_oov_indices = 1, string? mask_token = null,
    string oov_token = "[UNK]", string[]? vocabulary = null, bool invert = false, string output_mode = "int",
    bool pad_to_max_tokens = false, [NotConfig] Shape? input_shape = null, string? name = null)
    : IndexLookup<string>(max_tokens, OneAtMost(num_oov_indices), mask_token is null ? [] : [mask_token], oov_token, vocabulary,
        invert, output_mode, pad_to_max_tokens, input_shape, name)
{
    /// <summary>The word of what does not count.</summary>
    public string? MaskToken { get; } = mask_token;

    /// <summary>What stands for unknown words.</summary>
    public string OovToken { get; } = oov_token;

    [KerasName("vocabulary")]
    internal string[]? Vocabulary => GivenVocabulary?.ToArray();

    private protected override DType TokenType => TextDType.Of(0);

    private protected override IComparer<string> Ordering => StringComparer.Ordinal;

    /// <summary>The vocabulary, special words first.</summary>
    /// <param name="include_special_tokens">Whether those of the mask and of unknown words are told.</param>
    public IReadOnlyList<string> GetVocabulary(bool include_special_tokens = true) =>
        include_special_tokens ? Entries : [.. Entries.Skip(Masks.Count + NumOovIndices)];

    /// <inheritdoc cref="IndexLookup{TToken}.SetVocabulary"/>
    public void SetVocabulary(params string[] vocabulary) => SetVocabulary((IReadOnlyList<string>)vocabulary);

    private protected override IEnumerable<string> TokensOf(NDArray data) => data.ToArray<string>();

    private protected override Tensor Tokens(NDArray tokens) => new TextTensor(tokens);

    private protected override long OovOf(string token) => 0;

    private protected override string Written(string token) => token;

    private protected override string Read(string line) => line;

    private static int OneAtMost(int oov) => oov is 0 or 1 ? oov : throw new ArgumentException(
        $"several places for unknown words are not offered here: num_oov_indices can only be 0 or 1, got {oov}");
}
