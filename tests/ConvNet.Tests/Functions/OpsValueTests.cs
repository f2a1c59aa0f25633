namespace ConvNet.Tests.Functions;

/// <summary>keras.ops and K, by values that were computed by hand.</summary>
public class OpsValueTests
{
    private static readonly Tensor X = np.array(new[] { -2f, 0f, 1f });
    private static readonly Tensor Table = np.array(new[,] { { 1f, 2f, 3f }, { 4f, 5f, 6f } });
    private static readonly double[] Thirds = [1.0 / 3, 1.0 / 3, 1.0 / 3];

    private static IEnumerable<TestCaseData> Values()
    {
        static TestCaseData Case(string name, Func<Tensor> computed, params double[] expected) =>
            new TestCaseData(computed, expected).SetArgDisplayNames(name);
        double e = Math.E, e2 = Math.Exp(-2);
        yield return Case("relu6", () => ops.relu6(np.array(new[] { -1f, 3f, 7f })), 0, 3, 6);
        yield return Case("softsign", () => ops.softsign(X), -2.0 / 3, 0, 0.5);
        yield return Case("silu", () => ops.silu(X), -2 / (1 + Math.Exp(2)), 0, 1 / (1 + 1 / e));
        // Φ(1) = 0.8413447, Φ(-2) = 0.0227501.
        yield return Case("gelu", () => ops.gelu(X, approximate: false), -2 * 0.0227501319, 0, 0.8413447461);
        yield return Case("gelu by tanh", () => ops.gelu(X), -1 * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (-2 - 0.044715 * 8))), 0,
            0.5 * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * 1.044715)));
        yield return Case("elu", () => ops.elu(X, alpha: 2), 2 * (e2 - 1), 0, 1);
        yield return Case("selu", () => ops.selu(X), 1.0507009874 * 1.6732632423 * (e2 - 1), 0, 1.0507009874);
        yield return Case("leaky_relu", () => ops.leaky_relu(X), -0.4, 0, 1);
        yield return Case("leaky_relu slope", () => ops.leaky_relu(X, negative_slope: 0.5), -1, 0, 1);
        yield return Case("hard_sigmoid", () => ops.hard_sigmoid(np.array(new[] { -4f, 0f, 1.5f, 4f })), 0, 0.5, 0.75, 1);
        yield return Case("log_sigmoid", () => ops.log_sigmoid(X), -Math.Log(1 + Math.Exp(2)), -Math.Log(2), -Math.Log(1 + 1 / e));
        // (x - 1) / √(4 - 0 + 0) · 3 + 5 for the first column, (x - 2) / 1 · 1 + 0 for the second.
        yield return Case("batch_normalization", () => ops.batch_normalization(np.array(new[,] { { 3f, 2f }, { 1f, 4f } }),
            np.array(new[] { 1f, 2f }), np.array(new[] { 4f, 1f }), axis: -1, offset: np.array(new[] { 5f, 0f }),
            scale: np.array(new[] { 3f, 1f }), epsilon: 0), 8, 0, 5, 2);
        yield return Case("batch_normalization axis 0", () => ops.batch_normalization(np.array(new[,] { { 3f, 5f }, { 2f, 4f } }),
            np.array(new[] { 1f, 2f }), np.array(new[] { 3f, 0f }), axis: 0, epsilon: 1), 1, 2, 0, 2);
        yield return Case("categorical_crossentropy", () => ops.categorical_crossentropy(np.array(new[,] { { 0f, 1f }, { 1f, 0f } }),
            np.array(new[,] { { 0.25f, 0.75f }, { 0.5f, 0.5f } })), -Math.Log(0.75), Math.Log(2));
        yield return Case("categorical_crossentropy of logits", () => ops.categorical_crossentropy(np.array(new[,] { { 0f, 1f } }),
            np.array(new[,] { { 1f, 2f } }), from_logits: true), Math.Log(1 + 1 / e));
        yield return Case("sparse_categorical_crossentropy", () => ops.sparse_categorical_crossentropy(np.array(new[] { 1, 0 }),
            np.array(new[,] { { 0.25f, 0.75f }, { 0.5f, 0.5f } })), -Math.Log(0.75), Math.Log(2));
        yield return Case("sparse_categorical_crossentropy of logits", () => ops.sparse_categorical_crossentropy(
            np.array(new[] { 1 }), np.array(new[,] { { 1f, 2f } }), from_logits: true), Math.Log(1 + 1 / e));
        yield return Case("binary_crossentropy of logits", () => ops.binary_crossentropy(np.array(new[] { 1f, 0f }),
            np.array(new[] { 0f, 1f }), from_logits: true), Math.Log(2), Math.Log(1 + e));
        yield return Case("ones_like", () => ops.ones_like(X), 1, 1, 1);
        yield return Case("full_like", () => ops.full_like(X, 7), 7, 7, 7);
        yield return Case("amax", () => ops.amax(Table, axis: 0), 4, 5, 6);
        yield return Case("amin", () => ops.amin(Table, axis: 1), 1, 4);
        yield return Case("cumprod", () => ops.cumprod(Table, axis: 1), 1, 2, 6, 4, 20, 120);
        yield return Case("cumprod in a row", () => ops.cumprod(Table), 1, 2, 6, 24, 120, 720);
        yield return Case("ravel", () => ops.ravel(Table), 1, 2, 3, 4, 5, 6);
        yield return Case("swapaxes", () => ops.swapaxes(Table, 0, -1), 1, 4, 2, 5, 3, 6);
        yield return Case("moveaxis", () => ops.moveaxis(Table, 1, 0), 1, 4, 2, 5, 3, 6);
        yield return Case("broadcast_to", () => ops.broadcast_to(X, (2, 3)), -2, 0, 1, -2, 0, 1);
        yield return Case("take_along_axis", () => ops.take_along_axis(Table, np.array(new[,] { { 2, 0 }, { 1, 1 } }), axis: 1),
            3, 1, 5, 5);
        yield return Case("take_along_axis 0", () => ops.take_along_axis(Table, np.array(new[,] { { 1, 0, 1 } }), axis: 0), 4, 2, 6);
        yield return Case("absolute", () => ops.absolute(X), 2, 0, 1);
        yield return Case("expm1", () => ops.expm1(np.array(new[] { 0f, 1f })), 0, e - 1);
        yield return Case("log2", () => ops.log2(np.array(new[] { 1f, 8f })), 0, 3);
        yield return Case("log10", () => ops.log10(np.array(new[] { 1f, 1000f })), 0, 3);
        yield return Case("rsqrt", () => ops.rsqrt(np.array(new[] { 4f, 0.25f })), 0.5, 2);
        yield return Case("negative", () => ops.negative(X), 2, 0, -1);
        yield return Case("tan", () => ops.tan(np.array(new[] { 0f, 0.785398163f })), 0, 1);
        yield return Case("arcsin", () => ops.arcsin(np.array(new[] { 0f, 1f })), 0, Math.PI / 2);
        yield return Case("arccos", () => ops.arccos(np.array(new[] { 0f, 1f })), Math.PI / 2, 0);
        yield return Case("arctan", () => ops.arctan(np.array(new[] { 0f, 1f })), 0, Math.PI / 4);
        yield return Case("erf", () => ops.erf(np.array(new[] { 0f, 1f })), 0, 0.8427007929);
        yield return Case("isinf", () => ops.isinf(np.array(new[] { 1f, float.NegativeInfinity, float.NaN })), 0, 1, 0);
        yield return Case("isfinite", () => ops.isfinite(np.array(new[] { 1f, float.NegativeInfinity, float.NaN })), 1, 0, 0);
        yield return Case("logical_not", () => ops.logical_not(np.array(new[] { true, false })), 0, 1);
        yield return Case("logical_xor", () => ops.logical_xor(np.array(new[] { true, true }), np.array(new[] { true, false })), 0, 1);
        yield return Case("add", () => ops.add(X, 2), 0, 2, 3);
        yield return Case("multiply", () => ops.multiply(X, X), 4, 0, 1);
        yield return Case("true_divide", () => ops.true_divide(X, 4), -0.5, 0, 0.25);
        yield return Case("floor_divide", () => ops.floor_divide(np.array(new[] { 7f, -7f }), 2), 3, -4);
        yield return Case("mod", () => ops.mod(np.array(new[] { 7f, -7f }), 3), 1, 2);
        yield return Case("greater", () => ops.greater(X, 0), 0, 0, 1);
        yield return Case("greater_equal", () => ops.greater_equal(X, 0), 0, 1, 1);
        yield return Case("less", () => ops.less(X, 0), 1, 0, 0);
        yield return Case("less_equal", () => ops.less_equal(X, 0), 1, 1, 0);
        yield return Case("K.constant", () => K.constant(np.array(new[] { 1, 2 })), 1, 2);
        yield return Case("K.pow", () => K.pow(X, 2), 4, 0, 1);
        yield return Case("K.permute_dimensions", () => K.permute_dimensions(Table, (1, 0)), 1, 4, 2, 5, 3, 6);
        yield return Case("K.repeat_elements", () => K.repeat_elements(Table, 2, 0), 1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6);
        yield return Case("K.gather", () => K.gather(Table, np.array(new[] { 1, 0 })), 4, 5, 6, 1, 2, 3);
        yield return Case("K.l2_normalize", () => K.l2_normalize(np.array(new[,] { { 3f, 4f }, { 0f, 2f } }), axis: -1), 0.6, 0.8, 0, 1);
        yield return Case("K.l2_normalize of all", () => K.l2_normalize(np.array(new[,] { { 3f, 4f }, { 0f, 12f } })),
            3.0 / 13, 4.0 / 13, 0, 12.0 / 13);
        yield return Case("K.l2_normalize of nothing", () => K.l2_normalize(np.zeros(2)), 0, 0);
        yield return Case("K.switch", () => K.@switch(np.array(new[] { true, false, true }), X, 5), -2, 5, 1);
        yield return Case("tf.square", () => tf.square(X), 4, 0, 1);
        yield return Case("tf.reduce_mean", () => tf.reduce_mean(Table, axis: 1), 2, 5);
        yield return Case("tf.reduce_sum", () => tf.reduce_sum(Table), 21);
        yield return Case("tf.reduce_max", () => tf.reduce_max(Table, axis: 0), 4, 5, 6);
        yield return Case("tf.reduce_min", () => tf.reduce_min(Table, axis: 1, keepdims: true), 1, 4);
        yield return Case("tf.reduce_prod", () => tf.reduce_prod(Table, axis: 1), 6, 120);
        yield return Case("tf.argmax", () => tf.argmax(Table), 1, 1, 1);
        yield return Case("tf.argmin", () => tf.argmin(Table, 1), 0, 0);
        yield return Case("tf.concat", () => tf.concat([Table, Table], 1), 1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6);
        yield return Case("tf.constant", () => tf.constant(np.array(new[] { 1.5 }), "int32"), 1);
        yield return Case("tf.clip_by_value", () => tf.clip_by_value(X, -1, 0.5), -1, 0, 0.5);
        yield return Case("tf.gather", () => tf.gather(Table, np.array(new[] { 2, 0 }), axis: 1), 3, 1, 6, 4);
        yield return Case("tf.pow", () => tf.pow(X, 2), 4, 0, 1);
        yield return Case("tf.nn.relu", () => tf.nn.relu(X), 0, 0, 1);
        yield return Case("K.softmax", () => K.softmax(np.zeros((1, 3))), Thirds);
    }

    [TestCaseSource(nameof(Values))]
    public void Value(Func<Tensor> computed, double[] expected) => Assert.That(
        computed().numpy().ToArray<double>(), Is.EqualTo(expected).Within(2e-6));

    [Test]
    public void CategoricalCrossentropy_AlongAnotherAxis()
    {
        Tensor target = np.array(new[,] { { 0f, 1f }, { 1f, 0f } }), output = np.array(new[,] { { 0.25f, 0.5f }, { 0.75f, 0.5f } });
        Assert.That(ops.categorical_crossentropy(target, output, axis: 0).numpy().ToArray<double>(),
            Is.EqualTo(new[] { -Math.Log(0.75), Math.Log(2) }).Within(1e-6));
    }

    [Test]
    public void Shapes_AndTypes()
    {
        Assert.That(ops.shape(Table), Is.EqualTo((Shape)(2, 3)));
        Assert.That(ops.ndim(Table), Is.EqualTo(2));
        Assert.That(ops.size(Table), Is.EqualTo(6));
        Assert.That(K.dtype(Table), Is.EqualTo("float32"));
        Assert.That(ops.convert_to_tensor(np.array(new[] { 1.0, 2.0 })).DType, Is.EqualTo((DType)"float32"));
        Assert.That(ops.convert_to_tensor(np.array(new[] { 1.5 }), "int32").DType, Is.EqualTo((DType)"int32"));
        Assert.That(ops.convert_to_numpy(X).ToArray<float>(), Is.EqualTo(new[] { -2f, 0f, 1f }));
    }

    [Test]
    public void StopGradient_HasNoDerivative()
    {
        var x = Variable.Of(np.array(new[] { 3f }), "x");
        var tape = new GradientTape();
        var y = ops.sum(x * ops.stop_gradient(x));
        Assert.That(tape.Gradient(y, x)!.numpy().ToArray<float>(), Is.EqualTo(new[] { 3f }));
    }

    [Test]
    public void Random_OfK_IsTheSameForASeed()
    {
        Assert.That(np.array_equal(K.random_normal((2, 3), seed: 1).numpy(), K.random_normal((2, 3), seed: 1).numpy()), Is.True);
        var numbers = K.random_uniform(1000, minval: 2, maxval: 3, seed: 1).numpy();
        Assert.That((double)numbers.min(), Is.GreaterThanOrEqualTo(2));
        Assert.That((double)numbers.max(), Is.LessThan(3));
        Assert.That((double)numbers.mean(), Is.EqualTo(2.5).Within(0.05));
    }

    [Test]
    public void Random_OfTensorFlow_BeginsAnewAtASeed()
    {
        using var session = new Session();
        static NDArray[] Numbers()
        {
            tf.random.set_seed(3);
            return
            [
                tf.random.normal((2, 2)).numpy(),
                tf.random.uniform((2, 2), maxval: 5).numpy(),
            ];
        }
        foreach (var (one, other) in Numbers().Zip(Numbers())) Assert.That(np.array_equal(one, other), Is.True);
    }

    [Test]
    public void Dropout_DropsItsShareAndScalesTheRest()
    {
        double[] kept = keras.random.dropout(np.ones(1000), 0.25, seed: 1).numpy().ToArray<double>();
        Assert.That(kept.Distinct().Order(), Is.EqualTo(new[] { 0, 4 / 3.0 }).Within(1e-6));
        Assert.That(kept.Count(value => value == 0), Is.EqualTo(250).Within(50));
    }

    [Test]
    public void Epsilon_IsWhatWasSet()
    {
        double before = K.epsilon();
        K.set_epsilon(1e-5);
        Assert.That(K.epsilon(), Is.EqualTo(1e-5));
        K.set_epsilon(before);
    }
}
