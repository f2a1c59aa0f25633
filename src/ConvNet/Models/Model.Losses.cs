namespace ConvNet;

/// <summary>What the layers add to the loss.</summary>
public abstract partial class Model
{
    internal sealed override IEnumerable<Tensor> AddedLosses =>
        base.AddedLosses.Concat(Layers.SelectMany(layer => layer.AddedLosses));

    internal sealed override void ForgetAddedLosses()
    {
        base.ForgetAddedLosses();
        foreach (var layer in Layers) layer.ForgetAddedLosses();
    }
}
