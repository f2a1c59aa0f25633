using ConvNet.Engine;

namespace ConvNet.Tests.Layers;

/// <summary>Layers of one input whose results follow from others'.</summary>
public class SingleInputTests
{
    private static NDArray Call(Layer layer, NDArray x, bool training = false) =>
        layer.Apply(Arrays.ToTensor(x), training).numpy();

    [Test]
    public void SpectralNormalization_EndsWithASingularValueOf1()
    {
        var layer = new SpectralNormalization(new Dense(1, use_bias: false));
        NDArray x = np.ones((2, 3)).astype("float32");
        layer.Build((null, 3));
        layer.SetWeights([np.array(new[] { 2.0, 3, 6 }).reshape(3, 1), np.ones((1, 1))]);
        Call(layer, x);
        Assert.That((double)np.abs(layer.Weights[0].numpy()).sum(), Is.EqualTo(11), "nothing changes unless training");
        Call(layer, x, training: true);
        Assert.That(np.allclose(layer.Weights[0].numpy().reshape(-1), np.array(new[] { 2.0 / 7, 3.0 / 7, 6.0 / 7 })), Is.True);
    }

    [Test]
    public void AdaptivePooling_OfAMultiple_IsPooling()
    {
        NDArray x = new RandomState(1).rand(2, 6, 4, 3).astype("float32");
        Assert.That(np.allclose(Call(new AdaptiveAveragePooling2D((3, 2)), x), Call(new AveragePooling2D(2), x)), Is.True);
        Assert.That(np.array_equal(Call(new AdaptiveMaxPooling2D((3, 2)), x), Call(new MaxPooling2D(2), x)), Is.True);
    }

    [Test]
    public void EinsumDense_AsDense_IsDense()
    {
        NDArray x = new RandomState(1).rand(2, 5, 4).astype("float32");
        var dense = new Dense(3);
        var einsum = new EinsumDense("abc,cd->abd", (null, 3), bias_axes: "d");
        dense.Build((null, 5, 4));
        einsum.Build((null, 5, 4));
        einsum.SetWeights(dense.GetWeights());
        Assert.That(np.allclose(Call(einsum, x), Call(dense, x), rtol: 1e-5), Is.True);
    }

    [Test]
    public void Embedding_MaskZero_MasksZeros()
    {
        var x = Arrays.ToTensor(np.array(new[] { 3, 0, 1, 0 }).reshape(2, 2));
        bool[] kept = [true, false, true, false];
        Assert.That(new Embedding(4, 2, mask_zero: true).Apply(x).Mask!.numpy().ToArray<bool>(), Is.EqualTo(kept));
        Assert.That(new Embedding(4, 2).Apply(x).Mask, Is.Null);
    }

    [Test]
    public void Embedding_IsTrained_WhereItWasRead()
    {
        var model = new Sequential([new Embedding(5, 2, input_shape: 3), new Flatten(), new Dense(1)]);
        model.Compile("sgd", "mse");
        var before = model.GetWeights()[0];
        model.Fit(np.array(new[] { 0, 1, 1, 2, 0, 1 }).reshape(2, 3), np.ones((2, 1)), epochs: 2, verbose: 0);
        var after = model.GetWeights()[0];
        Assert.That(np.array_equal(before[3..], after[3..]), Is.True, "rows that no input names stay");
        Assert.That(np.array_equal(before[..3], after[..3]), Is.False);
    }
}
