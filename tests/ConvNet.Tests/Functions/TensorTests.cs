namespace ConvNet.Tests.Functions;

/// <summary>Parts of tensors, variables in formulas, K and random numbers.</summary>
public class TensorTests
{
    private static readonly NDArray X = np.arange(24).reshape(2, 3, 4).astype("float32");

    private static IEnumerable<NDIndex?[]> Indices() =>
    [
        [0], [-1], [^1, 1], [Range.All, 0], [1..], [Range.All, Range.All, ^2..], ["::-1"], [Range.All, "::2"], [Range.All, "::-2", 3],
        ["...", 0], ["...", null], [null, 1], [0, null, "1:"], [np.array([1, 0, 1])], [Range.All, np.array([2, 0])],
        [Range.All, np.array([true, false, true])], [0, Range.All, np.array([3, 1])],
    ];

    [TestCaseSource(nameof(Indices))]
    public void Part_OfATensor_IsThatOfTheArray(params NDIndex?[] indices)
    {
        Tensor tensor = X;
        Assert.That(np.array_equal(tensor[indices].numpy(), X.Get(indices)), Is.True);
    }

    [Test]
    public void Part_BeyondTheAxes_Throws()
    {
        Tensor tensor = X;
        Assert.That(() => tensor[2], Throws.TypeOf<ArgumentOutOfRangeException>()
            .With.Message.EqualTo("index 2 is out of bounds for axis 0 with size 2"));
        Assert.That(() => tensor[0, 0, 0, 0], Throws.TypeOf<ArgumentOutOfRangeException>()
            .With.Message.EqualTo("too many indices for array: array is 3-dimensional, but 4 were indexed"));
    }

    [Test]
    public void Variable_CountsAsATensor()
    {
        var v = K.variable(np.array([1.0, 2.0]));
        v.AssignAdd(0.5);
        v.AssignSub(np.array([0.5, 1.5]));
        Assert.That(v.numpy().ToArray<float>(), Is.EqualTo([1f, 1f]));
        Tensor x = np.array([3.0, 4.0]);
        Assert.That((2 * v + v * x - v / 2 - (1 - v)).numpy().ToArray<float>(), Is.EqualTo([4.5f, 5.5f]));
        Assert.That(ops.sum(v * v).Item(), Is.EqualTo(2));
        K.set_value(v, np.array([5.0, 6.0]));
        Assert.That(K.get_value(v).ToArray<float>(), Is.EqualTo([5f, 6f]));
    }

    [Test]
    public void K_HasItsOwnDefaults()
    {
        Tensor x = X;
        Assert.Multiple(() =>
        {
            Assert.That(K.argmax(x).Shape, Is.EqualTo((Shape)(2, 3)));
            Assert.That(K.concatenate([x, x]).Shape, Is.EqualTo((Shape)(2, 3, 8)));
            Assert.That(K.batch_flatten(x).Shape, Is.EqualTo((Shape)(2, 12)));
            Assert.That(K.flatten(x).Shape, Is.EqualTo((Shape)24));
            Assert.That(K.expand_dims(x).Shape, Is.EqualTo((Shape)(2, 3, 4, 1)));
            Assert.That(K.int_shape(x), Is.EqualTo((Shape)(2, 3, 4)));
            Assert.That(K.mean(K.square(x), axis: (1, 2)).Shape, Is.EqualTo((Shape)2));
            Assert.That(K.epsilon(), Is.EqualTo(1e-7));
            Assert.That(K.floatx(), Is.EqualTo("float32"));
            Assert.That(K.learning_phase, Throws.TypeOf<NotSupportedException>());
        });
    }

    [Test, NonParallelizable]
    public void ImageDataFormat_IsTheLayersDefault()
    {
        Assert.That(K.image_data_format(), Is.EqualTo("channels_last"));
        try
        {
            K.set_image_data_format("channels_first");
            Assert.That(new Conv2D(4, 3).DataFormat, Is.EqualTo("channels_first"));
        }
        finally
        {
            K.set_image_data_format("channels_last");
        }
        Assert.That(() => K.set_image_data_format("th"), Throws.ArgumentException.With.Message.EqualTo(
            "data_format must be \"channels_last\" or \"channels_first\", got \"th\""));
    }

    [Test]
    public void Random_WithASeed_IsTheSame_WithAGeneratorGoesOn()
    {
        Assert.That(np.array_equal(keras.random.normal(5, seed: 1).numpy(), keras.random.normal(5, seed: 1).numpy()), Is.True);
        var generator = new keras.random.SeedGenerator(1);
        var first = keras.random.normal(5, seed: generator).numpy();
        Assert.That(np.array_equal(first, keras.random.normal(5, seed: 1).numpy()), Is.True);
        Assert.That(np.array_equal(first, keras.random.normal(5, seed: generator).numpy()), Is.False);
    }

    [Test]
    public void Random_StaysInItsRange() => Assert.Multiple(() =>
    {
        var uniform = keras.random.uniform(1000, -2, 3, seed: 1).numpy();
        Assert.That((double)uniform.min(), Is.InRange(-2, -1.9));
        Assert.That((double)uniform.max(), Is.InRange(2.9, 3));
        var whole = keras.random.randint(1000, 1, 4, seed: 1).numpy();
        Assert.That(np.unique(whole).ToArray<int>(), Is.EqualTo([1, 2, 3]));
        Assert.That((double)np.abs(keras.random.truncated_normal(1000, seed: 1).numpy()).max(), Is.InRange(1.8, 2));
        Assert.That((double)keras.random.normal(10000, 1, 2, seed: 1).numpy().mean(), Is.EqualTo(1).Within(0.1));
    });
}
