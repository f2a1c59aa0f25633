namespace ConvNet;

/// <summary>The Keras module that a class and its descendants stand in; classes without one are in no config.</summary>
/// <param name="module">For instance <c>keras.layers</c>.</param>
/// <param name="noun">What messages call such a thing: "layer".</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KerasModuleAttribute(string module, string noun) : Attribute
{
    public string Module { get; } = module;

    public string Noun { get; } = noun;
}
