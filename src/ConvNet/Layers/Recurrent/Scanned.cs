namespace ConvNet;

/// <summary>What a cell makes of a sequence.</summary>
/// <param name="All">The outputs of all steps, (batch, steps, …).</param>
/// <param name="Last">The last output.</param>
/// <param name="States">The last states.</param>
internal readonly record struct Scanned(Func<Tensor> All, Tensor Last, Tensors States);
