using ConvNet.Engine;

namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
// What TensorFlow calls as Keras does is inherited: tf.square(x), tf.cast(x, "float32").
public abstract partial class tf
{
    private protected tf()
    {
    }

    /// <summary>The mean.</summary>
    /// <inheritdoc cref="ops.mean" path="/param"/>
    public static Tensor reduce_mean(Tensor x, Axes? axis = null, bool keepdims = false) => mean(x, axis, keepdims);

    /// <summary>The sum.</summary>
    /// <inheritdoc cref="ops.mean" path="/param"/>
    public static Tensor reduce_sum(Tensor x, Axes? axis = null, bool keepdims = false) => sum(x, axis, keepdims);

    /// <summary>The largest number.</summary>
    /// <inheritdoc cref="ops.mean" path="/param"/>
    public static Tensor reduce_max(Tensor x, Axes? axis = null, bool keepdims = false) => max(x, axis, keepdims);

    /// <summary>The smallest number.</summary>
    /// <inheritdoc cref="ops.mean" path="/param"/>
    public static Tensor reduce_min(Tensor x, Axes? axis = null, bool keepdims = false) => min(x, axis, keepdims);

    /// <summary>The product.</summary>
    /// <inheritdoc cref="ops.mean" path="/param"/>
    public static Tensor reduce_prod(Tensor x, Axes? axis = null, bool keepdims = false) => prod(x, axis, keepdims);

    /// <summary>The place of the largest number along an axis, the first by default.</summary>
    public static Tensor argmax(Tensor input, int axis = 0) => ops.argmax(input, axis);

    /// <summary>The place of the smallest number along an axis, the first by default.</summary>
    public static Tensor argmin(Tensor input, int axis = 0) => ops.argmin(input, axis);

    /// <summary>Tensors one behind the other along an axis.</summary>
    public static Tensor concat(Tensors values, int axis) => concatenate(values, axis);

    /// <summary>A tensor with the numbers of an array.</summary>
    public static Tensor constant(Tensor value, DType? dtype = null) => convert_to_tensor(value, dtype);

    /// <summary>Kept between two limits.</summary>
    public static Tensor clip_by_value(Tensor t, double clip_value_min, double clip_value_max) =>
        clip(t, clip_value_min, clip_value_max);

    /// <summary>Slices by their numbers along an axis.</summary>
    public static Tensor gather(Tensor @params, Tensor indices, int axis = 0) => take(@params, indices, axis);

    /// <summary>x to the power y.</summary>
    public static Tensor pow(Tensor x, Tensor y) => power(x, y);

    /// <summary>TensorFlow's activations: <c>activation: tf.nn.relu</c>.</summary>
    public abstract class nn : activations;

    /// <summary>TensorFlow's random numbers; https://www.tensorflow.org/api_docs/python/tf/random.</summary>
    public static class random
    {
        /// <summary>
        /// The same weights and random tensors from here on; <c>keras.utils.set_random_seed</c> sets NumPy's numbers too.
        /// </summary>
        public static void set_seed(int seed)
        {
            SeedGenerator.SetGlobal(seed);
            RandomStream.SetGlobal(seed);
        }

        /// <summary>Numbers of a normal distribution.</summary>
        public static Tensor normal(Shape shape, double mean = 0, double stddev = 1, DType? dtype = null, int? seed = null) =>
            K.random_normal(shape, mean, stddev, dtype, seed);

        /// <summary>Numbers from one to below another, all equally likely.</summary>
        public static Tensor uniform(Shape shape, double minval = 0, double maxval = 1, DType? dtype = null, int? seed = null) =>
            K.random_uniform(shape, minval, maxval, dtype, seed);
    }
}
