namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public static partial class keras
{
    public static partial class utils
    {
        /// <summary>A model as a graph for Graphviz: a box a layer, arrows between them.</summary>
        /// <param name="model">The model; it must be built.</param>
        /// <param name="show_shapes">Whether boxes tell the shapes of inputs and outputs.</param>
        /// <param name="show_dtype">Whether they tell the dtype of outputs.</param>
        /// <param name="show_layer_names">Whether they tell the layers' names.</param>
        /// <param name="rankdir">"TB": layers from top to bottom; "LR": from left to right.</param>
        /// <param name="expand_nested">Whether models within the model are shown with their layers.</param>
        /// <param name="dpi">Dots per inch of a picture that is made of it.</param>
        /// <param name="show_layer_activations">Whether boxes tell the activation of layers that have one.</param>
        /// <param name="show_trainable">Whether boxes tell if a layer's weights are trained.</param>
        /// <exception cref="ArgumentException">The model is not built, or the direction is none.</exception>
        public static DotGraph model_to_dot(Model model, bool show_shapes = false, bool show_dtype = false,
            bool show_layer_names = true,
            string rankdir = "TB", bool expand_nested = false, int dpi = 200, bool show_layer_activations = false,
            bool show_trainable = false)
        {
            if (!model.Built)
                throw new ArgumentException(
                    $"model_to_dot: {model.Name} is not built yet; call Build(), or the model on a batch, first");
            if (rankdir is not ("TB" or "LR" or "BT" or "RL"))
                throw new ArgumentException($"model_to_dot: rankdir must be \"TB\", \"LR\", \"BT\" or \"RL\", got \"{rankdir}\"");
            var dot = new DotGraph("digraph G");
            dot.Set("rankdir", rankdir);
            dot.Set("concentrate", "true");
            dot.Set("dpi", $"{Require.Positive(dpi)}");
            dot.Set("splines", "ortho");
            dot.Default("node", "shape=record");
            var box = new LayerBox(show_shapes, show_dtype, show_layer_names, show_layer_activations, show_trainable);
            new ModelDot(box, expand_nested).Fill(dot, model);
            return dot;
        }
    }
}
