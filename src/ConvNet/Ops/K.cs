namespace ConvNet;

/// <summary>
/// Keras' older backend, which tutorials import as K: the functions of <see cref="ops"/>, some under other names, and settings.
/// </summary>
#pragma warning disable IDE1006 // The names are Python's.
public abstract class K : ops
{
    private static double _epsilon = Probabilities.Epsilon;

    private protected K()
    {
    }

    /// <summary>Automatic names count from the beginning again.</summary>
    public static void clear_session() => AutoName.Reset();

    /// <summary>A small number to keep divisors from 0, 1e-7 at first.</summary>
    public static double epsilon() => _epsilon;

    /// <summary>Another small number for those who ask; what the library itself computes stays.</summary>
    public static void set_epsilon(double value) => _epsilon = value;

    /// <summary>The type of numbers where nothing else is said, "float32" at first.</summary>
    public static string floatx() => DTypePolicy.FloatX.Name;

    /// <summary>Chooses the type of numbers where nothing else is said: of layers, inputs and tensors made from here on.</summary>
    /// <param name="value">"float32" (the default), "float64", "float16" or "bfloat16".</param>
    /// <exception cref="ArgumentException">Another type.</exception>
    public static void set_floatx(string value) => DTypePolicy.ChooseFloatX(value);

    /// <summary>Where the channels of images stand if a layer is not told: "channels_last" or "channels_first".</summary>
    public static string image_data_format() => Defaults.ImageDataFormat;

    /// <summary>Chooses where the channels of images stand in layers that are made from here on and are not told.</summary>
    /// <param name="data_format">"channels_last" or "channels_first".</param>
    /// <exception cref="ArgumentException">Another word.</exception>
    public static void set_image_data_format(string data_format) => Defaults.ImageDataFormat = Require.DataFormat(data_format);

    /// <summary>Whether a network is being trained; in Keras 3 there is no such variable any more.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static int learning_phase() => throw new NotSupportedException(
        "K.learning_phase() belongs to Keras 1 and 2; a layer's Call is told by its parameter training, and so is model.Call.");

    /// <summary>A floating-point array in the type <see cref="floatx"/>.</summary>
    public static NDArray cast_to_floatx(NDArray x) => x.astype(DTypePolicy.FloatX);

    /// <summary>The sizes; unknown ones of a symbolic tensor are null.</summary>
    public static Shape int_shape(Tensor x) => x.Shape;

    /// <summary>The number of axes and the type.</summary>
    public static string dtype(Tensor x) => x.DType.Name;

    /// <summary>A tensor with the numbers of an array, of the type <see cref="floatx"/> if none is given.</summary>
    public static Tensor constant(Tensor value, DType? dtype = null) => cast(value, dtype ?? DTypePolicy.FloatX);

    /// <summary>A variable that starts with these numbers, of the type <see cref="floatx"/> if none is given.</summary>
    public static Variable variable(NDArray value, DType? dtype = null, string? name = null) =>
        Variable.Of(value, name ?? "variable", dtype: dtype ?? DTypePolicy.FloatX);

    /// <summary>A copy of a variable's or tensor's numbers.</summary>
    public static NDArray get_value(Tensor x) => x.numpy();

    /// <summary>Gives a variable other numbers.</summary>
    /// <exception cref="ArgumentException">The array has another shape.</exception>
    public static void set_value(Variable x, NDArray value) => x.Assign(value);

    /// <summary>All numbers in a row.</summary>
    public static Tensor flatten(Tensor x) => ravel(x);

    /// <summary>The numbers of each sample in a row, (batch, numbers).</summary>
    public static Tensor batch_flatten(Tensor x) => reshape(x, (-1, new Shape([.. x.Shape.Skip(1)]).ToArray().Aggregate(1, (n, size) => n * size)));

    /// <summary>x to a power.</summary>
    public static Tensor pow(Tensor x, Tensor a) => power(x, a);

    /// <summary>The axes in another order.</summary>
    public static Tensor permute_dimensions(Tensor x, Axes pattern) => transpose(x, pattern);

    /// <summary>A new axis of size 1.</summary>
    public static Tensor expand_dims(Tensor x, int axis = -1) => ops.expand_dims(x, axis);

    /// <summary>Tensors one behind the other along an axis, the last by default.</summary>
    public static new Tensor concatenate(Tensors tensors, int axis = -1) => ops.concatenate(tensors, axis);

    /// <summary>The place of the largest number along an axis, the last by default.</summary>
    public static Tensor argmax(Tensor x, int axis = -1) => ops.argmax(x, axis);

    /// <summary>The place of the smallest number along an axis, the last by default.</summary>
    public static Tensor argmin(Tensor x, int axis = -1) => ops.argmin(x, axis);

    /// <summary>The sums of all numbers up to each along an axis, the first by default.</summary>
    public static Tensor cumsum(Tensor x, int axis = 0) => ops.cumsum(x, axis);

    /// <summary>Each slice along an axis so many times.</summary>
    public static Tensor repeat_elements(Tensor x, int rep, int axis) => ops.repeat(x, rep, axis);

    /// <summary>Rows by their numbers.</summary>
    public static Tensor gather(Tensor reference, Tensor indices) => take(reference, indices, axis: 0);

    /// <summary>Divided by the root of the sum of squares, taken for at least 1e-6, along some axes or all.</summary>
    public static Tensor l2_normalize(Tensor x, Axes? axis = null) =>
        x * rsqrt(maximum(sum(square(x), axis, keepdims: true), 1e-12));

    /// <summary>The first where the condition holds, else the second.</summary>
    public static Tensor @switch(Tensor condition, Tensor then_expression, Tensor else_expression) =>
        where(condition, then_expression, else_expression);

    /// <summary>Random numbers of a normal distribution.</summary>
    public static Tensor random_normal(Shape shape, double mean = 0, double stddev = 1, DType? dtype = null, int? seed = null) =>
        keras.random.normal(shape, mean, stddev, dtype, Seeded(seed));

    /// <summary>Random numbers between two, all equally likely.</summary>
    public static Tensor random_uniform(Shape shape, double minval = 0, double maxval = 1, DType? dtype = null, int? seed = null) =>
        keras.random.uniform(shape, minval, maxval, dtype, Seeded(seed));

    private static keras.random.SeedGenerator? Seeded(int? seed) => seed is { } given ? new(given) : null;
}

public static partial class keras
{
    /// <inheritdoc cref="K"/>
    public abstract class backend : K;
}
