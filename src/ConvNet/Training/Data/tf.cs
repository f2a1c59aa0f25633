namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
/// <summary>The few names of TensorFlow that Keras' tutorials use beside Keras' own.</summary>
public abstract partial class tf : ops
{
    /// <summary>https://www.tensorflow.org/api_docs/python/tf/data.</summary>
    public static class data
    {
        /// <summary>As many as will do.</summary>
        public const int AUTOTUNE = -1;

        /// <summary>Makes a <see cref="ConvNet.Dataset"/>; https://www.tensorflow.org/api_docs/python/tf/data/Dataset.</summary>
        public static class Dataset
        {
            /// <inheritdoc cref="ConvNet.Dataset.FromTensorSlices"/>
            public static ConvNet.Dataset from_tensor_slices(DataBatch tensors) => ConvNet.Dataset.FromTensorSlices(tensors);

            /// <inheritdoc cref="ConvNet.Dataset.FromGenerator"/>
            public static ConvNet.Dataset from_generator<T>(Func<IEnumerable<T>> generator) =>
                ConvNet.Dataset.FromGenerator(generator);
        }
    }
}
