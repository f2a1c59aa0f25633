using System.Reflection;

namespace ConvNet;

public partial class Model
{
    private Compilation? _compilation;
    private bool? _hasOwnSteps;

    /// <summary>What the model is trained with.</summary>
    /// <exception cref="InvalidOperationException">The model has not been compiled.</exception>
    public Optimizer Optimizer => Compiled("Optimizer").Optimizer;

    /// <summary>What the model is compared by, as compile() was told; null if it was told nothing.</summary>
    /// <exception cref="InvalidOperationException">The model has not been compiled.</exception>
    public LossList? Loss => Compiled("Loss").Losses;

    /// <summary>
    /// What is measured: the loss, the outputs' losses if there are several, the metrics of compile(), and those that the model
    /// has in its fields. All are reset at the beginning of each epoch and evaluation.
    /// </summary>
    public virtual IReadOnlyList<Metric> Metrics => [.. _compilation?.Metrics ?? [], .. MetricFields.Of(this)];

    /// <summary>What the values of training and evaluation are called.</summary>
    /// <exception cref="InvalidOperationException">The model has not been compiled.</exception>
    public IReadOnlyList<string> MetricsNames => KerasVersions.Current == KerasVersion.Keras3
        ? [.. Compiled("MetricsNames").GroupsFor(OutputNames)] : [.. Compiled("MetricsNames").NamesFor(OutputNames)];

    /// <summary>What compile() was told; null before.</summary>
    internal Compilation? Compilation => _compilation;

    /// <summary>Whether the model says itself how a step goes: then what data mean is its business.</summary>
    internal bool HasOwnSteps => _hasOwnSteps ??=
        new[] { nameof(TrainStep), nameof(TestStep), nameof(PredictStep) }.Any(step =>
            GetType().GetMethod(step, [typeof(StepData)])!.DeclaringType != typeof(Model));

    /// <summary>Says how the model is trained. To be called again when a layer has been frozen.</summary>
    /// <param name="optimizer">Keras' name or an object; rmsprop by default.</param>
    /// <param name="loss">Keras' name or an object; one for all outputs, a list, or by the outputs' names.</param>
    /// <param name="loss_weights">How much each output's loss counts, a list or by the outputs' names.</param>
    /// <param name="metrics">What to report: names, objects, functions. "accuracy" chooses the one that fits the labels. With
    /// several outputs a list for each, or by the outputs' names. Among names a function is <c>metrics.get(my_metric)</c>.</param>
    /// <param name="weighted_metrics">What to report, counting samples by their weights.</param>
    /// <param name="steps_per_execution">The batches that are trained between two calls of the callbacks.</param>
    /// <param name="auto_scale_loss">Whether a model of the policy "mixed_float16" gets a <see cref="LossScaleOptimizer"/> around
    /// the optimizer.</param>
    /// <exception cref="ArgumentException">A name is unknown; the message lists the known ones.</exception>
    public void Compile(Optimizer? optimizer = null, LossList? loss = null, LossWeights? loss_weights = null, MetricList? metrics = null,
        MetricList? weighted_metrics = null, int steps_per_execution = 1, bool auto_scale_loss = true)
    {
        var given = optimizer ?? "rmsprop";
        bool scales = auto_scale_loss && DtypePolicy.Name == "mixed_float16" && given is not LossScaleOptimizer;
        _compilation = new(scales ? new LossScaleOptimizer(given) : given, loss, loss_weights, metrics, weighted_metrics)
        {
            GivenOptimizer = given,
            Trained = Built ? TrainableWeights : null,
            StepsPerExecution = Require.Positive(steps_per_execution),
        };
    }

    /// <summary>Makes the sums of all <see cref="Metrics"/> zero.</summary>
    public void ResetMetrics()
    {
        foreach (var metric in Metrics) metric.ResetState();
    }

    private Compilation Compiled(string method) => _compilation ?? throw new InvalidOperationException(
        $"{Name}: {method} needs a compiled model; " +
        "call model.Compile(optimizer: \"rmsprop\", loss: …, metrics: [\"accuracy\"]) first");

    // Without labels the layers' own losses may be all there is.
    private Compilation CompiledWithLoss(string method, bool hasLabels)
    {
        var compilation = Compiled(method);
        return compilation.Losses is not null || HasOwnSteps || !hasLabels ? compilation : throw new InvalidOperationException(
            $"{Name}: {method} needs a loss; call Compile with one, such as loss: \"categorical_crossentropy\"");
    }

    /// <summary>The metrics that stand in a model's fields.</summary>
    private static class MetricFields
    {
        public static IEnumerable<Metric> Of(Model model)
        {
            for (var type = model.GetType(); type is not null && type != typeof(Model); type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (field.FieldType.IsAssignableTo(typeof(Metric)) && field.GetValue(model) is Metric metric) yield return metric;
                }
            }
        }
    }
}
