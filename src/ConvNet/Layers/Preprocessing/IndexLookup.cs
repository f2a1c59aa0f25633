using ConvNet.Engine;

namespace ConvNet;

/// <summary>Writes tokens as numbers: their places in a vocabulary, which is given or learned from data.</summary>
/// <remarks>
/// The vocabulary begins with the mask's token, if there is one, and those that stand for unknown ones.
/// Keras' pages: https://keras.io/api/layers/preprocessing_layers/categorical/.
/// </remarks>
/// <typeparam name="TToken">string or long.</typeparam>
public abstract class IndexLookup<TToken> : Layer, IAdaptable, IVocabulary
    where TToken : IComparable<TToken>
{
    private readonly string _outputMode;
    private readonly List<TToken> _special;
    private Dictionary<TToken, long> _places = [];
    private int _expected;

    private protected IndexLookup(int? max_tokens, int num_oov_indices, IEnumerable<TToken> masks, TToken oovToken,
        IReadOnlyList<TToken>? vocabulary, bool invert, string output_mode, bool pad_to_max_tokens, Shape? input_shape, string? name)
        : base(name, input_shape)
    {
        NumOovIndices = num_oov_indices >= 0 ? num_oov_indices
            : throw new ArgumentException($"num_oov_indices must be at least 0, got {num_oov_indices}");
        _outputMode = Require.OneOf(output_mode, ["int", .. CategoryModes.Names]);
        if (invert && output_mode != "int") throw new ArgumentException($"with invert the output_mode must be \"int\", got \"{output_mode}\"");
        (MaxTokens, Invert, PadToMaxTokens, GivenVocabulary) = (max_tokens, invert, pad_to_max_tokens, vocabulary);
        Masks = output_mode == "int" ? [.. masks] : [];
        if (max_tokens is { } most && most <= NumOovIndices + Masks.Count)
            throw new ArgumentException($"max_tokens must be greater than {NumOovIndices + Masks.Count}, got {most}");
        if (pad_to_max_tokens && max_tokens is null) throw new ArgumentException("pad_to_max_tokens needs max_tokens");
        _special = [.. Masks, .. Enumerable.Repeat(oovToken, NumOovIndices)];
        Entries = [.. _special];
        if (vocabulary is not null) SetVocabulary(vocabulary);
    }

    /// <summary>The most entries of the vocabulary; null for any number.</summary>
    public int? MaxTokens { get; }

    /// <summary>How many places there are for tokens that are not in the vocabulary.</summary>
    public int NumOovIndices { get; }

    /// <summary>Whether numbers become tokens.</summary>
    public bool Invert { get; }

    /// <summary>"int" for the places, or how <see cref="CategoryEncoding"/> writes them.</summary>
    public string OutputMode => _outputMode;

    /// <summary>Whether rows are as long as <see cref="MaxTokens"/> says.</summary>
    public bool PadToMaxTokens { get; }

    /// <summary>The vocabulary that the constructor was given.</summary>
    private protected IReadOnlyList<TToken>? GivenVocabulary { get; }

    /// <summary>The token of what does not count, none or one.</summary>
    private protected IReadOnlyList<TToken> Masks { get; }

    /// <summary>The vocabulary, special tokens first.</summary>
    private protected IReadOnlyList<TToken> Entries { get; private set; }

    IReadOnlyList<string> IVocabulary.Lines
    {
        get => [.. Entries.Select(Written)];
        set => SetVocabulary([.. value.Select(Read)]);
    }

    IReadOnlyList<object?> IVocabulary.Tokens => [.. Entries.Skip(_special.Count).Select(token => (object?)token)];

    bool IVocabulary.IsGiven => GivenVocabulary is not null;

    // A file tells it before the vocabulary itself.
    [InConfig]
    [KerasName("vocabulary_size")]
    internal int Size
    {
        get => Math.Max(Entries.Count, _expected);
        set => _expected = value;
    }

    /// <summary>How many entries the vocabulary has, special ones counted.</summary>
    public int VocabularySize() => Entries.Count;

    /// <summary>Learns the tokens of these data, the most frequent first, those as frequent from the last in their order.</summary>
    /// <param name="data">Tokens in any shape.</param>
    public void Adapt(NDArray data)
    {
        var tokens = TokensOf(data).Except(_special).ToHashSet();
        var learned = TokensOf(data).Where(tokens.Contains).GroupBy(token => token).OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Key, Ordering).Select(group => group.Key);
        SetVocabulary([.. MaxTokens is { } most ? learned.Take(most - _special.Count) : learned]);
    }

    /// <summary>Gives the layer a vocabulary; special tokens may lead it.</summary>
    /// <exception cref="ArgumentException">It has too many tokens, or one twice.</exception>
    private protected void SetVocabulary(IReadOnlyList<TToken> vocabulary)
    {
        bool isWhole = _special.Count > 0 && vocabulary.Take(_special.Count).SequenceEqual(_special);
        List<TToken> all = [.. _special, .. isWhole ? vocabulary.Skip(_special.Count) : vocabulary];
        if (MaxTokens is { } most && all.Count > most)
            throw new ArgumentException($"{Name}: expected a vocabulary of at most {most - _special.Count} tokens, got {all.Count - _special.Count}");
        var places = new Dictionary<TToken, long>();
        for (int i = 0; i < all.Count; i++)
        {
            bool isOov = i >= Masks.Count && i < _special.Count;
            if (!isOov && !places.TryAdd(all[i], i)) throw new ArgumentException($"{Name}: the vocabulary has {PythonText.Repr(all[i])} twice");
        }
        (Entries, _places, _expected) = (all, places, 0);
    }

    /// <inheritdoc/>
    internal override bool CastsInputs => false;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) =>
        _outputMode == "int" ? input : CategoryModes.OutputShape(input, _outputMode, Depth);

    internal override DType OutputType(Tensors inputs, int index) =>
        Invert ? TokenType : _outputMode == "int" ? DType.Int64 : base.OutputType(inputs, index);

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training)
    {
        if (Invert)
        {
            var tokens = x.numpy().ToArray<long>().Select(place => place >= 0 && place < Entries.Count ? Entries[(int)place]
                : _special.Count > Masks.Count ? _special[^1] : throw Unknown(place.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return Tokens(NDArray.Wrap(tokens.ToArray(), x.Shape));
        }
        long[] places = [.. TokensOf(x is TextTensor text ? text.Texts : x.numpy()).Select(PlaceOf)];
        var found = Arrays.ToTensor(NDArray.Wrap(places, x.Shape));
        return _outputMode == "int" ? found : Ops.Cast(CategoryModes.Encode(found, _outputMode, Depth), DtypePolicy.ComputeType);
    }

    /// <summary>The type of the tokens.</summary>
    private protected abstract DType TokenType { get; }

    private protected virtual IComparer<TToken> Ordering => Comparer<TToken>.Default;

    private protected abstract IEnumerable<TToken> TokensOf(NDArray data);

    private protected abstract Tensor Tokens(NDArray tokens);

    /// <summary>Which of the places for unknown tokens one has, from 0.</summary>
    private protected abstract long OovOf(TToken token);

    private protected abstract string Written(TToken token);

    private protected abstract TToken Read(string line);

    private int Depth => PadToMaxTokens ? MaxTokens!.Value : Size;

    private long PlaceOf(TToken token) => _places.TryGetValue(token, out long place) ? place
        : NumOovIndices > 0 ? Masks.Count + OovOf(token) : throw Unknown(PythonText.Repr(token));

    private ArgumentException Unknown(string token) =>
        new($"{Name}: {token} is not in the vocabulary; give num_oov_indices: 1 a place for such");
}

/// <summary>A layer whose vocabulary model files hold as lines of text.</summary>
internal interface IVocabulary
{
    /// <summary>The vocabulary, special tokens included.</summary>
    IReadOnlyList<string> Lines { get; set; }

    /// <summary>The vocabulary without special tokens, as a config can hold it.</summary>
    IReadOnlyList<object?> Tokens { get; }

    /// <summary>Whether the config tells it.</summary>
    bool IsGiven { get; }
}
