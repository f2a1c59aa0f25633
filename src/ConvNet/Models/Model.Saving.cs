namespace ConvNet;

[KerasModule("keras.src.models.functional", "model")]
public partial class Model
{
    /// <summary>
    /// Saves the model in a <c>.h5</c> file, which Keras 2.15 and 3 open too: layers, weights, and how it is trained.
    /// </summary>
    /// <remarks>
    /// <see cref="keras.models.load_model"/> goes on where this model is. Keras 2.15 does too; Keras 3 predicts and evaluates,
    /// but can't train on from the optimizer's state of a <c>.h5</c> file, its own included: there the model must be compiled
    /// anew, or the file be saved without. Keras' page: https://keras.io/api/models/model_saving_apis/.
    /// </remarks>
    /// <param name="filepath">The file's name; ends in .h5 or .hdf5. Its folder is made if it is missing.</param>
    /// <param name="overwrite">Whether a file of this name may be replaced.</param>
    /// <param name="include_optimizer">Whether loss, metrics, the optimizer and its state are saved.</param>
    /// <exception cref="ModelFileException">The name has another ending, the file exists and may not be replaced, or can't be
    /// written; a file that was there stays as it was.</exception>
    public void Save(string filepath, bool overwrite = true, bool include_optimizer = true) =>
        ModelFile.Save(this, filepath, overwrite, include_optimizer);

    /// <summary>Saves the weights alone in a <c>.h5</c> file, layer by layer, for a model of the same layers.</summary>
    /// <param name="filepath">The file's name; ends in .h5 or .hdf5, but not in .weights.h5.</param>
    /// <param name="overwrite">Whether a file of this name may be replaced.</param>
    /// <exception cref="ModelFileException">As for <see cref="Save"/>.</exception>
    /// <exception cref="InvalidOperationException">The model has not been built.</exception>
    public void SaveWeights(string filepath, bool overwrite = true) => ModelFile.SaveWeights(this, filepath, overwrite);

    /// <summary>
    /// Takes over the weights of a <c>.h5</c> file, of weights alone or of a whole model. Layers that have weights are matched by
    /// their order, not by their names.
    /// </summary>
    /// <param name="filepath">The file's name.</param>
    /// <exception cref="ModelFileException">The file is missing, damaged, or of other layers.</exception>
    /// <exception cref="InvalidOperationException">The model has not been built.</exception>
    public void LoadWeights(string filepath) => ModelFile.LoadWeights(this, filepath);
}
