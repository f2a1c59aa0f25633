namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public static partial class keras
{
    /// <summary>https://keras.io/api/models/model_saving_apis/; <c>using static ConvNet.keras.models;</c>.</summary>
    public static class models
    {
        /// <summary>Opens a model that was saved in a <c>.keras</c> or <c>.h5</c> file, by Keras 2.0 to 3 or here.</summary>
        /// <param name="filepath">The file's name.</param>
        /// <param name="custom_objects">Classes of one's own that are in the file, by their names there. Those that
        /// <see cref="KerasClasses.Register"/> made known are found without.</param>
        /// <param name="compile">Whether loss, metrics, the optimizer and its state are restored; where they can't be, a line on
        /// the error output says why, and the model can be used for predictions and compiled anew.</param>
        /// <exception cref="ModelFileException">The file is missing, damaged, of weights alone, or of a model with something
        /// that is not offered here; the message says what.</exception>
        public static Model load_model(string filepath, bool compile = true, IReadOnlyDictionary<string, Type>? custom_objects = null)
        {
            using var known = KerasClasses.Within(custom_objects);
            return ModelFile.Load(filepath, compile);
        }

        /// <summary>Saves a model; the same as <see cref="Model.Save"/>.</summary>
        /// <inheritdoc cref="Model.Save"/>
        public static void save_model(Model model, string filepath, bool overwrite = true, bool include_optimizer = true) =>
            model.Save(filepath, overwrite, include_optimizer);

        /// <summary>The model that <see cref="Model.ToJson"/> told, of Keras 2 or 3; its weights are new.</summary>
        /// <param name="json_string">The JSON.</param>
        /// <param name="custom_objects">Classes of one's own, by their names.</param>
        /// <exception cref="ArgumentException">It is no JSON of a model, or something in it is not offered here.</exception>
        public static Model model_from_json(string json_string, IReadOnlyDictionary<string, Type>? custom_objects = null)
        {
            using var known = KerasClasses.Within(custom_objects);
            return ModelConfig.FromJson(json_string);
        }

        /// <summary>A model of the same layers under the same names; all are new, and so are their weights.</summary>
        /// <param name="model">The model.</param>
        /// <exception cref="ArgumentException">A layer's config can't be told, as of a model of one's own without one.</exception>
        public static Model clone_model(Model model) => ModelConfig.Copy(model);
    }
}

/// <summary>What <c>from keras import models</c> brings.</summary>
public static class models
{
    /// <inheritdoc cref="keras.models.load_model"/>
    public static Model load_model(string filepath, bool compile = true, IReadOnlyDictionary<string, Type>? custom_objects = null) =>
        keras.models.load_model(filepath, compile, custom_objects);

    /// <inheritdoc cref="keras.models.save_model"/>
    public static void save_model(Model model, string filepath, bool overwrite = true, bool include_optimizer = true) =>
        keras.models.save_model(model, filepath, overwrite, include_optimizer);

    /// <inheritdoc cref="keras.models.model_from_json"/>
    public static Model model_from_json(string json_string, IReadOnlyDictionary<string, Type>? custom_objects = null) =>
        keras.models.model_from_json(json_string, custom_objects);

    /// <inheritdoc cref="keras.models.clone_model"/>
    public static Model clone_model(Model model) => keras.models.clone_model(model);
}
