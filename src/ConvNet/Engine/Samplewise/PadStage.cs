namespace ConvNet.Engine;

/// <summary>Zeros around an image.</summary>
internal sealed unsafe class PadStage(Grid input, (int Before, int After) rows, (int Before, int After) columns) : Stage(input,
    input with { Height = rows.Before + input.Height + rows.After, Width = columns.Before + input.Width + columns.After })
{
    private int InputRow => Input.Width * Input.Stride;

    private int OutputRow => Output.Width * Output.Stride;

    private int Start => rows.Before * OutputRow + columns.Before * Output.Stride;

    public override void Forward(in Pass pass)
    {
        new Span<float>(pass.Y, Output.Length).Clear();
        for (int row = 0; row < Input.Height; row++)
            new ReadOnlySpan<float>(pass.X + row * InputRow, InputRow).CopyTo(new Span<float>(pass.Y + Start + row * OutputRow, InputRow));
    }

    public override void Backward(in Pass pass)
    {
        if (pass.GX == null) return;
        for (int row = 0; row < Input.Height; row++)
            new ReadOnlySpan<float>(pass.GY + Start + row * OutputRow, InputRow).CopyTo(new Span<float>(pass.GX + row * InputRow, InputRow));
    }
}
