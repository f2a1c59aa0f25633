namespace ConvNet;

/// <summary>A class whose config is not its constructor's arguments: a model, which consists of layers.</summary>
internal interface IOwnConfig
{
    /// <summary>The config, in plain values.</summary>
    IReadOnlyDictionary<string, object?> GetConfig();

    /// <summary>An object from such a config.</summary>
    static abstract object FromConfig(IReadOnlyDictionary<string, object?> config);
}
