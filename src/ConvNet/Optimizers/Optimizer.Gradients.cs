using ConvNet.Engine;

namespace ConvNet;

public abstract partial class Optimizer
{
    private bool _hasToldMissing;

    /// <summary>
    /// Makes one step with gradients of one's own: <c>optimizer.ApplyGradients(gradients.Zip(model.TrainableWeights));</c>.
    /// </summary>
    /// <param name="grads_and_vars">Each gradient with its variable; null for a variable that stays.</param>
    /// <exception cref="InvalidOperationException">The optimizer has been training other variables.</exception>
    public void ApplyGradients(IEnumerable<(Tensor? Gradient, Variable Variable)> grads_and_vars)
    {
        var pairs = grads_and_vars.ToList();
        Apply([.. pairs.Select(pair => pair.Gradient)], [.. pairs.Select(pair => pair.Variable)]);
    }

    /// <summary>Makes one step with gradients of one's own.</summary>
    /// <param name="grads">The gradients; null for a variable that stays.</param>
    /// <param name="trainable_variables">The variables, in the same order.</param>
    /// <exception cref="ArgumentException">There are more or fewer gradients than variables.</exception>
    /// <exception cref="InvalidOperationException">The optimizer has been training other variables.</exception>
    public void Apply(IReadOnlyList<Tensor?> grads, IReadOnlyList<Variable> trainable_variables)
    {
        if (grads.Count != trainable_variables.Count)
            throw new ArgumentException($"{Name}: got {grads.Count} gradients for {trainable_variables.Count} variables");
        EnsureBuilt(trainable_variables);
        int[] missing = [.. grads.Index().Where(gradient => gradient.Item is null).Select(gradient => gradient.Index)];
        TellMissing(missing);
        Flat!.TakeGradients(grads);
        Step(missing);
    }

    /// <summary>The loss, made larger by <see cref="LossScaleFactor"/>: gradients of one's own are those of this one.</summary>
    public virtual Tensor ScaleLoss(Tensor loss) => LossScaleFactor is { } scale ? loss * scale : loss;

    /// <summary>Makes one step with the gradients of <see cref="Flat"/>.</summary>
    /// <param name="missing">Places of variables that have no gradient: they stay, with all that is remembered of them.</param>
    internal virtual void Step(int[] missing)
    {
        using var off = Autograd.Off();
        if (LossScaleFactor is { } scale) Ops.Assign(_flat!.Gradients, _flat.Gradients / scale);
        Apply(_flat!.Values, _flat.Gradients, missing);
        _flat.CopyOut();
        foreach (int index in _constrained.Except(missing))
        {
            var variable = _variables[index];
            variable.Assign(variable.Constraint!.Project(variable));
        }
    }

    // Once: it would be said at each step.
    private void TellMissing(int[] missing)
    {
        if (missing.Length == 0) return;
        var variables = Variables;
        if (missing.Length == variables.Count) throw new InvalidOperationException(
            $"{Name}: there is no gradient for any variable; the loss must be computed from the model's outputs by operations that " +
            "have derivatives");
        if (!_hasToldMissing) Screen.Current.Warn($"{Name}: the loss does not depend on " +
            $"{string.Join(", ", missing.Select(index => variables[index].Path))}; what has no gradient is not trained.");
        _hasToldMissing = true;
    }
}
