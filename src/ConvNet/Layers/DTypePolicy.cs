namespace ConvNet;

/// <summary>
/// The kinds of numbers that a layer has its weights in and computes with, by one name: <c>"float16"</c> for both,
/// <c>"mixed_float16"</c> for weights in float32 and computation in float16.
/// </summary>
/// <remarks>Keras' page: https://keras.io/api/mixed_precision/policy/.</remarks>
[KerasModule("keras", "dtype policy")]
[KerasName("DTypePolicy", "Policy", AsString = false)]
public sealed class DTypePolicy
{
    private const string Mixed = "mixed_";

    private static readonly DType[] Floats = [DType.Float32, DType.Float16, DType.BFloat16, DType.Float64];
    private static DTypePolicy? _chosen;

    /// <summary>A policy.</summary>
    /// <param name="name">"float32", "float16", "bfloat16", "float64", "mixed_float16" or "mixed_bfloat16".</param>
    /// <exception cref="ArgumentException">Another name.</exception>
    public DTypePolicy(string name)
    {
        ComputeType = Array.Find(Floats, type => type.Name == name || (type.ItemSize == 2 && Mixed + type.Name == name))
            ?? throw new ArgumentException(
                $"expected a dtype policy, one of {string.Join(", ", Floats.Select(type => type.Name))}, " +
                $"mixed_float16, mixed_bfloat16, got \"{name}\"");
        VariableType = name == ComputeType.Name ? ComputeType : DType.Float32;
        Name = name;
        if (ComputeType != DType.Float32) Matters = true;
    }

    /// <summary>For instance <c>mixed_float16</c>.</summary>
    public string Name { get; }

    /// <summary>The type that layers compute with, and give.</summary>
    public string ComputeDtype => ComputeType.Name;

    /// <summary>The type of the weights.</summary>
    public string VariableDtype => VariableType.Name;

    /// <summary>The policy of layers that are told none: the one that was chosen, else <see cref="FloatX"/>.</summary>
    internal static DTypePolicy Global { get; private set; } = new("float32");

    /// <summary>The type of numbers where nothing else is said.</summary>
    internal static DType FloatX { get; private set; } = DType.Float32;

    /// <summary>
    /// Whether any numbers but float32 have been asked for in this process. Until then no layer looks at its inputs' types.
    /// </summary>
    internal static bool Matters { get; set; }

    internal DType ComputeType { get; }

    internal DType VariableType { get; }

    /// <summary>The policy of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static implicit operator DTypePolicy(string name) => new(name);

    /// <summary>The policy that has a type for everything.</summary>
    /// <exception cref="ArgumentException">It is no type of floating-point numbers.</exception>
    public static implicit operator DTypePolicy(DType type) => new(type.Name);

    /// <summary>Chooses the policy of layers from here on; null for that of <see cref="FloatX"/>.</summary>
    internal static void Choose(DTypePolicy? policy)
    {
        _chosen = policy;
        Global = policy ?? new(FloatX.Name);
    }

    /// <summary>Chooses the type of numbers where nothing else is said.</summary>
    /// <exception cref="ArgumentException">It is no type of floating-point numbers.</exception>
    internal static void ChooseFloatX(string name)
    {
        FloatX = Array.Find(Floats, type => type.Name == name) ?? throw new ArgumentException(
            $"expected floatx to be one of {string.Join(", ", Floats.Select(type => type.Name))}, got \"{name}\"");
        Choose(_chosen);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DTypePolicy other && other.Name == Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>As Python shows it.</summary>
    public override string ToString() => $"<DTypePolicy \"{Name}\">";
}
