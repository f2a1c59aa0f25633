namespace ConvNet.Engine;

/// <summary>Whole sequences at once.</summary>
internal static partial class Ops
{
    /// <summary>Whether <see cref="Lstm"/> takes these; else an LSTM is computed step by step.</summary>
    public static bool CanDoLstm(Tensor x, Tensor recurrent) => LstmFunction.CanDo(x.Native, recurrent.Native);

    /// <summary>An LSTM's steps with tanh and sigmoid; its gates stand in the order i, f, g, o.</summary>
    /// <param name="x">The inputs times the kernel, with the bias, (batch, steps, 4 · units).</param>
    /// <param name="recurrent">The recurrent kernel, (units, 4 · units).</param>
    /// <param name="h">The output before the first step, (batch, units).</param>
    /// <param name="c">The memory before the first step, (batch, units).</param>
    /// <returns>The outputs of all steps, (batch, steps, units), the last one, and the last memory.</returns>
    public static (Tensor Outputs, Tensor Last, Tensor Memory) Lstm(Tensor x, Tensor recurrent, Tensor h, Tensor c)
    {
        int steps = x.Shape[1];
        // The outputs step by step, and behind them the last memory.
        var all = LstmFunction.Apply(x.Native, recurrent.Native, h.Native, c.Native);
        return (new(all.narrow(1, 0, steps)), new(all.select(1, steps - 1)), new(all.select(1, steps)));
    }
}
