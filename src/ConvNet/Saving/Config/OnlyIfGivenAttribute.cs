namespace ConvNet;

/// <summary>A property that stands in the config only if it is neither null nor false.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OnlyIfGivenAttribute : Attribute;
