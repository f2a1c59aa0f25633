using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace ConvNet.Engine;

/// <summary>
/// The largest number in each window of volumes (batch, channels, depth, height, width). Of equal ones each gets the whole
/// gradient, where libtorch's own gives it to the first.
/// </summary>
internal sealed class MaxPool3DFunction : torch.autograd.SingleTensorFunction<MaxPool3DFunction>
{
    public override string Name => nameof(MaxPool3DFunction);

    /// <summary>The result, with its derivative if one can be asked for.</summary>
    public static torch.Tensor Apply(torch.Tensor volumes, long[] size, long[] strides) =>
        volumes.requires_grad && torch.is_grad_enabled() ? apply(volumes, size, strides) : F.max_pool3d(volumes, size, strides);

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.autograd.AutogradContext ctx, params object[] vars)
    {
        var (volumes, size, strides) = ((torch.Tensor)vars[0], (long[])vars[1], (long[])vars[2]);
        var result = F.max_pool3d(volumes, size, strides);
        ctx.save_for_backward([volumes, result]);
        ctx.save_data("size", size);
        ctx.save_data("strides", strides);
        return result;
    }

    /// <inheritdoc/>
    public override List<torch.Tensor> backward(torch.autograd.AutogradContext ctx, torch.Tensor grad_output)
    {
        var (size, strides) = ((long[])ctx.get_data("size"), (long[])ctx.get_data("strides"));
        var (volumes, largest) = (ctx.get_saved_variables()[0], ctx.get_saved_variables()[1]);
        var gradient = torch.zeros_like(volumes);
        // One place of all windows after the other: each is the volume itself, seen in steps.
        for (long place = 0; place < size[0] * size[1] * size[2]; place++)
        {
            long[] corner = [place / (size[1] * size[2]), place / size[2] % size[1], place % size[2]];
            torch.Tensor Seen(torch.Tensor whole) => Enumerable.Range(0, 3).Aggregate(whole, (part, axis) => part.slice(
                axis + 2, corner[axis], corner[axis] + (largest.shape[axis + 2] - 1) * strides[axis] + 1, strides[axis]));
            Seen(gradient).add_(grad_output * Seen(volumes).eq(largest));
        }
        return [gradient, null!, null!];
    }
}
