using TorchSharp;

namespace ConvNet.Engine;

/// <summary><see cref="FirstConvKernel{TLanes}"/> with its derivative, for the engine to call.</summary>
internal sealed unsafe class FirstConvFunction : torch.autograd.SingleTensorFunction<FirstConvFunction>
{
    // More channels or filters are libtorch's business; buffers of larger kernels would not fit on the stack.
    private const int MostChannels = 4, MostFilters = 64, MostTaps = 256, MostColumns = 256;

    private delegate void Pass(float* x, float* a, float* b, float* c, FirstConvShape shape, int firstImage, int endImage);

    public override string Name => nameof(FirstConvFunction);

    /// <summary>Whether the kernel can do it; libtorch's own does the rest.</summary>
    public static bool CanDo(torch.Tensor images, FirstConvShape shape) =>
        shape.Channels <= MostChannels && shape.Filters <= MostFilters && shape.Taps <= MostTaps && shape.Columns <= MostColumns
        && shape is { Rows: > 0, Columns: > 0, Batch: > 0 }
        && images.dtype == torch.ScalarType.Float32 && !(images.requires_grad && torch.is_grad_enabled());

    /// <summary>The result, with its derivative if one can be asked for. The images have been padded.</summary>
    public static torch.Tensor Apply(torch.Tensor images, torch.Tensor kernel, torch.Tensor? bias, FirstConvShape shape)
    {
        bias ??= torch.zeros(shape.Filters);
        return torch.is_grad_enabled() && (kernel.requires_grad || bias.requires_grad)
            ? apply(images.contiguous(), kernel, bias, shape)
            : Compute(images.contiguous(), kernel, bias, shape);
    }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.autograd.AutogradContext ctx, params object[] vars)
    {
        var (images, kernel, bias, shape) = ((torch.Tensor)vars[0], (torch.Tensor)vars[1], (torch.Tensor)vars[2], (FirstConvShape)vars[3]);
        ctx.save_for_backward([images]);
        ctx.save_data("shape", shape);
        return Compute(images, kernel, bias, shape);
    }

    /// <inheritdoc/>
    public override List<torch.Tensor> backward(torch.autograd.AutogradContext ctx, torch.Tensor grad_output)
    {
        var shape = (FirstConvShape)ctx.get_data("shape");
        var images = ctx.get_saved_variables()[0];
        var gradient = grad_output.contiguous();
        var gKernel = torch.zeros(shape.Kernel.Height, shape.Kernel.Width, shape.Channels, shape.Filters);
        var gBias = torch.zeros(shape.Filters);
        var sum = new Lock();
        float* x = Memory.Of(images), gy = Memory.Of(gradient), kernelSum = Memory.Of(gKernel), biasSum = Memory.Of(gBias);
        var pass = BackwardPass(shape.Filters);
        ImageLoop.Run(shape.Batch, shape.ResultLength, (first, end) =>
        {
            // Each thread adds up its own share first.
            float[] share = new float[(shape.Taps + 1) * shape.Filters];
            fixed (float* own = share)
            {
                pass(x, gy, own, own + shape.Taps * shape.Filters, shape, first, end);
                lock (sum)
                {
                    for (int i = 0; i < shape.Taps * shape.Filters; i++) kernelSum[i] += own[i];
                    for (int i = 0; i < shape.Filters; i++) biasSum[i] += own[shape.Taps * shape.Filters + i];
                }
            }
        });
        return [null!, gKernel, gBias, null!];
    }

    private static torch.Tensor Compute(torch.Tensor images, torch.Tensor kernel, torch.Tensor bias, FirstConvShape shape)
    {
        var weights = kernel.contiguous();
        var result = torch.empty(shape.Batch, shape.Rows, shape.Columns, shape.Filters);
        float* x = Memory.Of(images), k = Memory.Of(weights), b = Memory.Of(bias), y = Memory.Of(result);
        var pass = ForwardPass(shape.Filters);
        ImageLoop.Run(shape.Batch, shape.ResultLength, (first, end) => pass(x, k, b, y, shape, first, end));
        return result;
    }

    // The narrowest slice that holds all filters, else the widest.
    private static Pass ForwardPass(int filters) => filters <= FirstConvKernel<Lanes4>.Width ? FirstConvKernel<Lanes4>.Forward
        : filters <= FirstConvKernel<Lanes8>.Width ? FirstConvKernel<Lanes8>.Forward : FirstConvKernel<Lanes16>.Forward;

    private static Pass BackwardPass(int filters) => filters <= FirstConvKernel<Lanes4>.Width ? FirstConvKernel<Lanes4>.Backward
        : filters <= FirstConvKernel<Lanes8>.Width ? FirstConvKernel<Lanes8>.Backward : FirstConvKernel<Lanes16>.Backward;
}
