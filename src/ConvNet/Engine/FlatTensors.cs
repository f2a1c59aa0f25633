using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Tensors that live one behind the other in one.</summary>
internal sealed class FlatTensors
{
    private readonly Tensor?[] _parts;

    /// <summary>Tensors of some shapes, all with the same number everywhere; no tensor for null.</summary>
    public FlatTensors(IEnumerable<Shape?> shapes, double value, DType dtype)
    {
        Shape?[] all = [.. shapes];
        All = MemoryScope.Keep(new(torch.full(all.Sum(shape => shape?.Elements ?? 0), value, ScalarTypes.Of(dtype))));
        long start = 0;
        _parts = Array.ConvertAll(all, shape =>
        {
            if (shape is null) return null;
            var part = All.Native.narrow(0, start, shape.Elements).view(Arrays.Sizes(shape));
            start += shape.Elements;
            return MemoryScope.Keep(new Tensor(part));
        });
    }

    /// <summary>All numbers of all tensors, (size).</summary>
    public Tensor All { get; }

    /// <summary>One of the tensors, a part of <see cref="All"/>; null where there is none.</summary>
    public Tensor? Part(int index) => _parts[index];
}
