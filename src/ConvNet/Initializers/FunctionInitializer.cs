using ConvNet.Engine;

namespace ConvNet;

/// <summary>A function of one's own as an initializer; a config holds its name.</summary>
internal sealed class FunctionInitializer : Initializer, IConfigValue
{
    private readonly Func<Shape, Tensor> _fn;

    internal FunctionInitializer(Func<Shape, Tensor> fn) => _fn = fn;

    object IConfigValue.ConfigValue => FunctionName.Config(_fn);

    protected internal override float[] Create(Shape shape)
    {
        using var scope = new MemoryScope();
        var values = _fn(shape);
        return values.Shape == shape ? values.numpy().astype("float32").ToArray<float>() : throw new ArgumentException(
            $"The initializer {FunctionName.Of(_fn)} must give values of the shape {shape}, got {values.Shape}");
    }
}
