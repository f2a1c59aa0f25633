namespace ConvNet.Engine;

/// <summary>
/// A convolution without padding. The kernel is packed with a row of filters for each number under it; for the way back also
/// turned, with a row of channels for each place and filter.
/// </summary>
internal sealed unsafe class ConvStage(Grid input, Variable kernel, Variable? bias, Size2D window, Size2D strides, int filters)
    : Stage(input, Grid.WithRoom(Places(input.Height, window.Height, strides.Height), Places(input.Width, window.Width, strides.Width),
        filters))
{
    private readonly ConvLoops _loops = new(input, window, strides, filters);

    // Of each number under the kernel, in the order of the loops, its place in the variable.
    private readonly int[] _places = [.. from tap in ConvLoops.Taps(input, window)
                                         select (tap.Row * window.Width + tap.Column) * input.Channels + tap.Channel];

    private int Taps => window.Height * window.Width * Input.Channels;

    private int Columns => Output.Stride;

    private int TurnedLength => window.Height * window.Width * filters * Input.Stride;

    public override IReadOnlyList<Variable> Variables => bias is null ? [kernel] : [kernel, bias];

    // Where the input has no room for whole registers it is a network's own, whose derivative nobody asks for.
    public override int PackedLength => (Taps + 1) * Columns + (Input.Stride % Grid.Lanes == 0 ? TurnedLength : 0);

    public override int GradientLength => (Taps + 1) * Columns;

    public override bool NeedsInput => true;

    public override long Work => (long)Output.Height * Output.Width * Taps * filters;

    public override void Pack(float*[] variables, float* packed, bool forTraining)
    {
        new Span<float>(packed, PackedLength).Clear();
        float* turned = packed + (Taps + 1) * Columns;
        for (int tap = 0; tap < Taps; tap++)
        {
            float* from = variables[0] + _places[tap] * filters;
            new ReadOnlySpan<float>(from, filters).CopyTo(new Span<float>(packed + tap * Columns, filters));
            if (!forTraining || PackedLength == GradientLength) continue;
            var (place, channel) = Math.DivRem(_places[tap], Input.Channels);
            for (int filter = 0; filter < filters; filter++)
                turned[(place * filters + filter) * Input.Stride + channel] = from[filter];
        }
        if (bias is not null)
            new ReadOnlySpan<float>(variables[1], filters).CopyTo(new Span<float>(packed + Taps * Columns, filters));
    }

    public override void Unpack(float* gradients, float*[] variables)
    {
        for (int tap = 0; tap < Taps && variables[0] != null; tap++)
        {
            for (int filter = 0; filter < filters; filter++)
                variables[0][_places[tap] * filters + filter] += gradients[tap * Columns + filter];
        }
        if (bias is null || variables[1] == null) return;
        for (int filter = 0; filter < filters; filter++) variables[1][filter] += gradients[Taps * Columns + filter];
    }

    public override void Forward(in Pass pass) => _loops.Forward(pass.X, pass.Packed, pass.Packed + Taps * Columns, pass.Y);

    public override void Backward(in Pass pass)
    {
        _loops.KernelGradients(pass.X, pass.GY, pass.Gradients);
        _loops.BiasGradients(pass.GY, pass.Gradients + Taps * Columns);
        if (pass.GX == null) return;
        new Span<float>(pass.GX, Input.Length).Clear();
        _loops.InputGradients(pass.GY, pass.Packed + (Taps + 1) * Columns, pass.GX);
    }

    private static int Places(int size, int window, int stride) => (size - window) / stride + 1;
}
