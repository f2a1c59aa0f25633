using TorchSharp;

namespace ConvNet.Engine;

/// <summary>
/// A piece of work, such as a training step, whose tensors end with it. Outside any scope the collector frees tensors,
/// later than a loop of large batches can afford.
/// </summary>
internal sealed class MemoryScope : IDisposable
{
    [ThreadStatic]
    private static int _depth;

    private readonly DisposeScope _scope;

    public MemoryScope()
    {
        Backend.EnsureLoaded();
        _scope = torch.NewDisposeScope();
        _depth++;
    }

    public static bool IsOpen => _depth > 0;

    /// <summary>Takes a tensor out of all scopes: it lives as long as somebody refers to it.</summary>
    public static Tensor Keep(Tensor tensor)
    {
        tensor.Native.DetachFromDisposeScope();
        return tensor;
    }

    public void Dispose()
    {
        _depth--;
        _scope.Dispose();
    }
}
