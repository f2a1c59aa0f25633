namespace ConvNet;

/// <summary>Keras' <c>build</c> as it is called. What a layer does then is its own protected method of that name.</summary>
public static class LayerBuilding
{
    /// <param name="layer">A layer or a whole model.</param>
    extension(Layer layer)
    {
        /// <summary>
        /// Makes the weights for inputs of this shape, with the batch: <c>model.Build((null, 28, 28, 1))</c>. Nothing happens
        /// if they exist; without a call they are made when the first input comes.
        /// </summary>
        /// <exception cref="ArgumentException">No such input is possible.</exception>
        public void Build(Shape input_shape) => layer.EnsureBuilt(input_shape);
    }
}
