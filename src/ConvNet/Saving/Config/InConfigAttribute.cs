namespace ConvNet;

/// <summary>A property that belongs to the config although no constructor takes it: a layer's <c>trainable</c>.</summary>
/// <remarks>
/// Its key is its name in snake case. It is set after construction if it can be set, and left out while it is null.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InConfigAttribute : Attribute;
