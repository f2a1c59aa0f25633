using System.Text.Json;

namespace ConvNet;

/// <summary>
/// Whole models and weights in files. The name tells the kind: <c>.keras</c> as Keras 3 writes it, <c>.weights.h5</c> for weights by
/// the model's structure, other <c>.h5</c> files for whole models and for weights layer by layer.
/// </summary>
internal static class ModelFile
{
    // The layout of .h5 files is Keras 2.15's; without a version Keras 2 would take it for that of Keras 1.
    private const string Version = "2.15.0", Backend = "tensorflow", VersionOfArchives = "3.15.1";
    private const string ArchiveEnd = ".keras", StructuredEnd = ".weights.h5";

    /// <summary>Writes a whole model.</summary>
    public static void Save(Model model, string path, bool overwrite, bool withTraining)
    {
        CheckName(path, withArchives: true);
        CheckTarget(path, overwrite);
        var compilation = withTraining ? model.Compilation : null;
        if (IsArchive(path))
        {
            Write(path, model, () => Archive(model, compilation),
                archive => archive.Write(path, VersionOfArchives, TimeProvider.System.GetLocalNow()));
            return;
        }
        Write(path, model, () => LegacyFormat.Write(new(PythonJson.Write(LegacyConfig.WriteModel(model)),
            compilation is null ? null : TrainingConfig.Write(compilation), LayerWeights.Write(model), [],
            compilation is null ? null : OptimizerState.Write(compilation.GivenOptimizer, model), Version, Backend)),
            root => H5File.Write(path, root));
    }

    /// <summary>Writes a model's weights.</summary>
    public static void SaveWeights(Model model, string path, bool overwrite)
    {
        CheckName(path);
        CheckTarget(path, overwrite);
        CheckBuilt(model, "be saved");
        Write(path, model, () =>
        {
            var root = H5Group.Root();
            if (IsStructured(path))
            {
                StructuredWeights.Write(root, model, model.Compilation?.Optimizer);
            }
            else
            {
                (root.Attributes["backend"], root.Attributes["keras_version"]) = (Backend, Version);
                LegacyFormat.WriteLayers(root, LayerWeights.Write(model));
            }
            return root;
        }, root => H5File.Write(path, root));
    }

    /// <summary>Reads a whole model.</summary>
    public static Model Load(string path, bool compile)
    {
        CheckName(path, withArchives: true);
        if (IsArchive(path)) return LoadArchive(path, compile);
        var saved = LegacyFormat.Read(H5File.Read(path), path);
        var model = ReadModel(path, "model_config", saved.ModelConfigJson, IsOfKeras2(saved), out _);
        LayerWeights.Read(model, saved.Layers, path);
        if (saved.TopLevelWeights is [var weight, ..])
            throw new ModelFileException(path, $"weights that belong to no layer are not offered here, got \"{weight.Path}\".");
        if (compile) Compile(model, path, saved.TrainingConfigJson is { } json ? () => TrainingConfig.Compile(model, json) : null,
            saved.OptimizerWeights);
        return model;
    }

    /// <summary>Reads the weights of a file into a model.</summary>
    /// <param name="model">The model; it is built.</param>
    /// <param name="path">The file.</param>
    /// <param name="byName">Whether layers are matched by their names, not their order.</param>
    /// <param name="skipMismatch">Whether layers whose shapes differ are left as they are.</param>
    public static void LoadWeights(Model model, string path, bool byName = false, bool skipMismatch = false)
    {
        CheckName(path, withArchives: true);
        CheckBuilt(model, "be loaded");
        var root = IsArchive(path) ? KerasArchive.Read(path).Weights : H5File.Read(path);
        bool byLayers = LegacyFormat.HasLayers(root) || root.FindGroup("model_weights") is not null;
        if (!byLayers && StructuredWeights.Are(root))
        {
            if (byName) throw new ModelFileException(path, "its weights are filed by the model's structure, so they can't be matched " +
                "by name; leave by_name out.");
            StructuredWeights.Read(root, model, path, skipMismatch);
            RestoreState(model, path, StructuredWeights.ReadOptimizer(root));
            return;
        }
        var weights = LegacyFormat.HasLayers(root) ? root : root.FindGroup("model_weights") ?? root;
        LayerWeights.Read(model, LegacyFormat.ReadLayers(weights, path), path, byName, skipMismatch);
    }

    /// <summary>Checks the ending of a name.</summary>
    /// <exception cref="ModelFileException">It is none of those that are known.</exception>
    internal static void CheckName(string path, bool withArchives = false)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is ".h5" or ".hdf5" || (withArchives && IsArchive(path))) return;
        string stem = Path.GetFileNameWithoutExtension(path);
        throw new ModelFileException(path, withArchives
            ? $"the name of a model's file must end in .keras or .h5: \"{stem}.keras\"."
            : $"the name of a file of weights must end in .weights.h5 or .h5: \"{stem}.weights.h5\".");
    }

    private static bool IsArchive(string path) => path.EndsWith(ArchiveEnd, StringComparison.OrdinalIgnoreCase);

    private static bool IsStructured(string path) => path.EndsWith(StructuredEnd, StringComparison.OrdinalIgnoreCase);

    private static KerasArchive Archive(Model model, Compilation? compilation)
    {
        var root = H5Group.Root();
        StructuredWeights.Write(root, model, compilation?.Optimizer);
        var config = Config.SerializePlain(model);
        config["compile_config"] = TrainingConfig.WritePlain(compilation);
        return new(PythonJson.Write(config), root)
        {
            Vocabularies = LearnedWords(model).ToDictionary(part => part.Path, part => string.Join('\n', part.Words.Lines)),
        };
    }

    private static IEnumerable<(string Path, IVocabulary Words)> LearnedWords(Model model) => LayerParts.Of(model)
        .Where(part => part.Layer is IVocabulary { IsGiven: false })
        .Select(part => (part.Path.TrimStart('/'), (IVocabulary)part.Layer));

    private static Model LoadArchive(string path, bool compile)
    {
        var archive = KerasArchive.Read(path);
        var model = ReadModel(path, "config.json", archive.Config, StructuredWeights.AreOfKeras2(archive.Weights), out var entries);
        if (!model.Built && ConfigReader.ShapeIn(entries.GetValueOrDefault("build_config")) is { } shape)
            Explained(path, "its build_config can't be used here", () => { model.EnsureBuilt(shape); return model; });
        foreach (var (layer, words) in LearnedWords(model))
        {
            if (archive.Vocabularies.GetValueOrDefault(layer) is { } text) words.Lines = text.Split('\n');
        }
        StructuredWeights.Read(archive.Weights, model, path);
        if (compile)
        {
            var training = entries.GetValueOrDefault("compile_config") as IReadOnlyDictionary<string, object?>;
            Compile(model, path, training is { Count: > 0 } ? () => TrainingConfig.Compile(model, training) : null,
                StructuredWeights.ReadOptimizer(archive.Weights));
        }
        return model;
    }

    // Files made here say that they are of Keras 2, but names of weights end in :0 there alone.
    private static bool IsOfKeras2(SavedModel saved) => saved.KerasVersion is null or ['2', '.', ..]
        && saved.Layers.SelectMany(layer => layer.Weights).Any(weight => weight.Path != weight.PlainPath);

    private static Model ReadModel(string path, string part, string json, bool ofKeras2,
        out IReadOnlyDictionary<string, object?> entries)
    {
        IReadOnlyDictionary<string, object?>? read = null;
        var model = Explained(path, $"its {part} can't be used here", () =>
        {
            using var document = JsonDocument.Parse(json);
            object? plain = PythonJson.Plain(document.RootElement);
            read = plain as IReadOnlyDictionary<string, object?>;
            return ModelConfig.Of(ofKeras2 ? OlderActivations.Renamed(plain) : plain);
        });
        entries = read!;
        return model;
    }

    // What the model computes is all there without it, so a training that can't be restored is no reason to refuse the file.
    private static void Compile(Model model, string path, Action? compile, IReadOnlyList<SavedWeight>? state)
    {
        if (compile is null)
        {
            Screen.Current.Warn(
                $"{path}: the file does not say how the model was trained; call Compile before training or evaluating it.");
            return;
        }

        try
        {
            compile();
        }
        catch (Exception error) when (error is ArgumentException or JsonException)
        {
            Screen.Current.Warn(
                $"{path}: how the model was trained can't be restored, so it is not compiled. {error.Message}");
            return;
        }

        RestoreState(model, path, state);
    }

    private static void RestoreState(Model model, string path, IReadOnlyList<SavedWeight>? state)
    {
        if (model.Compilation is { } compilation && state is not null && OptimizerState.Restore(model, state) is { } reason)
            Screen.Current.Warn($"{path}: the optimizer's state does not fit and is left out, " +
                $"so {compilation.Optimizer.Name} starts afresh: {reason}.");
    }

    private static void Write<T>(string path, Model model, Func<T> content, Action<T> write)
    {
        var made = Explained(path, $"{model.Name} can't be saved", content);
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
            write(made);
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
        if (!overwrite && File.Exists(path))
            throw new ModelFileException(path, "the file exists already; give another name, or overwrite: true.");
    }

    private static void CheckBuilt(Model model, string what)
    {
        if (model.Built) return;
        throw new InvalidOperationException($"{model.Name}: weights can {what} when the model is built; " +
            "give its first layer an input_shape, or call EnsureBuilt");
    }
}
