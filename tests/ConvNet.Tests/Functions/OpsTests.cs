namespace ConvNet.Tests.Functions;

/// <summary>keras.ops, with NumPy's functions as reference, on numbers and in models.</summary>
public class OpsTests
{
    private static readonly NDArray X = np.array(new[,] { { -1.5, 0.5, 2.0 }, { 3.0, -0.25, 1.0 } }).astype("float32");
    private static readonly NDArray Y = np.array(new[,] { { 0.5, 0.5, 1.0 }, { -2.0, 4.0, 1.0 } }).astype("float32");

    private static IEnumerable<TestCaseData> OfOne()
    {
        static TestCaseData Case(string name, Func<Tensor, Tensor> own, Func<NDArray, NDArray> numPy) =>
            new TestCaseData(own, numPy).SetArgDisplayNames(name);
        yield return Case("abs", ops.abs, x => np.abs(x));
        yield return Case("exp", ops.exp, x => np.exp(x));
        yield return Case("square", ops.square, x => np.square(x));
        yield return Case("sqrt", x => ops.sqrt(ops.abs(x)), x => np.sqrt(np.abs(x)));
        yield return Case("log", x => ops.log(ops.abs(x)), x => np.log(np.abs(x)));
        yield return Case("log1p", x => ops.log1p(ops.abs(x)), x => np.log(np.abs(x) + 1));
        yield return Case("sin", ops.sin, x => np.sin(x));
        yield return Case("cos", ops.cos, x => np.cos(x));
        yield return Case("tanh", ops.tanh, x => np.tanh(x));
        yield return Case("floor", ops.floor, x => np.floor(x));
        yield return Case("ceil", ops.ceil, x => np.ceil(x));
        yield return Case("round", x => ops.round(x), x => np.round(x));
        yield return Case("sign", ops.sign, x => np.sign(x));
        yield return Case("isnan", x => ops.isnan(ops.log(x)), x => x < 0);
        yield return Case("clip", x => ops.clip(x, -1, 1), x => np.clip(x, -1, 1));
        yield return Case("cast", x => ops.cast(x, "int32"), x => x.astype("int32"));
        yield return Case("relu", ops.relu, x => np.maximum(x, 0.0));
        yield return Case("sigmoid", ops.sigmoid, x => 1 / (1 + np.exp(-x)));
        yield return Case("softplus", ops.softplus, x => np.log(1 + np.exp(x)));
        yield return Case("softmax", x => ops.softmax(x), x => np.exp(x) / np.exp(x).sum(axis: -1, keepdims: true));
        yield return Case("softmax axis 0", x => ops.softmax(x, 0), x => np.exp(x) / np.exp(x).sum(axis: 0, keepdims: true));
        yield return Case("log_softmax", x => ops.log_softmax(x), x => x - np.log(np.exp(x).sum(axis: -1, keepdims: true)));
        yield return Case("sum", x => ops.sum(x), x => x.sum());
        yield return Case("sum axis", x => ops.sum(x, axis: -1), x => x.sum(axis: -1));
        yield return Case("sum keepdims", x => ops.sum(x, axis: 1, keepdims: true), x => x.sum(axis: 1, keepdims: true));
        yield return Case("sum of bools", x => ops.sum(x > 0), x => (x > 0).sum().astype("int32"));
        yield return Case("mean", x => ops.mean(x, axis: (0, 1)), x => x.mean());
        yield return Case("mean of bools", x => ops.mean(x > 0), x => (x > 0).mean().astype("float32"));
        yield return Case("max", x => ops.max(x, axis: 0), x => x.max(axis: 0));
        yield return Case("min", x => ops.min(x, axis: 0), x => x.min(axis: 0));
        yield return Case("prod", x => ops.prod(x, axis: 1), x => np.prod(x, axis: 1));
        yield return Case("var", x => ops.var(x, axis: 1), x => np.var(x, axis: 1));
        yield return Case("std", x => ops.std(x), x => np.std(x));
        yield return Case("any", x => ops.any(x > 2, axis: 1), x => (x > 2).any(axis: 1));
        yield return Case("all", x => ops.all(x > -1, axis: 1), x => (x > -1).all(axis: 1));
        yield return Case("logsumexp", x => ops.logsumexp(x, axis: 1), x => np.log(np.exp(x).sum(axis: 1)));
        yield return Case("argmax", x => ops.argmax(x, axis: 1), x => np.argmax(x, axis: 1).astype("int32"));
        yield return Case("argmax of all", x => ops.argmax(x), x => np.argmax(x).astype("int32"));
        yield return Case("argmin", x => ops.argmin(x, axis: 0), x => np.argmin(x, axis: 0).astype("int32"));
        yield return Case("sort", x => ops.sort(x), x => np.sort(x));
        yield return Case("argsort", x => ops.argsort(x), x => np.argsort(x).astype("int32"));
        yield return Case("cumsum", x => ops.cumsum(x, axis: 1), x => np.cumsum(x, axis: 1));
        yield return Case("norm", x => ops.norm(x), x => np.sqrt(np.square(x).sum()));
        yield return Case("norm ord 1", x => ops.norm(x, ord: 1, axis: 1), x => np.abs(x).sum(axis: 1));
        yield return Case("normalize", x => ops.normalize(x), x => x / np.sqrt(np.square(x).sum(axis: -1, keepdims: true)));
        yield return Case("reshape", x => ops.reshape(x, (3, -1)), x => x.reshape(3, 2));
        yield return Case("transpose", x => ops.transpose(x), x => x.transpose());
        yield return Case("expand_dims", x => ops.expand_dims(x, -1), x => np.expand_dims(x, -1));
        yield return Case("expand_dims twice", x => ops.expand_dims(x, (0, 3)), x => x.reshape(1, 2, 3, 1));
        yield return Case("squeeze", x => ops.squeeze(ops.expand_dims(x, 1)), x => x);
        yield return Case("pad", x => ops.pad(x, [(1, 0), (0, 2)]), x => np.concatenate([
            np.zeros((1, 5)), np.concatenate([x, np.zeros((2, 2))], axis: 1)], axis: 0).astype("float32"));
        yield return Case("tile", x => ops.tile(x, (2, 1)), x => np.concatenate([x, x], axis: 0));
        yield return Case("repeat", x => ops.repeat(x, 2, axis: 1), x => np.repeat(x, 2, axis: 1));
        yield return Case("flip", x => ops.flip(x, axis: 1), x => np.flip(x, axis: 1));
        yield return Case("roll", x => ops.roll(x, 1, axis: 1), x => np.roll(x, 1, axis: 1));
        yield return Case("split", x => ops.split(x, 3, axis: 1)[1], x => x[.., 1..2]);
        yield return Case("unstack", x => ops.unstack(x, axis: 1)[2], x => x[.., 2]);
        yield return Case("zeros_like", x => ops.zeros_like(x), x => np.zeros_like(x));
        yield return Case("arithmetic", x => (2 * x - 1) / 4 + x % 2, x => (2 * x - 1) / 4 + (x - 2 * np.floor(x / 2)));
        yield return Case("where", x => ops.where(x > 0, x, 0), x => np.where(x > 0, x, 0.0).astype("float32"));
        yield return Case("maximum of a number", x => ops.maximum(x, 0.75), x => np.maximum(x, 0.75));
        yield return Case("power", x => ops.power(x, 2), x => np.square(x));
        yield return Case("not", x => ~(x >= 1) | (x <= 0) & (x < 5), x => x < 1);
        yield return Case("moments", x => ops.moments(x, 0).Variance, x => np.var(x, axis: 0));
        yield return Case("top_k", x => ops.top_k(x, 2).Values, x => np.flip(np.sort(x), axis: 1)[.., ..2]);
        yield return Case("top_k places", x => ops.top_k(x, 1).Indices, x => np.argmax(x, axis: 1).reshape(2, 1).astype("int32"));
    }

    [TestCaseSource(nameof(OfOne))]
    public void Function_OfATensorAndInAModel_IsNumPys(Func<Tensor, Tensor> own, Func<NDArray, NDArray> numPy)
    {
        var expected = numPy(X);
        AssertAlike(own(X).numpy(), expected);
        var input = keras.Input(batch_shape: X.shape);
        var output = own(input);
        Assert.That(output.Shape, Is.EqualTo(expected.shape));
        AssertAlike(new Model(input, output).Apply(X).numpy(), expected);
    }

    private static IEnumerable<TestCaseData> OfTwo()
    {
        static TestCaseData Case(string name, Func<Tensor, Tensor, Tensor> own, Func<NDArray, NDArray, NDArray> numPy) =>
            new TestCaseData(own, numPy).SetArgDisplayNames(name);
        yield return Case("maximum", ops.maximum, (x, y) => np.maximum(x, y));
        yield return Case("minimum", ops.minimum, (x, y) => np.minimum(x, y));
        yield return Case("equal", ops.equal, (x, y) => np.equal(x, y));
        yield return Case("not_equal", ops.not_equal, (x, y) => np.not_equal(x, y));
        yield return Case("logical_and", (x, y) => ops.logical_and(x > 0, y > 0), (x, y) => np.logical_and(x > 0, y > 0));
        yield return Case("logical_or", (x, y) => ops.logical_or(x > 0, y > 0), (x, y) => np.logical_or(x > 0, y > 0));
        yield return Case("subtract", ops.subtract, (x, y) => x - y);
        yield return Case("divide", ops.divide, (x, y) => x / y);
        yield return Case("matmul", (x, y) => ops.matmul(x, ops.transpose(y)), (x, y) => np.matmul(x, y.transpose()));
        yield return Case("dot", (x, y) => ops.dot(x, ops.transpose(y)), (x, y) => np.matmul(x, y.transpose()));
        yield return Case("einsum", (x, y) => ops.einsum("ij,kj->ik", x, y), (x, y) => np.matmul(x, y.transpose()));
        yield return Case("concatenate", (x, y) => ops.concatenate([x, y], axis: 1), (x, y) => np.concatenate([x, y], axis: 1));
        yield return Case("stack", (x, y) => ops.stack([x, y], axis: 1), (x, y) => np.stack([x, y], axis: 1));
        yield return Case("take", (x, y) => ops.take(x, ops.cast(y > 0.5, "int32"), axis: 0),
            (x, y) => x[(y > 0.5).astype("int64")]);
        yield return Case("binary_crossentropy", (x, y) => ops.binary_crossentropy(x > 0, ops.sigmoid(y)),
            (x, y) => np.log(1 + np.exp(np.where(x > 0, -y, y))).astype("float32"));
    }

    [TestCaseSource(nameof(OfTwo))]
    public void Function_OfTwoTensorsAndInAModel_IsNumPys(Func<Tensor, Tensor, Tensor> own, Func<NDArray, NDArray, NDArray> numPy)
    {
        var expected = numPy(X, Y);
        AssertAlike(own(X, Y).numpy(), expected);
        var (a, b) = (keras.Input(batch_shape: X.shape), keras.Input(batch_shape: Y.shape));
        var output = own(a, b);
        Assert.That(output.Shape, Is.EqualTo(expected.shape));
        AssertAlike(new Model([a, b], output).Apply([X, Y]).numpy(), expected);
    }

    [Test]
    public void Creation_GivesNumPysNumbers() => Assert.Multiple(() =>
    {
        AssertAlike(ops.zeros((2, 3)).numpy(), np.zeros((2, 3)).astype("float32"));
        AssertAlike(ops.ones(2, "int32").numpy(), np.ones(2).astype("int32"));
        AssertAlike(ops.full(2, 1.5).numpy(), np.full(2, 1.5).astype("float32"));
        AssertAlike(ops.arange(4).numpy(), np.arange(4).astype("int32"));
        AssertAlike(ops.arange(1, 6, 2).numpy(), np.arange(1, 6, 2).astype("int32"));
        AssertAlike(ops.eye(3).numpy(), np.eye(3).astype("float32"));
        AssertAlike(ops.linspace(0, 1, 5).numpy(), np.linspace(0, 1, 5).astype("float32"));
        AssertAlike(ops.one_hot(np.array([0, 2, -1]), 3).numpy(), np.array(new[,] { { 1, 0, 0 }, { 0, 0, 1 }, { 0, 0, 0 } }).astype("float32"));
    });

    [Test]
    public void BatchOfUnknownSize_StaysUnknown()
    {
        var x = keras.Input(shape: (4, 6));
        Assert.Multiple(() =>
        {
            Assert.That(ops.mean(x, axis: 1).Shape, Is.EqualTo((Shape)(null, 6)));
            Assert.That(ops.reshape(x, (-1, 24)).Shape, Is.EqualTo((Shape)(null, 24)));
            Assert.That(ops.transpose(x, (0, 2, 1)).Shape, Is.EqualTo((Shape)(null, 6, 4)));
            Assert.That(x[.., 0].Shape, Is.EqualTo((Shape)(null, 6)));
            Assert.That((x > 0.5).Shape, Is.EqualTo((Shape)(null, 4, 6)));
        });
    }

    [Test]
    public void ConvAndPools_AreTheLayers()
    {
        NDArray x = Networks.Data(1, 6, 6, 2), kernel = Networks.Data(3, 3, 2, 4);
        var conv = new Conv2D(4, 3, padding: "same", strides: 2, use_bias: false);
        conv.Build((null, 6, 6, 2));
        conv.SetWeights([kernel]);
        AssertAlike(ops.conv(x, kernel, strides: 2, padding: "same").numpy(), conv.Apply(x).numpy());
        AssertAlike(ops.max_pool(x, 2).numpy(), new MaxPooling2D(2).Apply(x).numpy());
        AssertAlike(ops.average_pool(x, (3, 2), strides: 1).numpy(), new AveragePooling2D((3, 2), strides: 1).Apply(x).numpy());
    }

    private static IEnumerable<TestCaseData> Refusals()
    {
        static TestCaseData Case(Action call, string message) => new(call, message);
        yield return Case(() => ops.norm(X, ord: 1), "norm: for several axes at once ord must be null, got 1");
        yield return Case(() => ops.split(X, 2, axis: 1), "split: 3 can't be divided into 2 equal parts, got shape (2, 3)");
        yield return Case(() => ops.squeeze(X, 1), "squeeze: the axes must have size 1, got axis 1 of shape (2, 3)");
        yield return Case(() => ops.pad(X, [(1, 1)]), "pad: pad_width must have a pair for each axis of shape (2, 3), got 1");
        yield return Case(() => ops.pad(X, [(1, 1), (1, 1)], mode: "wrap"), "mode must be \"constant\", got \"wrap\"");
        yield return Case(() => ops.max_pool(X, 2), "expected inputs with 3, 4 or 5 axes, got shape (2, 3)");
    }

    [TestCaseSource(nameof(Refusals))]
    public void Refusals_SayWhatWasExpected(Action call, string message) =>
        Assert.That(call, Throws.ArgumentException.With.Message.EqualTo(message));

    private static void AssertAlike(NDArray got, NDArray want)
    {
        Assert.That(got.shape, Is.EqualTo(want.shape));
        Assert.That(np.allclose(got.astype("float64"), want.astype("float64"), rtol: 1e-5, atol: 1e-6), Is.True, $"got {got}, expected {want}");
        if (!want.dtype.IsFloat) Assert.That(got.dtype, Is.EqualTo(want.dtype));
    }
}
