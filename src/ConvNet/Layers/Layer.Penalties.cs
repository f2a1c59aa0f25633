namespace ConvNet;

/// <summary>What a layer adds to the loss of a training.</summary>
public abstract partial class Layer
{
    // How many calls of layers are under way, one within the other.
    [ThreadStatic]
    private static int _callDepth;

    private List<Tensor>? _addedLosses;

    /// <summary>A layer whose outputs have a price.</summary>
    /// <param name="name">A name of one's own; null for the class' name with a number.</param>
    /// <param name="input_shape">For the first layer of a model: the input's shape without the batch.</param>
    /// <param name="activity_regularizer">A price for large outputs, divided by the batch's size; null for none.</param>
    protected Layer(string? name, Shape? input_shape, Regularizer? activity_regularizer) : this(name, input_shape) =>
        ActivityRegularizer = activity_regularizer;

    /// <summary>A price for large outputs, divided by the batch's size; null for none.</summary>
    [InConfig]
    public Regularizer? ActivityRegularizer { get; set; }

    /// <summary>
    /// What is added to the loss, scalars: first what the last call brought (of the layer's outputs, or by
    /// <see cref="AddLoss"/>), then the prices of the trainable weights, in their order.
    /// </summary>
    /// <remarks>
    /// The last call is that of the outermost layer or model; whatever was called several times in it has several. Keras'
    /// page: https://keras.io/api/losses/.
    /// </remarks>
    public IReadOnlyList<Tensor> Losses => [.. AddedLosses, .. TrainableWeights
        .Where(weight => weight.Regularizer is not null).Select(weight => weight.Regularizer!.Penalty(weight))];

    /// <summary>What the last call added, of the layers within too.</summary>
    internal virtual IEnumerable<Tensor> AddedLosses => _addedLosses ?? [];

    /// <summary>Adds a number to the loss, in a layer's computation: <c>AddLoss(0.01 * …)</c>.</summary>
    /// <param name="loss">A tensor with a single number.</param>
    /// <exception cref="ArgumentException">The tensor has several numbers.</exception>
    public void AddLoss(Tensor loss)
    {
        if (loss.Shape.Elements != 1)
            throw new ArgumentException($"{Name}: expected a single number to add to the loss, got shape {loss.Shape}");
        // It can be read after the training step that it comes from, until the next call.
        (_addedLosses ??= []).Add(Engine.MemoryScope.Keep(loss));
    }

    /// <summary>Drops what the last call added.</summary>
    internal virtual void ForgetAddedLosses() => _addedLosses?.Clear();

    /// <summary>Calls the layer and takes note of its output's price; the outermost call forgets those of before.</summary>
    private Tensor CallWithPenalty(Tensor x, bool training)
    {
        if (_callDepth == 0) ForgetAddedLosses();
        _callDepth++;
        try
        {
            var y = Call(x, training);
            if (ActivityRegularizer is { } regularizer) AddLoss(regularizer.Penalty(y) / y.Shape[0]);
            return y;
        }
        finally
        {
            _callDepth--;
        }
    }
}
