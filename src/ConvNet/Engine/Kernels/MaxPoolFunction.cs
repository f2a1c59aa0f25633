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
    /// <param name="images">(batch, height, width, channels).</param>
    /// <param name="floor">What results are at least: 0 for the maxima of relu, else -∞.</param>
    /// <param name="windows">Over these images.</param>
    public static torch.Tensor Apply(torch.Tensor images, float floor, PoolWindows windows) =>
        images.requires_grad && torch.is_grad_enabled() ? apply(images, floor, windows) : Compute(images, null, floor, windows);

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.autograd.AutogradContext ctx, params object[] vars)
    {
        var windows = (PoolWindows)vars[2];
        var winners = torch.empty(windows.Batch * (long)windows.ResultLength, torch.ScalarType.Byte);
        var result = Compute((torch.Tensor)vars[0], winners, (float)vars[1], windows);
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
        MaxPoolKernel.Backward(Memory.Of(gradient), Memory.BytesOf(winners), Memory.Of(result), windows);
        GC.KeepAlive(gradient);
        return [result, null!, null!];
    }

    private static torch.Tensor Compute(torch.Tensor images, torch.Tensor? winners, float floor, PoolWindows windows)
    {
        var input = images.contiguous();
        var result = torch.empty(windows.Batch, windows.Rows, windows.Columns, windows.Channels);
        MaxPoolKernel.Forward(
            Memory.Of(input), Memory.Of(result), winners is null ? null : Memory.BytesOf(winners), floor, windows);
        GC.KeepAlive(input);
        return result;
    }
}
