using System.Runtime.Intrinsics;

namespace ConvNet.Engine;

/// <summary>An activation. At the end of a network it may be any, and is left to the engine; elsewhere it is relu.</summary>
internal sealed unsafe class ActivationStage(Grid input, ActivationFunction function) : Stage(input, input)
{
    public ActivationFunction Function { get; } = function;

    public bool IsRelu => Function.IsRelu;

    public override bool NeedsOutput => true;

    public override void Forward(in Pass pass)
    {
        int i = 0, length = Output.Length;
        for (; i <= length - Vector256<float>.Count; i += Vector256<float>.Count)
            Vector256.Max(Vector256.Load(pass.X + i), Vector256<float>.Zero).Store(pass.Y + i);
        for (; i < length; i++) pass.Y[i] = MathF.Max(pass.X[i], 0);
    }

    public override void Backward(in Pass pass)
    {
        if (pass.GX == null) return;
        int i = 0, length = Output.Length;
        for (; i <= length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var passes = Vector256.GreaterThan(Vector256.Load(pass.Y + i), Vector256<float>.Zero);
            (passes & Vector256.Load(pass.GY + i)).Store(pass.GX + i);
        }
        for (; i < length; i++) pass.GX[i] = pass.Y[i] > 0 ? pass.GY[i] : 0;
    }
}
