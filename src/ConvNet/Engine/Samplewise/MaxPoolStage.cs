namespace ConvNet.Engine;

/// <summary>Max pooling, of relu if the floor is 0.</summary>
internal sealed unsafe class MaxPoolStage(Grid input, PoolWindows windows, float floor)
    : Stage(input, input with { Height = windows.Rows, Width = windows.Columns })
{
    public override int NoteLength => Output.Length;

    public override void Forward(in Pass pass) => MaxPoolKernel.ForwardImage(pass.X, pass.Y, pass.Notes, floor, windows);

    public override void Backward(in Pass pass)
    {
        if (pass.GX != null) MaxPoolKernel.BackwardImage(pass.GY, pass.Notes, pass.GX, windows);
    }
}
