using System.Globalization;
using ConvNet.Engine;

namespace ConvNet;

/// <summary>Writes whole numbers as others: their places in a vocabulary.</summary>
/// <remarks>
/// Input: integers in any shape. Keras' page:
/// https://keras.io/api/layers/preprocessing_layers/categorical/integer_lookup/.
/// </remarks>
/// <param name="max_tokens">The most entries of the vocabulary, special ones counted; null for any number.</param>
/// <param name="num_oov_indices">How many places unknown numbers have; which one, the remainder of a division tells.</param>
/// <param name="mask_token">The number of what does not count, at place 0; null for none.</param>
/// <param name="oov_token">What stands for unknown numbers.</param>
/// <param name="vocabulary">The numbers; null to learn them with <see cref="IndexLookup{TToken}.Adapt"/>.</param>
/// <param name="invert">Whether places become numbers again.</param>
/// <param name="output_mode">"int" for places, "one_hot", "multi_hot" or "count" as <see cref="CategoryEncoding"/>.</param>
/// <param name="pad_to_max_tokens">Whether rows are as long as max_tokens says, however many numbers there are.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range, or a number is there twice.</exception>
[ConfigKeys("name", "trainable", "dtype", "invert", "max_tokens", "num_oov_indices", "oov_token", "mask_token", "output_mode",
    "pad_to_max_tokens", "vocabulary", "vocabulary_size")]
public sealed class IntegerLookup(int? max_tokens = null, int num_oov_indices = 1, long? mask_token = null,
    long oov_token = -1, long[]? vocabulary = null, bool invert = false, string output_mode = "int",
    bool pad_to_max_tokens = false, [NotConfig] Shape? input_shape = null, string? name = null)
    : IndexLookup<long>(max_tokens, num_oov_indices, mask_token is { } mask ? [mask] : [], oov_token, vocabulary,
        invert, output_mode, pad_to_max_tokens, input_shape, name)
{
    /// <summary>The number of what does not count.</summary>
    public long? MaskToken { get; } = mask_token;

    /// <summary>What stands for unknown numbers.</summary>
    public long OovToken { get; } = oov_token;

    [KerasName("vocabulary")]
    internal long[]? Vocabulary => GivenVocabulary?.ToArray();

    private protected override DType TokenType => DType.Int64;

    /// <summary>The vocabulary, special numbers first.</summary>
    /// <param name="include_special_tokens">Whether those of the mask and of unknown numbers are told.</param>
    public IReadOnlyList<long> GetVocabulary(bool include_special_tokens = true) =>
        include_special_tokens ? Entries : [.. Entries.Skip(Masks.Count + NumOovIndices)];

    /// <inheritdoc cref="IndexLookup{TToken}.SetVocabulary"/>
    public void SetVocabulary(params long[] vocabulary) => SetVocabulary((IReadOnlyList<long>)vocabulary);

    private protected override IEnumerable<long> TokensOf(NDArray data) => data.ToArray<long>();

    private protected override Tensor Tokens(NDArray tokens) => Arrays.ToTensor(tokens);

    private protected override long OovOf(long token) => ((token % NumOovIndices) + NumOovIndices) % NumOovIndices;

    private protected override string Written(long token) => token.ToString(CultureInfo.InvariantCulture);

    private protected override long Read(string line) => long.Parse(line, CultureInfo.InvariantCulture);
}
