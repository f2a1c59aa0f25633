using TorchSharp;

namespace ConvNet.Engine;

/// <summary>The numbers of tensors, for kernels of our own.</summary>
internal static unsafe class Memory
{
    /// <summary>The first number of a contiguous float tensor. The tensor must be kept alive while it is used.</summary>
    public static float* Of(torch.Tensor tensor) => (float*)BytesOf(tensor);

    /// <summary>The first byte of a contiguous tensor.</summary>
    public static byte* BytesOf(torch.Tensor tensor)
    {
        fixed (byte* first = tensor.bytes) return first;
    }
}
