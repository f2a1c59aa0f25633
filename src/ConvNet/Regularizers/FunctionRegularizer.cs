namespace ConvNet;

/// <summary>A function of one's own as a regularizer; a config holds its name.</summary>
internal sealed class FunctionRegularizer : Regularizer, IConfigValue
{
    private readonly Func<Tensor, Tensor> _fn;

    internal FunctionRegularizer(Func<Tensor, Tensor> fn) => _fn = fn;

    object IConfigValue.ConfigValue => FunctionName.Config(_fn);

    public override Tensor Penalty(Tensor weights) => _fn(weights);
}
