using System.Numerics;
using System.Runtime.CompilerServices;

namespace ConvNet.Engine;

/// <summary>
/// What an LSTM does number by number at one step; the gates of a sample stand as i, f, g, o, each of all units.
/// </summary>
internal static unsafe class LstmKernel
{
    /// <summary>Of the gates' sums, which become their values, and the memory before, the next memory and output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(float* gates, float* before, float* memory, float* output, int batch, int units)
    {
        int width = Vector<float>.Count;
        for (int row = 0; row < batch; row++, gates += 4 * units, before += units, memory += units, output += units)
        {
            int j = 0;
            for (; j <= units - width; j += width)
            {
                var i = Sigmoid(Vector.Load(gates + j));
                var f = Sigmoid(Vector.Load(gates + units + j));
                var g = Tanh(Vector.Load(gates + 2 * units + j));
                var o = Sigmoid(Vector.Load(gates + 3 * units + j));
                var c = f * Vector.Load(before + j) + i * g;
                i.Store(gates + j);
                f.Store(gates + units + j);
                g.Store(gates + 2 * units + j);
                o.Store(gates + 3 * units + j);
                c.Store(memory + j);
                (o * Tanh(c)).Store(output + j);
            }
            for (; j < units; j++)
            {
                float i = Sigmoid(gates[j]), f = Sigmoid(gates[units + j]), g = MathF.Tanh(gates[2 * units + j]);
                float o = Sigmoid(gates[3 * units + j]), c = f * before[j] + i * g;
                (gates[j], gates[units + j], gates[2 * units + j], gates[3 * units + j]) = (i, f, g, o);
                (memory[j], output[j]) = (c, o * MathF.Tanh(c));
            }
        }
    }

    /// <summary>
    /// The derivatives by the gates' sums, of those by the output, which come from two sides, and by the memory, which become
    /// those by the memory before.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(float* gates, float* memory, float* after, float* toOutput, float* toH, float* toC, float* toGates,
        int batch, int units)
    {
        int width = Vector<float>.Count;
        for (int row = 0; row < batch; row++)
        {
            int j = 0;
            for (; j <= units - width; j += width)
            {
                Vector<float> i = Vector.Load(gates + j), f = Vector.Load(gates + units + j);
                Vector<float> g = Vector.Load(gates + 2 * units + j), o = Vector.Load(gates + 3 * units + j);
                var tanh = Tanh(Vector.Load(after + j));
                var dh = Vector.Load(toOutput + j) + Vector.Load(toH + j);
                var dc = Vector.Load(toC + j) + dh * o * (Vector<float>.One - tanh * tanh);
                (dc * g * i * (Vector<float>.One - i)).Store(toGates + j);
                (dc * Vector.Load(memory + j) * f * (Vector<float>.One - f)).Store(toGates + units + j);
                (dc * i * (Vector<float>.One - g * g)).Store(toGates + 2 * units + j);
                (dh * tanh * o * (Vector<float>.One - o)).Store(toGates + 3 * units + j);
                (dc * f).Store(toC + j);
            }
            for (; j < units; j++)
            {
                float i = gates[j], f = gates[units + j], g = gates[2 * units + j], o = gates[3 * units + j];
                float tanh = MathF.Tanh(after[j]), dh = toOutput[j] + toH[j], dc = toC[j] + dh * o * (1 - tanh * tanh);
                toGates[j] = dc * g * i * (1 - i);
                toGates[units + j] = dc * memory[j] * f * (1 - f);
                toGates[2 * units + j] = dc * i * (1 - g * g);
                toGates[3 * units + j] = dh * tanh * o * (1 - o);
                toC[j] = dc * f;
            }
            gates += 4 * units;
            toGates += 4 * units;
            memory += units;
            after += units;
            toOutput += units;
            toH += units;
            toC += units;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Sigmoid(Vector<float> x) => Vector<float>.One / (Vector<float>.One + Vector.Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Tanh(Vector<float> x) =>
        Vector<float>.One - new Vector<float>(2) / (Vector.Exp(x + x) + Vector<float>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Sigmoid(float x) => 1 / (1 + MathF.Exp(-x));
}
