namespace ConvNet;

/// <summary>A function of one's own as a constraint; a config holds its name.</summary>
internal sealed class FunctionConstraint : Constraint, IConfigValue
{
    private readonly Func<Tensor, Tensor> _fn;

    internal FunctionConstraint(Func<Tensor, Tensor> fn) => _fn = fn;

    object IConfigValue.ConfigValue => FunctionName.Config(_fn);

    public override Tensor Project(Tensor weights) => _fn(weights);
}
