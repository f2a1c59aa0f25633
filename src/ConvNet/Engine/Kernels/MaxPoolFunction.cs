using TorchSharp;

namespace ConvNet.Engine;

/// <summary><see cref="MaxPoolKernel"/> with its derivative, for the engine to call.</summary>
internal sealed unsafe class MaxPoolFunction : torch.autograd.SingleTensorFunction<MaxPoolFunction>
{
    public override string Name => nameof(MaxPoolFunction);

    /// <summary>Whether the kernel can do it; libtorch's own does the rest.</summary>
    public static bool CanDo(torch.Tensor images, Size2D size) =>
        MaxPoolKernel.CanDo(size) && images.dtype == torch.ScalarType.Float32 && images.numel() > 0;

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.autograd.AutogradContext ctx, params object[] vars)
    {
        var images = ((torch.Tensor)vars[0]).contiguous();
        var windows = (PoolWindows)vars[1];
        var result = torch.empty(windows.Batch, windows.Rows, windows.Columns, windows.Channels);
        var winners = torch.empty(windows.Batch * windows.ResultLength, torch.ScalarType.Byte);
        MaxPoolKernel.Forward((float*)Data(images), (float*)Data(result), Data(winners), windows);
        ctx.save_data("winners", winners);
        ctx.save_data("windows", windows);
        return result;
    }

    /// <inheritdoc/>
    public override List<torch.Tensor> backward(torch.autograd.AutogradContext ctx, torch.Tensor grad_output)
    {
        var windows = (PoolWindows)ctx.get_data("windows");
        var gradient = grad_output.contiguous();
        var result = torch.empty(windows.Batch, windows.Height, windows.Width, windows.Channels);
        var winners = (torch.Tensor)ctx.get_data("winners");
        MaxPoolKernel.Backward((float*)Data(gradient), Data(winners), (float*)Data(result), windows);
        return [result, null!];
    }

    private static byte* Data(torch.Tensor tensor)
    {
        fixed (byte* first = tensor.bytes) return first;
    }
}
