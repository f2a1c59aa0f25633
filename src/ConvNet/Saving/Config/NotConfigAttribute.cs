namespace ConvNet;

/// <summary>
/// A constructor parameter that a config does not hold, because another says the same (<c>input_shape</c>). When a config
/// is read, it may be there.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class NotConfigAttribute : Attribute;
