namespace ConvNet;

/// <summary>What the layers add to the loss.</summary>
public abstract partial class Model
{
    internal sealed override IEnumerable<Tensor> AddedIn(long call) =>
        base.AddedIn(call).Concat(Layers.SelectMany(layer => layer.AddedIn(call)));
}
