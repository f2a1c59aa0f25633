using TorchSharp;

namespace ConvNet.Engine;

/// <summary>An LSTM's steps with their derivative, for the engine to call: a matrix product a step, and one loop over the rest.</summary>
internal sealed unsafe class LstmFunction : torch.autograd.SingleTensorFunction<LstmFunction>
{
    public override string Name => nameof(LstmFunction);

    /// <summary>The outputs (steps + 1, batch, units), with the last memory behind the last of them.</summary>
    /// <param name="x">The inputs' part of the gates, (steps, batch, 4 · units).</param>
    /// <param name="recurrent">The recurrent kernel, (units, 4 · units).</param>
    /// <param name="h">The output before, (batch, units).</param>
    /// <param name="c">The memory before, (batch, units).</param>
    public static torch.Tensor Apply(torch.Tensor x, torch.Tensor recurrent, torch.Tensor h, torch.Tensor c) =>
        torch.is_grad_enabled() && (x.requires_grad || recurrent.requires_grad || h.requires_grad || c.requires_grad)
            ? apply(x, recurrent, h, c) : new Run(x, recurrent, h, c).Result;

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.autograd.AutogradContext ctx, params object[] vars)
    {
        var run = new Run((torch.Tensor)vars[0], (torch.Tensor)vars[1], (torch.Tensor)vars[2], (torch.Tensor)vars[3]);
        ctx.save_for_backward([run.Gates, run.Outputs, run.Memory, (torch.Tensor)vars[1]]);
        return run.Result;
    }

    /// <inheritdoc/>
    public override List<torch.Tensor> backward(torch.autograd.AutogradContext ctx, torch.Tensor grad_output)
    {
        var saved = ctx.get_saved_variables();
        var (gates, outputs, memory, recurrent) = (saved[0], saved[1], saved[2], saved[3]);
        var (steps, batch, units) = ((int)gates.shape[0], (int)gates.shape[1], (int)recurrent.shape[0]);
        var gradient = grad_output.contiguous();
        var toH = torch.zeros(batch, units);
        var toC = gradient.select(0, steps).clone();
        var toGates = torch.empty_like(gates);
        var transposed = recurrent.t();
        int count = batch * units;
        for (int t = steps - 1; t >= 0; t--)
        {
            LstmKernel.Backward(Memory.Of(gates) + 4L * count * t, Memory.Of(memory) + (long)count * t,
                Memory.Of(gradient) + (long)count * t, Memory.Of(toH), Memory.Of(toC), Memory.Of(toGates) + 4L * count * t, batch, units);
            GC.KeepAlive(toH);
            toH = toGates.select(0, t).mm(transposed);
        }
        foreach (var used in (torch.Tensor[])[gates, memory, gradient, toC]) GC.KeepAlive(used);
        var before = outputs.narrow(0, 0, steps).reshape(-1, units);
        return [toGates, before.t().mm(toGates.reshape(-1, 4 * units)), toH, toC];
    }

    /// <summary>The way forwards, and what the way back needs of it.</summary>
    private sealed class Run
    {
        public Run(torch.Tensor x, torch.Tensor recurrent, torch.Tensor h, torch.Tensor c)
        {
            var (steps, batch, units) = ((int)x.shape[0], (int)x.shape[1], (int)recurrent.shape[0]);
            Gates = torch.empty(steps, batch, 4 * units).copy_(x.detach());
            Outputs = torch.empty(steps + 1, batch, units);
            Memory = torch.empty(steps + 1, batch, units);
            Outputs.select(0, 0).copy_(h.detach());
            Memory.select(0, 0).copy_(c.detach());
            int count = batch * units;
            for (int t = 0; t < steps; t++)
            {
                Gates.select(0, t).addmm_(Outputs.select(0, t), recurrent.detach());
                LstmKernel.Forward(Engine.Memory.Of(Gates) + 4L * count * t, Engine.Memory.Of(Memory) + (long)count * t,
                    Engine.Memory.Of(Memory) + (long)count * (t + 1), Engine.Memory.Of(Outputs) + (long)count * (t + 1), batch, units);
            }
        }

        /// <summary>The gates' values, (steps, batch, 4 · units).</summary>
        public torch.Tensor Gates { get; }

        /// <summary>The output before the first step and those of all, (steps + 1, batch, units).</summary>
        public torch.Tensor Outputs { get; }

        /// <summary>The memory before the first step and after each, (steps + 1, batch, units).</summary>
        public torch.Tensor Memory { get; }

        public torch.Tensor Result => torch.cat([Outputs.narrow(0, 1, Outputs.shape[0] - 1), Memory.narrow(0, -1, 1)]);
    }
}
