using System.Runtime.CompilerServices;

namespace ConvNet;

#pragma warning disable CS1573 // What the inherited documentation says is not said again.
// A lambda converts to a delegate alone, so Compile has a form for each place where Keras takes a function. What is left out
// belongs to the form without functions, which comes first.
public partial class Model
{
    /// <summary>
    /// Says how the model is trained, with a function as the loss:
    /// <c>loss: (y_true, y_pred) =&gt; ops.mean(ops.square(y_true - y_pred))</c>.
    /// </summary>
    /// <inheritdoc cref="Compile(Optimizer?, LossList?, LossWeights?, MetricList?, MetricList?, int, bool)" path="/exception"/>
    /// <param name="optimizer">Keras' name or an object; rmsprop by default.</param>
    /// <param name="loss">The loss of each sample, (batch, …), or one number, of targets and predictions. A list for several
    /// outputs takes functions as <c>losses.get((y_true, y_pred) =&gt; …)</c>.</param>
    /// <param name="loss_weights">How much each output's loss counts, a list or by the outputs' names.</param>
    /// <param name="metrics">What to report. A list of names and functions alike takes a function as
    /// <c>metrics.get((y_true, y_pred) =&gt; …)</c>, a list of functions alone takes them as they are.</param>
    /// <param name="weighted_metrics">What to report, counting samples by their weights.</param>
    /// <param name="steps_per_execution">The batches that are trained between two calls of the callbacks.</param>
    /// <param name="auto_scale_loss">Whether a model of the policy "mixed_float16" gets a <see cref="LossScaleOptimizer"/>.</param>
    [OverloadResolutionPriority(-1)]
    public void Compile(Optimizer? optimizer = null, Func<Tensor, Tensor, Tensor>? loss = null, LossWeights? loss_weights = null,
        MetricList? metrics = null, MetricList? weighted_metrics = null, int steps_per_execution = 1,
        bool auto_scale_loss = true) =>
        Compile(optimizer, (LossList?)loss, loss_weights, metrics, weighted_metrics, steps_per_execution, auto_scale_loss);

    /// <summary>
    /// Says how the model is trained, with functions as metrics:
    /// <c>metrics: [(y_true, y_pred) =&gt; ops.mean(ops.abs(y_true - y_pred))]</c>.
    /// </summary>
    /// <inheritdoc cref="Compile(Optimizer?, Func{Tensor, Tensor, Tensor}?, LossWeights?, MetricList?, MetricList?, int, bool)"/>
    /// <param name="metrics">Functions of targets and predictions, each of whose means is reported.</param>
    [OverloadResolutionPriority(-2)]
    public void Compile(Optimizer? optimizer = null, LossList? loss = null, LossWeights? loss_weights = null,
        Func<Tensor, Tensor, Tensor>[]? metrics = null, MetricList? weighted_metrics = null, int steps_per_execution = 1,
        bool auto_scale_loss = true) =>
        Compile(optimizer, loss, loss_weights, (MetricList?)metrics, weighted_metrics, steps_per_execution, auto_scale_loss);

    /// <summary>Says how the model is trained, with functions as the loss and as metrics.</summary>
    /// <inheritdoc cref="Compile(Optimizer?, Func{Tensor, Tensor, Tensor}?, LossWeights?, MetricList?, MetricList?, int, bool)"/>
    /// <param name="metrics">Functions of targets and predictions, each of whose means is reported.</param>
    [OverloadResolutionPriority(-3)]
    public void Compile(Optimizer? optimizer = null, Func<Tensor, Tensor, Tensor>? loss = null, LossWeights? loss_weights = null,
        Func<Tensor, Tensor, Tensor>[]? metrics = null, MetricList? weighted_metrics = null, int steps_per_execution = 1,
        bool auto_scale_loss = true) =>
        Compile(optimizer, (LossList?)loss, loss_weights, (MetricList?)metrics, weighted_metrics, steps_per_execution, auto_scale_loss);
}
