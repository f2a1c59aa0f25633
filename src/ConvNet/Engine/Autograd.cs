using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Derivatives.</summary>
internal static class Autograd
{
    /// <summary>Until disposed, nothing is remembered for derivatives: predictions, and changes of variables in place.</summary>
    public static IDisposable Off()
    {
        Backend.EnsureLoaded();
        return torch.no_grad();
    }

    /// <summary>Makes a tensor one that derivatives are asked of.</summary>
    public static Tensor Watch(Tensor x) => new(x.Native.detach().clone().requires_grad_(true));

    /// <summary>The derivatives of a scalar with respect to some tensors; null where it does not depend on one.</summary>
    // Of a constant the engine would not answer, but end the process.
    public static Tensor?[] Gradients(Tensor scalar, IReadOnlyList<Tensor> sources) => !scalar.Native.requires_grad
        ? new Tensor?[sources.Count]
        : [.. torch.autograd.grad([scalar.Native], [.. sources.Select(source => source.Native)], allow_unused: true)
            .Select(gradient => gradient is null || gradient.IsInvalid ? null : new Tensor(gradient))];
}
