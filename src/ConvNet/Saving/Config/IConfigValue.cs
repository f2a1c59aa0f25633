namespace ConvNet;

/// <summary>
/// Something that a config holds as a value of another kind: a function by its name, a learning rate as a number or a
/// schedule. Reading it back is the business of the implicit conversions of its type.
/// </summary>
internal interface IConfigValue
{
    /// <summary>What the config holds instead.</summary>
    object? ConfigValue { get; }
}
