namespace ConvNet.Engine;

/// <summary>Changes of numbers in place: variables, and what optimizers and metrics remember.</summary>
internal static partial class Ops
{
    /// <summary>The same numbers as something that derivatives are asked of.</summary>
    public static Tensor AsLeaf(Tensor x) => new(x.Native.detach().requires_grad_(true));

    /// <summary>x ← value.</summary>
    public static void Assign(Tensor x, Tensor value)
    {
        using var off = Autograd.Off();
        x.Native.copy_(value.Native);
    }

    /// <summary>x ← x + factor · delta.</summary>
    public static void AssignAdd(Tensor x, Tensor delta, double factor = 1) => x.Native.add_(delta.Native, Scalars.Of(factor));

    /// <summary>x ← x - delta.</summary>
    public static void AssignSub(Tensor x, Tensor delta) => x.Native.sub_(delta.Native);

    /// <summary>x ← x - factor · numerator / denominator.</summary>
    public static void AssignSubQuotient(Tensor x, double factor, Tensor numerator, Tensor denominator) =>
        x.Native.addcdiv_(numerator.Native, denominator.Native, Scalars.Of(-factor));

    /// <summary>A running mean: x ← decay · x + (1 - decay) · value.</summary>
    public static void AssignMean(Tensor x, double decay, Tensor value) => x.Native.mul_(Scalars.Of(decay)).add_(value.Native, Scalars.Of(1 - decay));

    /// <summary>A running mean of squares: x ← decay · x + (1 - decay) · value².</summary>
    public static void AssignMeanSquare(Tensor x, double decay, Tensor value) =>
        x.Native.mul_(Scalars.Of(decay)).addcmul_(value.Native, value.Native, Scalars.Of(1 - decay));

    /// <summary>x ← factor · x + delta.</summary>
    public static void AssignScaledAdd(Tensor x, double factor, Tensor delta) => x.Native.mul_(Scalars.Of(factor)).add_(delta.Native);
}
