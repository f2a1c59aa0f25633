using TorchSharp;

namespace ConvNet.Engine;

/// <summary><see cref="MaxPoolKernel"/> with its derivative, for the engine to call.</summary>
internal sealed unsafe class MaxPoolFunction : torch.autograd.SingleTensorFunction<MaxPoolFunction>
{
    public override string Name => nameof(MaxPoolFunction);

    /// <summary>Whether the kernel can do it; libtorch's own does the rest.</summary>
    public static bool CanDo(torch.Tensor images, Size2D size) =>
        MaxPoolKernel.CanDo(size) && images.dtype == torch.ScalarType.Float32 && images.numel() > 0;

    /// <summary>The result, with its derivative if one can be asked for.</summary>
    public static torch.Tensor Apply(torch.Tensor images, PoolWindows windows) =>
        images.requires_grad && torch.is_grad_enabled() ? apply(images, windows) : Compute(images, null, windows);

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.autograd.AutogradContext ctx, params object[] vars)
    {
        var windows = (PoolWindows)vars[1];
        var winners = torch.empty(windows.Batch * windows.ResultLength, torch.ScalarType.Byte);
        var result = Compute((torch.Tensor)vars[0], winners, windows);
        ctx.save_for_backward([winners]);
        ctx.save_data("windows", windows);
        return result;
    }

    /// <inheritdoc/>
    public override List<torch.Tensor> backward(torch.autograd.AutogradContext ctx, torch.Tensor grad_output)
    {
        var windows = (PoolWindows)ctx.get_data("windows");
        var gradient = grad_output.contiguous();
        var result = torch.empty(windows.Batch, windows.Height, windows.Width, windows.Channels);
        var winners = ctx.get_saved_variables()[0];
        MaxPoolKernel.Backward((float*)Data(gradient), Data(winners), (float*)Data(result), windows);
        return [result, null!];
    }

    private static torch.Tensor Compute(torch.Tensor images, torch.Tensor? winners, PoolWindows windows)
    {
        var input = images.contiguous();
        var result = torch.empty(windows.Batch, windows.Rows, windows.Columns, windows.Channels);
        MaxPoolKernel.Forward((float*)Data(input), (float*)Data(result), winners is null ? null : Data(winners), windows);
        return result;
    }

    private static byte* Data(torch.Tensor tensor)
    {
        fixed (byte* first = tensor.bytes) return first;
    }
}
