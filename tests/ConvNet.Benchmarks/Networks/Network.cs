using TorchSharp;

namespace ConvNet.Benchmarks.Networks;

/// <summary>One network, written in this library and as one writes it in TorchSharp.</summary>
/// <param name="Input">The shape of a sample, channels last.</param>
/// <param name="Ours">This library's, compiled.</param>
/// <param name="Peer">TorchSharp's, with channels first if it has images; gives logits.</param>
/// <param name="Optimizer">The peer's optimizer.</param>
/// <param name="OneHot">Whether our labels are one-hot, as in the notebook that it comes from.</param>
internal sealed record Network(Shape Input, Func<Model> Ours, Func<torch.nn.Module<torch.Tensor, torch.Tensor>> Peer,
    Func<torch.nn.Module, torch.optim.Optimizer> Optimizer, bool OneHot = false);
