using TorchSharp;

namespace ConvNet.Engine;

/// <summary>A part of a network that the engine knows by its output alone; it finds its variables' derivatives itself.</summary>
/// <param name="Output">What the loss is computed from.</param>
/// <param name="Variables">What the output depends on.</param>
/// <param name="Backward">Adds the variables' derivatives, given those by the output.</param>
internal sealed record Detour(
    torch.Tensor Output, IReadOnlyCollection<Variable> Variables, Action<torch.Tensor, FlatVariables> Backward);
