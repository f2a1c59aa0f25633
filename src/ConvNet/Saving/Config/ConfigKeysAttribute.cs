namespace ConvNet;

/// <summary>The keys of a class' config, where Keras writes others, or in another order, than for its other classes.</summary>
/// <param name="keys">All of them, in their order; of two properties of one key the class' own counts.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ConfigKeysAttribute(params string[] keys) : Attribute
{
    public IReadOnlyList<string> Keys { get; } = keys;
}
