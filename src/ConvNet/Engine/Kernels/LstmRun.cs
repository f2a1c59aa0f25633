using TorchSharp;

namespace ConvNet.Engine;

/// <summary>
/// The way of a batch through an LSTM. Everything lies step by step, and within a step sequence by sequence: (steps, batch, …).
/// </summary>
internal sealed unsafe class LstmRun
{
    // Sequences that one core takes at a time: their gates fit into its cache.
    private const int Together = 16;

    private readonly int _steps, _batch, _units;

    /// <summary>Goes all steps.</summary>
    /// <param name="x">The inputs' part of the gates, (batch, steps, 4 · units).</param>
    /// <param name="recurrent">The recurrent kernel, (units, 4 · units).</param>
    /// <param name="h">The output before, (batch, units).</param>
    /// <param name="c">The memory before, (batch, units).</param>
    public LstmRun(torch.Tensor x, torch.Tensor recurrent, torch.Tensor h, torch.Tensor c)
    {
        (_batch, _steps, _units) = ((int)x.shape[0], (int)x.shape[1], (int)recurrent.shape[0]);
        Gates = torch.empty(_steps, _batch, 4 * _units).copy_(x.detach().transpose(0, 1));
        Outputs = torch.empty(_steps + 1, _batch, _units);
        Memory = torch.empty(_steps + 1, _batch, _units);
        Outputs.select(0, 0).copy_(h.detach());
        Memory.select(0, 0).copy_(c.detach());
        var kernel = recurrent.detach().contiguous();
        float* gates = Engine.Memory.Of(Gates), outputs = Engine.Memory.Of(Outputs), memory = Engine.Memory.Of(Memory);
        float* weights = Engine.Memory.Of(kernel);
        Share((first, count, _) =>
        {
            var product = new ConvLoops(Rows(count, 4 * _units), 1, 1, _units);
            for (int t = 0; t < _steps; t++)
            {
                long row = (long)t * _batch + first, next = row + _batch;
                product.InputGradients(outputs + row * _units, weights, gates + row * 4 * _units);
                LstmKernel.Forward(gates + row * 4 * _units, memory + row * _units, memory + next * _units, outputs + next * _units,
                    count, _units);
            }
        });
        GC.KeepAlive(kernel);
    }

    /// <summary>A way that has been gone.</summary>
    public LstmRun(torch.Tensor gates, torch.Tensor outputs, torch.Tensor memory)
    {
        (Gates, Outputs, Memory) = (gates, outputs, memory);
        (_steps, _batch, _units) = ((int)gates.shape[0], (int)gates.shape[1], (int)outputs.shape[2]);
    }

    /// <summary>The gates' values, (steps, batch, 4 · units).</summary>
    public torch.Tensor Gates { get; }

    /// <summary>The output before the first step and those of all, (steps + 1, batch, units).</summary>
    public torch.Tensor Outputs { get; }

    /// <summary>The memory before the first step and after each, (steps + 1, batch, units).</summary>
    public torch.Tensor Memory { get; }

    /// <summary>The outputs of all steps, and behind them the last memory, (batch, steps + 1, units).</summary>
    public torch.Tensor Result =>
        torch.cat([Outputs.narrow(0, 1, _steps), Memory.narrow(0, _steps, 1)]).transpose(0, 1);

    /// <summary>The derivatives by x, the recurrent kernel, h and c, of those by <see cref="Result"/>.</summary>
    public List<torch.Tensor> Back(torch.Tensor recurrent, torch.Tensor gradient)
    {
        var toResult = gradient.transpose(0, 1).contiguous();
        var toGates = torch.empty_like(Gates);
        var toH = torch.zeros(_batch, _units);
        var toC = toResult.select(0, _steps).clone();
        var toKernel = torch.zeros(Team.SharesFor(_batch, Worth), _units, 4 * _units);
        var turned = recurrent.t().contiguous();
        float* gates = Engine.Memory.Of(Gates), outputs = Engine.Memory.Of(Outputs), memory = Engine.Memory.Of(Memory);
        float* gy = Engine.Memory.Of(toResult), gGates = Engine.Memory.Of(toGates), gh = Engine.Memory.Of(toH), gc = Engine.Memory.Of(toC);
        float* gKernel = Engine.Memory.Of(toKernel), weights = Engine.Memory.Of(turned);
        Share((first, count, share) =>
        {
            var product = new ConvLoops(Rows(count, _units), 1, 1, 4 * _units);
            for (int t = _steps - 1; t >= 0; t--)
            {
                long row = (long)t * _batch + first;
                float* toH = gh + (long)first * _units;
                LstmKernel.Backward(gates + row * 4 * _units, memory + row * _units, memory + (row + _batch) * _units,
                    gy + row * _units, toH, gc + (long)first * _units, gGates + row * 4 * _units, count, _units);
                new Span<float>(toH, count * _units).Clear();
                product.InputGradients(gGates + row * 4 * _units, weights, toH);
                product.KernelGradients(outputs + row * _units, gGates + row * 4 * _units, gKernel + (long)share * _units * 4 * _units);
            }
        });
        foreach (var used in (torch.Tensor[])[toResult, turned, Gates, Outputs, Memory]) GC.KeepAlive(used);
        return [toGates.transpose(0, 1), toKernel.sum([0L]), toH, toC];
    }

    private long Worth => (long)_batch * _steps * _units * _units / 100_000;

    private void Share(Action<int, int, int> work)
    {
        int shares = Team.SharesFor(_batch, Worth);
        Team.Run(shares, share =>
        {
            int end = _batch * (share + 1) / shares;
            for (int first = _batch * share / shares; first < end; first += Together) work(first, Math.Min(Together, end - first), share);
        });
    }

    // Sequences beside each other, as the pixels of a row: a product with a kernel is a convolution of single pixels.
    private static Grid Rows(int count, int numbers) => new(1, count, numbers, numbers);
}
