using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvNet.Engine;

/// <summary>
/// Weighted sums of a whole sample. The kernel is packed with rows as long as the output's registers and, for the way back,
/// turned, with rows as long as the input.
/// </summary>
internal sealed unsafe class DenseStage(Grid input, Variable kernel, Variable? bias, int units)
    : Stage(input, Grid.WithRoom(1, 1, units, isFlat: true))
{
    private const int Lanes = Grid.Lanes;

    private int Columns => Output.Stride;

    // The input's numbers in whole registers.
    private int Rows => (Input.Length + Lanes - 1) / Lanes * Lanes;

    public override IReadOnlyList<Variable> Variables => bias is null ? [kernel] : [kernel, bias];

    public override int PackedLength => (Input.Length + 1) * Columns + units * Rows;

    public override int GradientLength => (Input.Length + 1) * Columns;

    public override bool NeedsInput => true;

    public override long Work => (long)Input.Count * units;

    public override void Pack(float*[] variables, float* packed, bool forTraining)
    {
        new Span<float>(packed, PackedLength).Clear();
        float* from = variables[0], turned = packed + (Input.Length + 1) * Columns;
        for (int pixel = 0; pixel < Input.Height * Input.Width; pixel++)
        {
            for (int c = 0; c < Input.Channels; c++, from += units)
            {
                int row = pixel * Input.Stride + c;
                new ReadOnlySpan<float>(from, units).CopyTo(new Span<float>(packed + row * Columns, units));
                if (!forTraining) continue;
                for (int unit = 0; unit < units; unit++) turned[unit * Rows + row] = from[unit];
            }
        }
        if (bias is not null)
            new ReadOnlySpan<float>(variables[1], units).CopyTo(new Span<float>(packed + Input.Length * Columns, units));
    }

    public override void Unpack(float* gradients, float*[] variables)
    {
        if (variables[0] is var to && to != null)
        {
            for (int pixel = 0; pixel < Input.Height * Input.Width; pixel++)
            {
                for (int c = 0; c < Input.Channels; c++, to += units)
                {
                    float* row = gradients + (pixel * Input.Stride + c) * Columns;
                    for (int unit = 0; unit < units; unit++) to[unit] += row[unit];
                }
            }
        }
        if (bias is null || variables[1] == null) return;
        for (int unit = 0; unit < units; unit++) variables[1][unit] += gradients[Input.Length * Columns + unit];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Forward(in Pass pass)
    {
        int columns = Columns, length = Input.Length;
        float* x = pass.X, y = pass.Y;
        for (int column = 0; column < columns; column += Lanes)
        {
            float* weights = pass.Packed + column;
            var a = Vector256.Load(weights + length * columns);
            Vector256<float> b = default, c = default, d = default;
            int i = 0;
            // Four sums, as a processor begins several additions before it ends the first.
            for (; i <= length - 4; i += 4, weights += 4 * columns)
            {
                a = Vector256.MultiplyAddEstimate(Vector256.Create(x[i]), Vector256.Load(weights), a);
                b = Vector256.MultiplyAddEstimate(Vector256.Create(x[i + 1]), Vector256.Load(weights + columns), b);
                c = Vector256.MultiplyAddEstimate(Vector256.Create(x[i + 2]), Vector256.Load(weights + 2 * columns), c);
                d = Vector256.MultiplyAddEstimate(Vector256.Create(x[i + 3]), Vector256.Load(weights + 3 * columns), d);
            }
            for (; i < length; i++, weights += columns)
                a = Vector256.MultiplyAddEstimate(Vector256.Create(x[i]), Vector256.Load(weights), a);
            (a + b + (c + d)).Store(y + column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Backward(in Pass pass)
    {
        int columns = Columns, length = Input.Length;
        float* x = pass.X, gy = pass.GY;
        for (int column = 0; column < columns; column += Lanes)
        {
            float* to = pass.Gradients + column;
            var gradient = Vector256.Load(gy + column);
            for (int i = 0; i < length; i++, to += columns)
                Vector256.MultiplyAddEstimate(Vector256.Create(x[i]), gradient, Vector256.Load(to)).Store(to);
            (Vector256.Load(to) + gradient).Store(to);
        }
        if (pass.GX == null) return;
        float* turned = pass.Packed + (length + 1) * columns;
        int rows = Rows;
        for (int i = 0; i < length; i += 4 * Lanes)
        {
            Vector256<float> a = default, b = default, c = default, d = default;
            int blocks = Math.Min(4, (rows - i) / Lanes);
            float* weights = turned + i;
            if (blocks == 4)
            {
                for (int unit = 0; unit < units; unit++, weights += rows)
                {
                    var gradient = Vector256.Create(gy[unit]);
                    a = Vector256.MultiplyAddEstimate(gradient, Vector256.Load(weights), a);
                    b = Vector256.MultiplyAddEstimate(gradient, Vector256.Load(weights + Lanes), b);
                    c = Vector256.MultiplyAddEstimate(gradient, Vector256.Load(weights + 2 * Lanes), c);
                    d = Vector256.MultiplyAddEstimate(gradient, Vector256.Load(weights + 3 * Lanes), d);
                }
                a.Store(pass.GX + i);
                b.Store(pass.GX + i + Lanes);
                c.Store(pass.GX + i + 2 * Lanes);
                d.Store(pass.GX + i + 3 * Lanes);
                continue;
            }
            for (int block = 0; block < blocks; block++)
            {
                var sum = Vector256<float>.Zero;
                for (int unit = 0; unit < units; unit++)
                    sum = Vector256.MultiplyAddEstimate(Vector256.Create(gy[unit]), Vector256.Load(weights + unit * rows), sum);
                sum.Store(pass.GX + i + block * Lanes);
                weights += Lanes;
            }
        }
    }
}
