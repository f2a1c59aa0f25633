namespace ConvNet;

/// <summary>A function as a loss: <c>new LossFunctionWrapper((y_true, y_pred) =&gt; …)</c>.</summary>
/// <remarks>
/// The function gets tensors of targets and predictions as they come, (batch, …), and gives the loss of each sample, (batch, …),
/// or a single number. Keras' page: https://keras.io/api/losses/#creating-custom-losses.
/// </remarks>
/// <param name="fn">The function.</param>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own; that of the function by default, "lambda" if it has none.</param>
[KerasName("LossFunctionWrapper", AsString = false)]
public sealed class LossFunctionWrapper(Func<Tensor, Tensor, Tensor> fn, string reduction = "sum_over_batch_size",
    string? name = null) : Loss(reduction, name ?? FunctionName.Of(fn))
{
    /// <summary>The function.</summary>
    public Func<Tensor, Tensor, Tensor> Fn { get; } = fn;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor y_true, Tensor y_pred) => Fn(y_true, y_pred);
}
