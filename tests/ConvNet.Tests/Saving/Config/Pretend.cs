namespace ConvNet.Tests.Saving;

// Classes as a user of the library or the library itself might have them, to try configs on.

[KerasModule("keras.layers", "layer")]
public abstract class PretendLayer(string? name)
{
    public string Name { get; } = name ?? "pretend";

    [InConfig]
    public bool Trainable { get; set; } = true;

    [InConfig]
    internal DTypePolicy Dtype => "float32";
}

[KerasName("Window", "OldWindow")]
public sealed class PretendWindow(
    int filters, Size2D kernel_size, Size2D? strides = null, double rate = 0.5, string padding = "valid",
    PretendFunction? activation = null, Initializer? kernel_initializer = null, int[]? axes = null, Shape? target_shape = null,
    [NotConfig] Shape? input_shape = null, string? name = null)
    : PretendLayer(name)
{
    public int Filters { get; } = filters > 0 ? filters : throw new ArgumentException($"filters must be positive, got {filters}");

    public Size2D KernelSize { get; } = kernel_size;

    public Size2D Strides { get; } = strides ?? 1;

    public double Rate { get; } = rate;

    public string Padding { get; } = padding;

    public PretendFunction Activation { get; } = activation ?? "linear";

    public Initializer KernelInitializer { get; } = kernel_initializer ?? "glorot_uniform";

    public IReadOnlyList<int>? Axes { get; } = axes;

    public Shape? TargetShape { get; } = target_shape;

    public Shape? Seen { get; } = input_shape;
}

public sealed class PretendFunction(string name) : IConfigValue
{
    public string Name { get; } = name;

    object? IConfigValue.ConfigValue => Name;

    public static implicit operator PretendFunction(string name) =>
        name is "relu" or "linear" ? new(name) :
            throw new ArgumentException($"Unknown activation \"{name}\"; known are linear, relu.");
}

[KerasName("Wrapper")]
public sealed class PretendWrapper(
    PretendLayer layer, PretendRate? rate = null, IReadOnlyList<PretendLayer>? others = null,
    Dictionary<string, double>? weights = null, ((int, int), (int, int))? cropping = null, float negative_slope = 0.3f,
    string? name = null)
    : PretendLayer(name)
{
    public PretendLayer Layer { get; } = layer;

    public PretendRate Rate { get; } = rate ?? 0.01;

    public IReadOnlyList<PretendLayer> Others { get; } = others ?? [];

    public Dictionary<string, double>? Weights { get; } = weights;

    public ((int Top, int Bottom), (int Left, int Right))? Cropping { get; } = cropping;

    [KerasName("negative_slope")]
    public float Slope { get; } = negative_slope;
}

public sealed class PretendRate(object value) : IConfigValue
{
    object? IConfigValue.ConfigValue => value;

    public static implicit operator PretendRate(double rate) => new(rate);

    public static implicit operator PretendRate(Initializer schedule) => new(schedule);
}

[KerasName("Model")]
public sealed class PretendModel : PretendLayer, IOwnConfig
{
    private PretendModel(IReadOnlyDictionary<string, object?> config)
        : base(null) => Config = config;

    public IReadOnlyDictionary<string, object?> Config { get; }

    public IReadOnlyDictionary<string, object?> GetConfig() => Config;

    public static object FromConfig(IReadOnlyDictionary<string, object?> config) => new PretendModel(config);
}

[KerasName("Lambda")]
public sealed class PretendLambda(Func<int, int> function, string? name = null) : PretendLayer(name)
{
    public Func<int, int> Function { get; } = function;
}

public sealed class Halves(double factor = 0.5) : Initializer
{
    public double Factor { get; } = factor;

    protected internal override float[] Create(Shape shape) => new Constant(Factor).Create(shape);
}
