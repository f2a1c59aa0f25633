namespace ConvNet;

/// <summary>What a whole-model <c>.h5</c> file says, before any model is made of it.</summary>
/// <param name="ModelConfigJson">The layers: <c>{"class_name": …, "config": …}</c>.</param>
/// <param name="TrainingConfigJson">Loss, metrics and optimizer; null if the model was not compiled.</param>
/// <param name="Layers">All layers that the file lists, in its order, those without weights too; a nested model is one.</param>
/// <param name="TopLevelWeights">Weights of the model that belong to no layer.</param>
/// <param name="OptimizerWeights">The optimizer's state, in its order; null if there is none.</param>
/// <param name="KerasVersion">The version that wrote it, such as "2.2.4"; null if it does not say.</param>
/// <param name="Backend">Such as "tensorflow"; null if it does not say.</param>
internal sealed record SavedModel(string ModelConfigJson, string? TrainingConfigJson, IReadOnlyList<SavedLayer> Layers,
    IReadOnlyList<SavedWeight> TopLevelWeights, IReadOnlyList<SavedWeight>? OptimizerWeights,
    string? KerasVersion, string? Backend);

/// <summary>A layer's weights: trainable ones first, in the file's order.</summary>
internal sealed record SavedLayer(string Name, IReadOnlyList<SavedWeight> Weights);

/// <summary>One array and its path inside the layer or the optimizer.</summary>
/// <param name="Path">As the file has it: <c>conv2d_1/kernel:0</c>, in Keras 3 <c>sequential/conv2d/kernel</c>.</param>
/// <param name="Values">The array; its own name is the path's last part.</param>
internal sealed record SavedWeight(string Path, H5Dataset Values)
{
    /// <summary>An array to save.</summary>
    public SavedWeight(string path, Shape shape, Array data, string? elementType = null)
        : this(path, new H5Dataset(path.Split('/')[^1], shape, data, elementType))
    {
    }

    /// <summary>The path without the <c>:0</c> that Keras 2 puts behind it.</summary>
    public string PlainPath => Path.EndsWith(":0", StringComparison.Ordinal) ? Path[..^2] : Path;
}
