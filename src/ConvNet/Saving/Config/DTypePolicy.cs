namespace ConvNet;

/// <summary>The kind of numbers that a layer computes with, as Keras 3 writes it into a layer's config.</summary>
[KerasModule("keras", "dtype policy")]
internal sealed class DTypePolicy(string name)
{
    /// <summary>What every layer computes with.</summary>
    public static readonly DTypePolicy Float32 = new("float32");

    /// <summary>For instance <c>float32</c>.</summary>
    public string Name { get; } = name;
}
