using ConvNet.Engine;

namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public abstract partial class ops
{
    /// <summary>The product of matrices, those of the last two axes.</summary>
    public static Tensor matmul(Tensor x1, Tensor x2) => Operation.Apply("Matmul", [x1, x2], xs => Ops.MatMul(xs[0], xs[1]));

    /// <summary>The scalar products along the last axis of the first and the last but one of the second.</summary>
    public static Tensor dot(Tensor x1, Tensor x2) => x1.Shape.Count == 0 || x2.Shape.Count == 0 ? x1 * x2
        : x2.Shape.Count <= 2 ? matmul(x1, x2)
        : Operation.Apply("Dot", [x1, x2], xs => Ops.TensorDot(xs[0], xs[1], xs[0].Shape.Count - 1, xs[1].Shape.Count - 2));

    /// <summary>A product of two by Einstein's sums: <c>einsum("bij,bjk->bik", x, y)</c>.</summary>
    public static Tensor einsum(string subscripts, Tensor x1, Tensor x2) =>
        Operation.Apply("Einsum", [x1, x2], xs => Ops.Einsum(subscripts, xs[0], xs[1]));

    /// <summary>0 below 0, else x.</summary>
    public static Tensor relu(Tensor x) => Each("Relu", x, given => Ops.Activate(given, "relu"));

    /// <summary>0 below 0, 6 above 6, else x.</summary>
    public static Tensor relu6(Tensor x) => Each("Relu6", x, Ops.Relu6);

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static Tensor sigmoid(Tensor x) => Each("Sigmoid", x, given => Ops.Activate(given, "sigmoid"));

    /// <summary>The hyperbolic tangent.</summary>
    public static Tensor tanh(Tensor x) => Each("Tanh", x, Ops.Tanh);

    /// <summary>log(1 + eˣ).</summary>
    public static Tensor softplus(Tensor x) => Each("Softplus", x, Ops.Softplus);

    /// <summary>x / (1 + |x|).</summary>
    public static Tensor softsign(Tensor x) => Each("Softsign", x, Ops.Softsign);

    /// <summary>x · sigmoid(x).</summary>
    public static Tensor silu(Tensor x) => Each("Silu", x, Ops.Silu);

    /// <summary>x · Φ(x), Φ the normal distribution's function, or an approximation by tanh.</summary>
    public static Tensor gelu(Tensor x, bool approximate = true) => Each("Gelu", x, given => Ops.Gelu(given, approximate));

    /// <summary>x, and alpha · (eˣ - 1) below 0.</summary>
    public static Tensor elu(Tensor x, double alpha = 1) => Each("Elu", x, given => Ops.Elu(given, alpha));

    /// <summary>elu, scaled such that mean and variance stay.</summary>
    public static Tensor selu(Tensor x) => Each("Selu", x, Ops.Selu);

    /// <summary>x, and the slope times x below 0.</summary>
    public static Tensor leaky_relu(Tensor x, double negative_slope = 0.2) =>
        Each("LeakyRelu", x, given => Ops.LeakyRelu(given, negative_slope));

    /// <summary>(x + 3) / 6 between 0 and 1.</summary>
    public static Tensor hard_sigmoid(Tensor x) => Each("HardSigmoid", x, Ops.HardSigmoid);

    /// <summary>log sigmoid(x).</summary>
    public static Tensor log_sigmoid(Tensor x) => Each("LogSigmoid", x, Ops.LogSigmoid);

    /// <summary>Probabilities: eˣ over the sum of all eˣ along an axis.</summary>
    public static Tensor softmax(Tensor x, int axis = -1) => Each("Softmax", x, given =>
        Axis(given, axis) == given.Shape.Count - 1 ? Ops.Activate(given, "softmax") : Ops.Softmax(given, [axis]));

    /// <summary>The logarithm of softmax.</summary>
    public static Tensor log_softmax(Tensor x, int axis = -1) => Each("LogSoftmax", x, given => Ops.LogSoftmax(given, axis));

    /// <summary>A convolution in one, two or three dimensions, as <see cref="Conv2D"/> computes it, without a bias.</summary>
    /// <param name="inputs">(batch, …, channels), or channels first.</param>
    /// <param name="kernel">(sizes …, channels, filters).</param>
    /// <param name="strides">The steps between the kernel's places.</param>
    /// <param name="padding">"valid" or "same".</param>
    /// <param name="data_format">"channels_last" or "channels_first".</param>
    /// <param name="dilation_rate">The distance between the places that the kernel sees.</param>
    public static Tensor conv(Tensor inputs, Tensor kernel, Shape? strides = null, string padding = "valid",
        string? data_format = null, Shape? dilation_rate = null)
    {
        int axes = kernel.Shape.Count - 2;
        var (format, border) = (Require.DataFormat(data_format), Require.Padding(padding));
        return Operation.Apply("Conv", [inputs, kernel], xs => Ops.Conv(xs[0], xs[1], null, Sizes(strides ?? 1, axes), border,
            Sizes(dilation_rate ?? 1, axes), groups: 1, format));
    }

    /// <summary>The largest number in each window, as <see cref="MaxPooling2D"/> computes it.</summary>
    /// <inheritdoc cref="average_pool" path="/param"/>
    public static Tensor max_pool(Tensor inputs, Shape pool_size, Shape? strides = null, string padding = "valid",
        string? data_format = null) => Pool(inputs, pool_size, strides ?? pool_size, (x, size, steps, format) => size switch
        {
            [var length] => Ops.MaxPool1D(x, length, steps[0], Require.Padding(padding), format),
            [var height, var width] => Ops.MaxPool2D(x, (height, width), (steps[0], steps[1]), Require.Padding(padding), format),
            _ => Ops.MaxPool3D(x, (size[0], size[1], size[2]), (steps[0], steps[1], steps[2]), Require.Padding(padding), format),
        }, data_format);

    /// <summary>The mean of each window, as <see cref="AveragePooling2D"/> computes it.</summary>
    /// <param name="inputs">(batch, …, channels), or channels first; one, two or three axes between.</param>
    /// <param name="pool_size">The size of the window.</param>
    /// <param name="strides">The steps between windows; their size by default.</param>
    /// <param name="padding">"valid" or "same".</param>
    /// <param name="data_format">"channels_last" or "channels_first".</param>
    public static Tensor average_pool(Tensor inputs, Shape pool_size, Shape? strides = null, string padding = "valid",
        string? data_format = null) => Pool(inputs, pool_size, strides ?? pool_size, (x, size, steps, format) => size switch
        {
            [var length] => Ops.AveragePool1D(x, length, steps[0], Require.Padding(padding), format),
            [var height, var width] => Ops.AveragePool2D(x, (height, width), (steps[0], steps[1]), Require.Padding(padding), format),
            _ => Ops.AveragePool3D(x, (size[0], size[1], size[2]), (steps[0], steps[1], steps[2]), Require.Padding(padding), format),
        }, data_format);

    /// <summary>(x - mean) / √(variance + epsilon), scaled and moved, along an axis.</summary>
    public static Tensor batch_normalization(Tensor x, Tensor mean, Tensor variance, int axis, Tensor? offset = null,
        Tensor? scale = null, double epsilon = 1e-3)
    {
        int?[] places = [.. Enumerable.Range(0, x.Shape.Count).Select(one => one == Axis(x, axis) ? -1 : 1)];
        Tensor Along(Tensor numbers) => reshape(numbers, places);
        var result = (x - Along(mean)) * rsqrt(Along(variance) + epsilon);
        if (scale is not null) result *= Along(scale);
        return offset is null ? result : result + Along(offset);
    }

    /// <summary>-t · log p - (1 - t) · log(1 - p), number by number.</summary>
    /// <param name="target">Labels 0 to 1.</param>
    /// <param name="output">Probabilities, or logits.</param>
    /// <param name="from_logits">Whether they are logits.</param>
    public static Tensor binary_crossentropy(Tensor target, Tensor output, bool from_logits = false) =>
        Pair("BinaryCrossentropy", target, output, (t, p) => Probabilities.BinaryCrossentropy(
            Ops.Cast(t, "float32"), p, Probabilities.Logits(p, from_logits)));

    /// <summary>-Σ t · log p along an axis, as the loss of this name has it.</summary>
    public static Tensor categorical_crossentropy(Tensor target, Tensor output, bool from_logits = false, int axis = -1) =>
        Operation.Apply("CategoricalCrossentropy", [target, output],
            xs => losses.categorical_crossentropy(xs[0], xs[1], from_logits, axis: axis));

    /// <summary>-log of the probability of a class, as the loss of this name has it.</summary>
    public static Tensor sparse_categorical_crossentropy(Tensor target, Tensor output, bool from_logits = false, int axis = -1) =>
        Operation.Apply("SparseCategoricalCrossentropy", [target, output],
            xs => losses.sparse_categorical_crossentropy(xs[0], xs[1], from_logits, axis: axis));

    private static Tensor Pool(Tensor x, Shape size, Shape strides, Func<Tensor, int[], int[], string, Tensor> compute, string? data_format)
    {
        int axes = x.Shape.Count - 2;
        if (axes is < 1 or > 3) throw new ArgumentException($"expected inputs with 3, 4 or 5 axes, got shape {x.Shape}");
        string format = Require.DataFormat(data_format);
        return Other("Pool", x, given => compute(given, Sizes(size, axes), Sizes(strides, axes), format));
    }

    private static int[] Sizes(Shape given, int axes) => given.Count == axes ? given.ToArray()
        : given.Count == 1 ? [.. Enumerable.Repeat(given[0], axes)]
        : throw new ArgumentException($"expected one size or {axes}, got {given}");
}
