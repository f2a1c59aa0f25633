namespace ConvNet;

public sealed partial class Variable
{
    /// <summary>Adds to its numbers: v ← v + delta. No derivative passes through it.</summary>
    public void AssignAdd(Tensor delta) => Assign(Value + delta);

    /// <summary>Takes from its numbers: v ← v - delta. No derivative passes through it.</summary>
    public void AssignSub(Tensor delta) => Assign(Value - delta);

    /// <summary>The sum, as of tensors.</summary>
    public static Tensor operator +(Variable left, Tensor right) => left.Value + right;

    /// <summary>The sum, as of tensors.</summary>
    public static Tensor operator +(double left, Variable right) => left + right.Value;

    /// <summary>The difference, as of tensors.</summary>
    public static Tensor operator -(Variable left, Tensor right) => left.Value - right;

    /// <summary>The difference, as of tensors.</summary>
    public static Tensor operator -(double left, Variable right) => left - right.Value;

    /// <summary>The negative.</summary>
    public static Tensor operator -(Variable x) => -x.Value;

    /// <summary>The product, as of tensors.</summary>
    public static Tensor operator *(Variable left, Tensor right) => left.Value * right;

    /// <summary>The product, as of tensors.</summary>
    public static Tensor operator *(double left, Variable right) => left * right.Value;

    /// <summary>The quotient, as of tensors.</summary>
    public static Tensor operator /(Variable left, Tensor right) => left.Value / right;

    /// <summary>The quotient, as of tensors.</summary>
    public static Tensor operator /(double left, Variable right) => left / right.Value;
}
