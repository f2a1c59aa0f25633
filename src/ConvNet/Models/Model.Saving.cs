namespace ConvNet;

[KerasModule("keras.src.models.functional", "model")]
public partial class Model
{
    /// <summary>
    /// Saves the model: layers, weights, and how it is trained; in a <c>.keras</c> file as Keras 3 does, or in a <c>.h5</c> file, which
    /// Keras 2.15 and 3 open.
    /// </summary>
    /// <remarks>
    /// <see cref="keras.models.load_model"/> goes on where this model is, and so does Keras 3 with a <c>.keras</c> file, Keras 2.15 with
    /// a <c>.h5</c> file. Of a <c>.h5</c> file Keras 3 can't train on from the optimizer's state, its own included: there the model must
    /// be compiled anew, or the file be saved without. Keras' page: https://keras.io/api/models/model_saving_apis/.
    /// </remarks>
    /// <param name="filepath">The file's name; ends in .keras, .h5 or .hdf5. Its folder is made if it is missing.</param>
    /// <param name="overwrite">Whether a file of this name may be replaced.</param>
    /// <param name="include_optimizer">Whether loss, metrics, the optimizer and its state are saved.</param>
    /// <exception cref="ModelFileException">The name has another ending, the file exists and may not be replaced, or can't be
    /// written; a file that was there stays as it was.</exception>
    public void Save(string filepath, bool overwrite = true, bool include_optimizer = true) =>
        ModelFile.Save(this, filepath, overwrite, include_optimizer);

    /// <summary>
    /// Saves the weights alone: in a <c>.weights.h5</c> file as Keras 3 does, with the optimizer's state, or in another <c>.h5</c> file
    /// layer by layer, as Keras 2 does.
    /// </summary>
    /// <param name="filepath">The file's name; ends in .weights.h5, .h5 or .hdf5.</param>
    /// <param name="overwrite">Whether a file of this name may be replaced.</param>
    /// <exception cref="ModelFileException">As for <see cref="Save"/>.</exception>
    /// <exception cref="InvalidOperationException">The model has not been built.</exception>
    public void SaveWeights(string filepath, bool overwrite = true) => ModelFile.SaveWeights(this, filepath, overwrite);

    /// <summary>
    /// Takes over the weights of a file, of weights alone or of a whole model. Layers that have weights are matched by their order;
    /// those of a file of Keras 3, by the model's structure.
    /// </summary>
    /// <param name="filepath">The file's name.</param>
    /// <param name="by_name">Whether layers are matched by their names: one without a namesake in the file stays as it is. For
    /// <c>.h5</c> files that hold weights layer by layer, to take a part of another model over.</param>
    /// <param name="skip_mismatch">Whether layers whose counts or shapes of weights differ stay as they are.</param>
    /// <exception cref="ModelFileException">The file is missing, damaged, or of other layers.</exception>
    /// <exception cref="InvalidOperationException">The model has not been built.</exception>
    public void LoadWeights(string filepath, bool by_name = false, bool skip_mismatch = false) =>
        ModelFile.LoadWeights(this, filepath, by_name, skip_mismatch);

    /// <summary>The layers and how they are connected, without weights, as JSON.</summary>
    /// <seealso cref="keras.models.model_from_json"/>
    /// <exception cref="ArgumentException">A layer's config can't be told.</exception>
    public string ToJson() => PythonJson.Write(Config.SerializePlain(this));
}
