using TorchSharp;

namespace ConvNet.Engine;

/// <summary><see cref="SmallConvKernel"/> with its derivative, for the engine to call.</summary>
internal sealed unsafe class SmallConvFunction : torch.autograd.SingleTensorFunction<SmallConvFunction>
{
    // Multiplications from which on libtorch is faster, as measured.
    private const long MostWork = 2_000_000;

    public override string Name => nameof(SmallConvFunction);

    /// <summary>
    /// Whether the kernel can do it; libtorch's own does the rest. It has no derivative of the images: of a network's first
    /// layer nobody asks for it.
    /// </summary>
    public static bool CanDo(torch.Tensor images, SmallConvShape shape) =>
        shape.Filters >= SmallConvKernel.FewestFilters && shape is { Rows: > 0, Columns: > 0, Work: > 0 and <= MostWork }
        && images.dtype == torch.ScalarType.Float32 && !(images.requires_grad && torch.is_grad_enabled());

    /// <summary>The result, with its derivative if one can be asked for.</summary>
    public static torch.Tensor Apply(torch.Tensor images, torch.Tensor kernel, torch.Tensor? bias, SmallConvShape shape)
    {
        bias ??= torch.zeros(shape.Filters);
        return torch.is_grad_enabled() && (kernel.requires_grad || bias.requires_grad)
            ? apply(images.contiguous(), kernel, bias, shape)
            : Compute(images.contiguous(), kernel, bias, shape);
    }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.autograd.AutogradContext ctx, params object[] vars)
    {
        var (images, shape) = ((torch.Tensor)vars[0], (SmallConvShape)vars[3]);
        ctx.save_for_backward([images]);
        ctx.save_data("shape", shape);
        return Compute(images, (torch.Tensor)vars[1], (torch.Tensor)vars[2], shape);
    }

    /// <inheritdoc/>
    public override List<torch.Tensor> backward(torch.autograd.AutogradContext ctx, torch.Tensor grad_output)
    {
        var shape = (SmallConvShape)ctx.get_data("shape");
        var images = ctx.get_saved_variables()[0];
        var gradient = grad_output.contiguous();
        var gKernel = torch.empty(shape.Kernel.Height, shape.Kernel.Width, shape.Channels, shape.Filters);
        var gBias = torch.empty(shape.Filters);
        SmallConvKernel.Backward(Memory.Of(images), Memory.Of(gradient), Memory.Of(gKernel), Memory.Of(gBias), shape);
        return [null!, gKernel, gBias, null!];
    }

    private static torch.Tensor Compute(torch.Tensor images, torch.Tensor kernel, torch.Tensor bias, SmallConvShape shape)
    {
        var weights = kernel.contiguous();
        var result = torch.empty(shape.Batch, shape.Rows, shape.Columns, shape.Filters);
        SmallConvKernel.Forward(Memory.Of(images), Memory.Of(weights), Memory.Of(bias), Memory.Of(result), shape);
        return result;
    }
}
