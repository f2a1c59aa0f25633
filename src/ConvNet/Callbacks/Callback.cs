namespace ConvNet;

/// <summary>Is told of each stage of a training, and may end it: <c>Model.StopTraining = true</c>.</summary>
/// <remarks>
/// Override what is of interest. Logs are means since the beginning of the epoch; a value is computed when it is read.
/// Keras' page: https://keras.io/api/callbacks/base_callback/.
/// </remarks>
[KerasModule("keras.callbacks", "callback")]
public abstract class Callback
{
    private Model? _model;

    /// <summary>The model being trained.</summary>
    /// <exception cref="InvalidOperationException">No training has begun.</exception>
    public Model Model => _model ?? throw new InvalidOperationException(
        $"{GetType().Name} knows its model once a training begins.");

    /// <summary>The training's settings: "epochs", "steps", "samples", "verbose" and so on.</summary>
    public IReadOnlyDictionary<string, object?> Params { get; private set; } = new Dictionary<string, object?>();

    /// <summary>Training begins.</summary>
    public virtual void OnTrainBegin(Logs logs)
    {
    }

    /// <summary>Training is over; <paramref name="logs"/> are the last epoch's.</summary>
    public virtual void OnTrainEnd(Logs logs)
    {
    }

    /// <summary>An epoch begins; the first is number 0.</summary>
    public virtual void OnEpochBegin(int epoch, Logs logs)
    {
    }

    /// <summary>An epoch and its validation are over; what is added to <paramref name="logs"/> goes into the history.</summary>
    public virtual void OnEpochEnd(int epoch, Logs logs)
    {
    }

    /// <summary>A batch of training begins; the first of an epoch is number 0.</summary>
    public virtual void OnTrainBatchBegin(int batch, Logs logs)
    {
    }

    /// <summary>A batch of training is over.</summary>
    public virtual void OnTrainBatchEnd(int batch, Logs logs)
    {
    }

    /// <summary>An evaluation or validation begins.</summary>
    public virtual void OnTestBegin(Logs logs)
    {
    }

    /// <summary>An evaluation or validation is over.</summary>
    public virtual void OnTestEnd(Logs logs)
    {
    }

    /// <summary>A batch of an evaluation begins.</summary>
    public virtual void OnTestBatchBegin(int batch, Logs logs)
    {
    }

    /// <summary>A batch of an evaluation is over.</summary>
    public virtual void OnTestBatchEnd(int batch, Logs logs)
    {
    }

    /// <summary>A prediction begins.</summary>
    public virtual void OnPredictBegin(Logs logs)
    {
    }

    /// <summary>A prediction is over.</summary>
    public virtual void OnPredictEnd(Logs logs)
    {
    }

    /// <summary>A batch of a prediction begins.</summary>
    public virtual void OnPredictBatchBegin(int batch, Logs logs)
    {
    }

    /// <summary>A batch of a prediction is over.</summary>
    public virtual void OnPredictBatchEnd(int batch, Logs logs)
    {
    }

    internal void Attach(Model model, IReadOnlyDictionary<string, object?> parameters) => (_model, Params) = (model, parameters);
}
