using System.Text.Json;

namespace ConvNet;

/// <summary>Models from their configs alone, without weights.</summary>
internal static class ModelConfig
{
    /// <summary>The model of a JSON text.</summary>
    /// <exception cref="ArgumentException">It is no JSON of a model, or something in it is not offered here.</exception>
    public static Model FromJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Of(PythonJson.Plain(document.RootElement));
        }
        catch (JsonException error)
        {
            throw new ArgumentException($"Expected the JSON that ToJson gives, but it is damaged: {error.Message}", error);
        }
    }

    /// <summary>The model of a serialized object.</summary>
    /// <exception cref="ArgumentException">It is of something else, or something in it is not offered here.</exception>
    public static Model Of(object? serialized)
    {
        var layer = LegacyConfig.ReadLayer(serialized);
        return layer as Model ?? throw new ArgumentException($"Expected a model, got a {layer.ClassName}.");
    }

    /// <summary>A new model of the same layers; where they are built, so are the new ones.</summary>
    public static Model Copy(Model model)
    {
        var copy = Of(Config.SerializePlain(model));
        if (model.Built && !copy.Built) copy.EnsureBuilt(model.InputShapes);
        return copy;
    }
}
