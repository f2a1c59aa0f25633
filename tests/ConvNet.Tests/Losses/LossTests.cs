namespace ConvNet.Tests.Losses;

/// <summary>Losses by hand. Keras' own values are the conformance program's.</summary>
public class LossTests
{
    private static readonly NDArray Probabilities = np.array(new[,] { { 0.7, 0.2, 0.1 }, { 0.25, 0.25, 0.5 } });

    [Test]
    public void CategoricalCrossentropy_IsTheMeanSurprise() => Assert.That(
        (double)new CategoricalCrossentropy().Call(keras.utils.to_categorical(np.array(new[] { 0, 2 })), Probabilities),
        Is.EqualTo(-(Math.Log(0.7) + Math.Log(0.5)) / 2).Within(1e-6));

    [Test]
    public void SparseCategoricalCrossentropy_IsTheSameForClassNumbers() => Assert.That(
        (double)new SparseCategoricalCrossentropy().Call(np.array(new[] { 0, 2 }), Probabilities),
        Is.EqualTo(-(Math.Log(0.7) + Math.Log(0.5)) / 2).Within(1e-6));

    [Test]
    public void Logits_AreMadeProbabilities() => Assert.That(
        (double)new SparseCategoricalCrossentropy(from_logits: true).Call(np.array(new[] { 0, 2 }), np.log(Probabilities) + 7),
        Is.EqualTo(-(Math.Log(0.7) + Math.Log(0.5)) / 2).Within(1e-6));

    [Test]
    public void MeanSquaredError_IsTheMean() => Assert.That(
        (double)new MeanSquaredError().Call(np.array(new[,] { { 1.0, 2 } }), np.array(new[,] { { 3.0, 5 } })), Is.EqualTo((4 + 9) / 2.0));

    [Test]
    public void Sum_IsOfAllSamples() => Assert.That(
        (double)new SparseCategoricalCrossentropy(reduction: "sum").Call(np.array(new[] { 0, 2 }), Probabilities),
        Is.EqualTo(-(Math.Log(0.7) + Math.Log(0.5))).Within(1e-6));

    [TestCase("mse")]
    [TestCase("MSE")]
    [TestCase("mean_squared_error")]
    [TestCase("MeanSquaredError")]
    public void Names_OfKeras(string name) => Assert.That((Loss)name, Is.TypeOf<MeanSquaredError>());

    [Test]
    public void Mistakes_AreSaid()
    {
        Assert.That(() => new CategoricalCrossentropy(label_smoothing: 2),
            Throws.ArgumentException.With.Message.EqualTo("label_smoothing must lie between 0 and 1, got 2"));
        Assert.That(() => new MeanSquaredError(reduction: "average"), Throws.ArgumentException.With.Message.EqualTo(
            "reduction must be \"sum_over_batch_size\" or \"mean\" or \"mean_with_sample_weight\" or \"sum\" or \"none\", got \"average\""));
        Assert.That(() => new SparseCategoricalCrossentropy().Call(np.array(new[] { 0, 3 }), Probabilities),
            Throws.ArgumentException.With.Message.EqualTo("sparse_categorical_crossentropy expects class numbers from 0 to 2, " +
                "as the model has 3 outputs; the labels go from 0 to 3"));
    }
}
