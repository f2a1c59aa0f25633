namespace ConvNet;

/// <summary>What Keras calls this class or property, where that is not what C# calls it.</summary>
/// <param name="name">A class' name in a config, or a property's key.</param>
/// <param name="aliases">Other names of the class that strings and older configs use.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, Inherited = false)]
public sealed class KerasNameAttribute(string name, params string[] aliases) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Other names of the class.</summary>
    public IReadOnlyList<string> Aliases { get; } = aliases;

    /// <summary>Whether a string such as <c>"adam"</c> may stand for an object of the class.</summary>
    public bool AsString { get; init; } = true;
}
