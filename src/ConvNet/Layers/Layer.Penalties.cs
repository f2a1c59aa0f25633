using ConvNet.Engine;

namespace ConvNet;

/// <summary>What a layer adds to the loss of a training.</summary>
public abstract partial class Layer
{
    private static long _calls;

    // The outermost call that is under way, 0 if none is: a model's call with those of its layers counts as one.
    [ThreadStatic]
    private static long _currentCall;

    private long _lastCall;
    private long _addedIn;
    private List<Tensor> _added = [];

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
    /// What is added to the loss, single numbers: first what the last call brought (for outputs, or by
    /// <see cref="AddLoss"/>), then the prices of the trainable weights, in their order.
    /// </summary>
    /// <remarks>
    /// A layer that a model's last call went through twice has two prices of outputs.
    /// Keras' page: https://keras.io/api/losses/#the-addloss-api.
    /// </remarks>
    public IReadOnlyList<Tensor> Losses => [.. AddedIn(_lastCall), .. TrainableWeights
        .Where(weight => weight.Regularizer is not null).Select(weight => weight.Regularizer!.Penalty(weight))];

    /// <summary>Adds a number to the loss, in a layer's computation: <c>AddLoss(0.01 * …)</c>.</summary>
    /// <param name="loss">A tensor with a single number.</param>
    /// <exception cref="ArgumentException">The tensor has several numbers.</exception>
    public void AddLoss(Tensor loss)
    {
        if (loss.Shape.Elements != 1)
            throw new ArgumentException($"{Name}: expected a single number to add to the loss, got shape {loss.Shape}");
        if (_addedIn != _lastCall) _added = [];
        _addedIn = _lastCall;
        // It can be read when the step that it comes from is over.
        _added.Add(MemoryScope.Keep(loss));
    }

    /// <summary>What was added in an outermost call, by the layers within too.</summary>
    private IEnumerable<Tensor> AddedIn(long call) =>
        (_addedIn == call ? _added : []).Concat(Sublayers.SelectMany(layer => layer.AddedIn(call)));

    private Tensors CallWithPenalty(Tensors inputs, CallArguments arguments)
    {
        bool isOutermost = _currentCall == 0;
        if (isOutermost) _currentCall = Interlocked.Increment(ref _calls);
        _lastCall = _currentCall;
        try
        {
            var outputs = Call(inputs, arguments);
            if (ActivityRegularizer is not { } regularizer) return outputs;
            foreach (var output in outputs) AddLoss(regularizer.Penalty(output) / output.Shape[0]);
            return outputs;
        }
        finally
        {
            if (isOutermost) _currentCall = 0;
        }
    }
}
