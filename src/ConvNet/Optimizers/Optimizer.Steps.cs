using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// What all optimizers do around their rules: gradients are averaged and clipped, weights decay and are averaged.
/// </summary>
public abstract partial class Optimizer
{
    private long _batches;

    private int BatchesOfStep => GradientAccumulationSteps ?? 1;

    /// <summary>At the end of a training: puts the running means, if they are kept, in the weights' place.</summary>
    internal void FinalizeVariables()
    {
        if (!UseEma || _flat is null) return;
        using var off = Autograd.Off();
        Ops.Assign(_flat.Values, Slot(Average));
    }

    private void Apply(Tensor weights, Tensor gradients)
    {
        long stepsBefore = Iterations;
        double rate = (float)LearningRate;
        _batches++;
        if (Accumulated(gradients) is { } mean)
        {
            Clip(mean);
            if (WeightDecay is { } decay) Ops.AssignSub(weights, weights * (decay * rate));
            Update(weights, mean, rate);
        }
        if (UseEma) KeepAverage(weights, stepsBefore);
    }

    // The mean over the batches of a step; null until they are complete.
    private Tensor? Accumulated(Tensor gradients)
    {
        if (BatchesOfStep == 1) return gradients;
        var sum = Slot(Accumulator);
        Ops.AssignAdd(sum, gradients);
        if (_batches % BatchesOfStep != 0) return null;
        var mean = sum / BatchesOfStep;
        Ops.Assign(sum, sum * 0);
        return mean;
    }

    private void Clip(Tensor gradients)
    {
        if (Clipvalue is { } size) Ops.Assign(gradients, Ops.Clip(gradients, -size, size));
        if (GlobalClipnorm is { } limit) Ops.AssignShortened(gradients, limit);
        if (Clipnorm is not { } norm) return;
        for (int i = 0; i < _variables.Count; i++) Ops.AssignShortened(_flat!.Part(gradients, i), norm);
    }

    private void KeepAverage(Tensor weights, long stepsBefore)
    {
        Ops.AssignMean(Slot(Average), stepsBefore == 0 ? 0 : EmaMomentum, weights);
        if (EmaOverwriteFrequency is { } often && (stepsBefore + 1) % often == 0) Ops.Assign(weights, Slot(Average));
    }
}
