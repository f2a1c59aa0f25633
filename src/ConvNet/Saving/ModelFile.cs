using System.Text.Json;

namespace ConvNet;

/// <summary>Whole models and weights in <c>.h5</c> files.</summary>
internal static class ModelFile
{
    // The layout is Keras 2.15's; without a version Keras 2 would take it for that of Keras 1.
    private const string Version = "2.15.0", Backend = "tensorflow";

    /// <summary>Writes a whole model.</summary>
    public static void Save(Model model, string path, bool overwrite, bool withTraining)
    {
        CheckTarget(path, overwrite);
        var compilation = withTraining ? model.Compilation : null;
        Write(path, model, () => LegacyFormat.Write(new(PythonJson.Write(LegacyConfig.Write(model)),
            compilation is null ? null : TrainingConfig.Write(compilation), LayerWeights.Write(model), [],
            compilation is null ? null : OptimizerState.Write(compilation.Optimizer, model), Version, Backend)));
    }

    /// <summary>Writes a model's weights.</summary>
    public static void SaveWeights(Model model, string path, bool overwrite)
    {
        CheckTarget(path, overwrite);
        // Keras 3 would take a file of such a name for another layout.
        if (path.EndsWith(".weights.h5", StringComparison.OrdinalIgnoreCase)) throw ByStructure(path, "written");
        CheckBuilt(model, "be saved");
        Write(path, model, () =>
        {
            var root = H5Group.Root();
            (root.Attributes["backend"], root.Attributes["keras_version"]) = (Backend, Version);
            LegacyFormat.WriteLayers(root, LayerWeights.Write(model));
            return root;
        });
    }

    /// <summary>Reads a whole model.</summary>
    public static Model Load(string path, bool compile)
    {
        CheckName(path);
        var saved = LegacyFormat.Read(H5File.Read(path), path);
        var model = Explained(path, "its model_config can't be used here", () => ReadModel(saved.ModelConfigJson));
        LayerWeights.Read(model, saved.Layers, path);
        if (saved.TopLevelWeights is [var weight, ..])
            throw new ModelFileException(path, $"weights that belong to no layer are not offered here, got \"{weight.Path}\".");
        if (compile) Compile(model, saved, path);
        return model;
    }

    /// <summary>Reads the weights of a file into a model, layer by layer.</summary>
    public static void LoadWeights(Model model, string path)
    {
        CheckName(path);
        CheckBuilt(model, "be loaded");
        var root = H5File.Read(path);
        if (!LegacyFormat.HasLayers(root) && root.FindGroup("layers") is not null) throw ByStructure(path, "read");
        var weights = LegacyFormat.HasLayers(root) ? root : root.FindGroup("model_weights") ?? root;
        LayerWeights.Read(model, LegacyFormat.ReadLayers(weights, path), path);
    }

    private static Model ReadModel(string json)
    {
        using var document = JsonDocument.Parse(json);
        var layer = LegacyConfig.ReadLayer(PythonJson.Plain(document.RootElement));
        return layer as Model ?? throw new ArgumentException($"Expected a model, got a {layer.ClassName}.");
    }

    // What the model computes is all there without it, so a training that can't be restored is no reason to refuse the file.
    private static void Compile(Model model, SavedModel saved, string path)
    {
        if (saved.TrainingConfigJson is not { } json)
        {
            Screen.Current.Warn(
                $"{path}: the file does not say how the model was trained; call Compile before training or evaluating it.");
            return;
        }

        try
        {
            TrainingConfig.Compile(model, json);
        }
        catch (Exception error) when (error is ArgumentException or JsonException)
        {
            Screen.Current.Warn(
                $"{path}: how the model was trained can't be restored, so it is not compiled. {error.Message}");
            return;
        }

        if (saved.OptimizerWeights is { } state && OptimizerState.Restore(model, state) is { } reason)
            Screen.Current.Warn($"{path}: the optimizer's state does not fit and is left out, " +
                $"so {model.Optimizer.Name} starts afresh: {reason}.");
    }

    private static void Write(string path, Model model, Func<H5Group> content)
    {
        var root = Explained(path, $"{model.Name} can't be saved", content);
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
            H5File.Write(path, root);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ModelFileException(path, $"the file can't be written. {error.Message}", error);
        }
    }

    private static T Explained<T>(string path, string problem, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception error) when
            (error is ArgumentException or InvalidOperationException or OverflowException or JsonException)
        {
            throw new ModelFileException(path, $"{problem}. {error.Message}", error);
        }
    }

    private static void CheckTarget(string path, bool overwrite)
    {
        CheckName(path);
        if (!overwrite && File.Exists(path))
            throw new ModelFileException(path, "the file exists already; give another name, or overwrite: true.");
    }

    internal static void CheckName(string path)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is ".h5" or ".hdf5") return;
        throw new ModelFileException(path, "models can be saved and loaded as .h5 files only, " +
            $"which all versions of Keras open: \"{Path.GetFileNameWithoutExtension(path)}.h5\".");
    }

    private static void CheckBuilt(Model model, string what)
    {
        if (model.Built) return;
        throw new InvalidOperationException($"{model.Name}: weights can {what} when the model is built; " +
            "give its first layer an input_shape, or call EnsureBuilt");
    }

    private static ModelFileException ByStructure(string path, string done) => new(path,
        $"Keras 3's layout of .weights.h5 files can't be {done} here, only that of other .h5 files, such as \"weights.h5\".");
}
