using ConvNet.Engine;

namespace ConvNet.Tests.Layers.Preprocessing;

/// <summary>Layers that learn from data before training.</summary>
public class AdaptTests
{
    private static readonly NDArray Data = new RandomState(5).rand(200, 3) * np.array(new[] { 1.0, 10, 100 }) + 7;

    private static NDArray Call(Layer layer, NDArray x) => layer.Apply(Arrays.ToTensor(x, "float32"), training: false).numpy();

    [Test]
    public void Normalization_BringsEachFeatureToMean0AndVariance1()
    {
        var layer = new Normalization();
        layer.Adapt(Data);
        var got = Call(layer, Data);
        Assert.That(np.allclose(got.mean(axis: 0), np.zeros(3), atol: 1e-4), Is.True);
        Assert.That(np.allclose(got.std(axis: 0), np.ones(3), atol: 1e-4), Is.True);
    }

    [Test]
    public void Normalization_NoAxis_OneMeanForAll_LearnedFromARow()
    {
        var layer = new Normalization(axis: null, input_shape: 1);
        layer.Adapt(Data[.., 2]);
        Assert.That(layer.Weights.Select(weight => weight.Shape), Is.All.EqualTo(Shape.Scalar));
        var model = new Sequential([layer, new Dense(1)]);
        Assert.That(model.Predict(Data[.., 2..], verbose: 0).shape, Is.EqualTo((Shape)(200, 1)));
        Assert.That((double)Call(layer, Data[.., 2..]).mean(), Is.EqualTo(0).Within(1e-4));
    }

    [Test]
    public void Normalization_Invert_IsTheOpposite()
    {
        var (mean, variance) = (Data.mean(axis: 0), Data.var(axis: 0));
        var there = Call(new Normalization(mean: mean, variance: variance), Data);
        var back = Call(new Normalization(mean: mean, variance: variance, invert: true), there);
        Assert.That(np.allclose(back, Data, rtol: 1e-4), Is.True);
    }

    [Test]
    public void Normalization_AdaptedAgain_ForgetsWhatItLearned()
    {
        var layer = new Normalization();
        layer.Adapt(Data + 1000);
        layer.Adapt(Data);
        Assert.That(np.allclose(layer.Weights[0].numpy(), Data.mean(axis: 0), rtol: 1e-5), Is.True);
    }

    [Test]
    public void Discretization_SharesTheDataOutEvenly()
    {
        var layer = new Discretization(num_bins: 4);
        layer.Adapt(Data);
        double[] bins = Call(layer, Data).ToArray<double>();
        Assert.That(bins.CountBy(bin => bin).Select(pair => pair.Value).ToList(), Has.Count.EqualTo(4).And.All.InRange(135, 165));
    }

    [Test]
    public void Adapt_OfWhatWasGiven_IsRefused()
    {
        using var session = new Session();
        Assert.That(() => new Normalization(mean: 0.0, variance: 1.0).Adapt(Data),
            Throws.InvalidOperationException.With.Message.EqualTo(
                "normalization_1: mean and variance were given to the constructor, there is nothing to adapt"));
        Assert.That(() => new Discretization([0.0]).Adapt(Data), Throws.InvalidOperationException.With.Message.EqualTo(
            "discretization_1: bin_boundaries were given to the constructor, there is nothing to adapt; give num_bins instead"));
        Assert.That(() => Call(new Discretization(num_bins: 3), Data), Throws.InvalidOperationException.With.Message.EqualTo(
            "discretization_2: the boundaries are not known yet; call Adapt first"));
    }
}
