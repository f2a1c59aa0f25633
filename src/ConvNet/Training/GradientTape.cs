using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Derivatives of what is computed while it is there, for training steps of one's own:
/// <c>var tape = new GradientTape(); var loss = …; var gradients = tape.Gradient(loss, TrainableWeights);</c>
/// </summary>
/// <remarks>
/// Trainable variables are watched by themselves. TensorFlow's page:
/// https://www.tensorflow.org/api_docs/python/tf/GradientTape.
/// </remarks>
/// <param name="persistent">Whether derivatives may be asked for several times.</param>
public sealed class GradientTape(bool persistent = false)
{
    // Tapes that have not been asked yet: the derivatives of an inner one are part of what an outer one sees.
    [ThreadStatic]
    private static int _open;

    private readonly int _depth = ++_open;
    private bool _isUsed;

    /// <summary>Asks for derivatives with respect to something that is no variable, such as an image.</summary>
    /// <exception cref="InvalidOperationException">The tape is not persistent and has been asked already.</exception>
    public void Watch(Tensor x)
    {
        CheckUse();
        Autograd.Require(x);
    }

    /// <summary>The derivatives of a loss with respect to variables; null where it does not depend on one.</summary>
    /// <param name="target">The loss; of several numbers the sum is meant.</param>
    /// <param name="sources">For instance <see cref="Layer.TrainableWeights"/>.</param>
    /// <exception cref="InvalidOperationException">The tape is not persistent and has been asked already.</exception>
    public IReadOnlyList<Tensor?> Gradient(Tensor target, IReadOnlyList<Variable> sources) =>
        Gradients(target, [.. sources.Select(variable => variable.Value)]);

    /// <summary>The derivatives of a loss with respect to a watched tensor or a variable; null if it does not depend on it.</summary>
    /// <inheritdoc cref="Gradient(Tensor, IReadOnlyList{Variable})"/>
    public Tensor? Gradient(Tensor target, Tensor sources) => Gradients(target, [sources])[0];

    /// <summary>The derivatives of a loss with respect to watched tensors; null where it does not depend on one.</summary>
    /// <inheritdoc cref="Gradient(Tensor, IReadOnlyList{Variable})"/>
    public IReadOnlyList<Tensor?> Gradient(Tensor target, IReadOnlyList<Tensor> sources) => Gradients(target, sources);

    private Tensor?[] Gradients(Tensor target, IReadOnlyList<Tensor> sources)
    {
        CheckUse();
        if (!_isUsed) _open = Math.Min(_open, _depth - 1);
        _isUsed = true;
        return Autograd.Gradients(Ops.Sum(target), sources, isPersistent: persistent, isDifferentiable: _open > 0);
    }

    private void CheckUse()
    {
        if (_isUsed && !persistent) throw new InvalidOperationException(
            "A GradientTape gives derivatives once; make it with persistent: true to ask it several times.");
    }
}
