namespace ConvNet;

/// <summary>Keras' <c>get_config</c> and <c>from_config</c> of layers and models.</summary>
public static class LayerConfigs
{
    /// <param name="layer">A layer or a whole model.</param>
    extension(Layer layer)
    {
        /// <summary>What the layer was made with, under Keras' names: null, bool, long, double, string, lists and dictionaries.</summary>
        /// <exception cref="ArgumentException">An argument can't be told so.</exception>
        public IReadOnlyDictionary<string, object?> GetConfig() => Config.Of(layer);
    }

    /// <typeparam name="T">The class of the layer or model.</typeparam>
    /// <param name="layer">Only its class counts.</param>
    extension<T>(T layer)
        where T : Layer
    {
        /// <summary>A new layer of a config: <c>Dense.FromConfig(layer.GetConfig())</c>; its weights are new too.</summary>
        /// <exception cref="ArgumentException">A key or value is not offered here.</exception>
#pragma warning disable CA1000 // It is called on the layer's class, not on a generic one.
        public static T FromConfig(IReadOnlyDictionary<string, object?> config) => (T)Config.Create(typeof(T), config);
#pragma warning restore CA1000
    }
}
