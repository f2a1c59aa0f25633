using TorchSharp;

namespace ConvNet.Engine;

/// <summary><see cref="SmallMaxPoolKernel"/> with its derivative, for the engine to call.</summary>
internal sealed unsafe class SmallMaxPoolFunction : torch.autograd.SingleTensorFunction<SmallMaxPoolFunction>
{
    // Numbers from which on libtorch, which shares them out over threads, is as fast.
    private const long MostNumbers = 1_000_000;

    public override string Name => nameof(SmallMaxPoolFunction);

    /// <summary>Whether the kernel can do it; libtorch's own does the rest.</summary>
    public static bool CanDo(torch.Tensor images, Size2D size) =>
        SmallMaxPoolKernel.CanDo(size) && images.dtype == torch.ScalarType.Float32 && images.numel() is > 0 and <= MostNumbers;

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
        SmallMaxPoolKernel.Backward(Memory.Of(gradient), Memory.BytesOf(winners), Memory.Of(result), windows);
        return [result, null!];
    }

    private static torch.Tensor Compute(torch.Tensor images, torch.Tensor? winners, PoolWindows windows)
    {
        var input = images.contiguous();
        var result = torch.empty(windows.Batch, windows.Rows, windows.Columns, windows.Channels);
        SmallMaxPoolKernel.Forward(
            Memory.Of(input), Memory.Of(result), winners is null ? null : Memory.BytesOf(winners), windows);
        return result;
    }
}
