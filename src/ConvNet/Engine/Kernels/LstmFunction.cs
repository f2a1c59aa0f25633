using System.Runtime.Intrinsics;
using TorchSharp;

namespace ConvNet.Engine;

/// <summary>
/// An LSTM's steps with their derivative, for the engine to call. Each core takes a share of the batch through all steps: what a
/// sequence needs stays in its cache, and nobody waits for the others at each step.
/// </summary>
internal sealed unsafe class LstmFunction : torch.autograd.SingleTensorFunction<LstmFunction>
{
    public override string Name => nameof(LstmFunction);

    /// <summary>Whether the units fill whole registers, and the numbers are of the kind that the loops take.</summary>
    public static bool CanDo(torch.Tensor x, torch.Tensor recurrent) => Vector256.IsHardwareAccelerated && x.numel() > 0
        && recurrent.shape[0] % Grid.Lanes == 0 && x.dtype == torch.ScalarType.Float32 && recurrent.dtype == torch.ScalarType.Float32;

    /// <summary>The outputs (batch, steps + 1, units), with the last memory behind the last of them.</summary>
    /// <param name="x">The inputs' part of the gates, (batch, steps, 4 · units).</param>
    /// <param name="recurrent">The recurrent kernel, (units, 4 · units).</param>
    /// <param name="h">The output before, (batch, units).</param>
    /// <param name="c">The memory before, (batch, units).</param>
    public static torch.Tensor Apply(torch.Tensor x, torch.Tensor recurrent, torch.Tensor h, torch.Tensor c) =>
        torch.is_grad_enabled() && (x.requires_grad || recurrent.requires_grad || h.requires_grad || c.requires_grad)
            ? apply(x, recurrent, h, c) : new LstmRun(x, recurrent, h, c).Result;

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.autograd.AutogradContext ctx, params object[] vars)
    {
        var run = new LstmRun((torch.Tensor)vars[0], (torch.Tensor)vars[1], (torch.Tensor)vars[2], (torch.Tensor)vars[3]);
        ctx.save_for_backward([run.Gates, run.Outputs, run.Memory, (torch.Tensor)vars[1]]);
        return run.Result;
    }

    /// <inheritdoc/>
    public override List<torch.Tensor> backward(torch.autograd.AutogradContext ctx, torch.Tensor grad_output)
    {
        var saved = ctx.get_saved_variables();
        return new LstmRun(saved[0], saved[1], saved[2]).Back(saved[3], grad_output.contiguous());
    }
}
