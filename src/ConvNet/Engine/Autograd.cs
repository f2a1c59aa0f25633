using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Derivatives.</summary>
internal static class Autograd
{
    /// <summary>Whether what is computed is remembered for derivatives.</summary>
    public static bool IsOn => torch.is_grad_enabled();

    /// <summary>Until disposed, nothing is remembered for derivatives: predictions, and changes of variables in place.</summary>
    public static IDisposable Off()
    {
        Backend.EnsureLoaded();
        return torch.no_grad();
    }

    /// <summary>Makes a tensor one that derivatives are asked of.</summary>
    public static Tensor Watch(Tensor x) => new(x.Native.detach().clone().requires_grad_(true));

    /// <summary>Asks for derivatives with respect to this tensor itself.</summary>
    public static void Require(Tensor x) => x.Native.requires_grad_(true);

    /// <summary>The derivatives of a scalar with respect to some tensors; null where it does not depend on one.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="sources">The tensors.</param>
    /// <param name="isPersistent">Whether derivatives will be asked for again.</param>
    /// <param name="isDifferentiable">Whether the derivatives have derivatives themselves.</param>
    // Of a constant the engine would not answer, but end the process.
    public static Tensor?[] Gradients(Tensor scalar, IReadOnlyList<Tensor> sources, bool isPersistent = false,
        bool isDifferentiable = false) => !scalar.Native.requires_grad
        ? new Tensor?[sources.Count]
        : [.. torch.autograd.grad([scalar.Native], [.. sources.Select(source => source.Native)],
                retain_graph: isPersistent || isDifferentiable, create_graph: isDifferentiable, allow_unused: true)
            .Select(gradient => gradient is null || gradient.IsInvalid ? null : new Tensor(gradient))];
}
