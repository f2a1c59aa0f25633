namespace ConvNet;

/// <summary>What <c>keras.utils</c> has for pictures.</summary>
public static class KerasUtils
{
    extension(keras.utils)
    {
        /// <summary>Draws a network's layers as boxes, and writes the picture to a file.</summary>
        /// <param name="model">A network that is built.</param>
        /// <param name="to_file">The file, .png, .jpg, .webp, .svg or .pdf; null to write none.</param>
        /// <param name="show_shapes">Whether the boxes say the shapes.</param>
        /// <param name="show_dtype">Whether they say the outputs' dtype.</param>
        /// <param name="show_layer_names">Whether they say the layers' names.</param>
        /// <param name="rankdir">"TB" to go downwards, "LR" to the right.</param>
        /// <param name="dpi">Pixels in an inch.</param>
        /// <param name="show_layer_activations">Whether they say the activations.</param>
        /// <param name="show_trainable">Whether they say if training changes the weights.</param>
        /// <exception cref="ArgumentException">The network does not know its layers' order, or a word is unknown.</exception>
        public static Figure plot_model(Model model, string? to_file = "model.png", bool show_shapes = false,
            bool show_dtype = false, bool show_layer_names = true, string rankdir = "TB", double dpi = 200,
            bool show_layer_activations = false, bool show_trainable = false)
        {
            var lines = new LayerLines(show_shapes, show_dtype, show_layer_names, show_layer_activations, show_trainable);
            var figure = ModelPicture.Draw(model, lines, Choice.Of(rankdir, "rankdir", ["TB", "LR"]) == "LR", dpi);
            if (to_file is not null) figure.savefig(to_file);
            return figure;
        }
    }
}
