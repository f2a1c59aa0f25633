namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public static partial class keras
{
    /// <summary>https://keras.io/api/models/model_saving_apis/; <c>using static ConvNet.keras.models;</c>.</summary>
    public static class models
    {
        /// <summary>Opens a model that was saved in a <c>.h5</c> file, by Keras 2.0 to 3 or here.</summary>
        /// <param name="filepath">The file's name.</param>
        /// <param name="compile">Whether loss, metrics, the optimizer and its state are restored; where they can't be, a line on
        /// the error output says why, and the model can be used for predictions and compiled anew.</param>
        /// <exception cref="ModelFileException">The file is missing, damaged, of weights alone, or of a model with something
        /// that is not offered here; the message says what.</exception>
        public static Model load_model(string filepath, bool compile = true) => ModelFile.Load(filepath, compile);

        /// <summary>Saves a model; the same as <see cref="Model.Save"/>.</summary>
        /// <inheritdoc cref="Model.Save"/>
        public static void save_model(Model model, string filepath, bool overwrite = true, bool include_optimizer = true) =>
            model.Save(filepath, overwrite, include_optimizer);
    }
}

/// <summary>What <c>from keras import models</c> brings.</summary>
public static class models
{
    /// <inheritdoc cref="keras.models.load_model"/>
    public static Model load_model(string filepath, bool compile = true) => keras.models.load_model(filepath, compile);

    /// <inheritdoc cref="keras.models.save_model"/>
    public static void save_model(Model model, string filepath, bool overwrite = true, bool include_optimizer = true) =>
        keras.models.save_model(model, filepath, overwrite, include_optimizer);
}
