using TorchSharp;

namespace ConvNet.Tests.Layers;

/// <summary>Layers of a user, who sees the public members alone.</summary>
public class OwnLayerTests
{
    /// <summary>y = x · scale + shift, one of each for each channel.</summary>
    private sealed class Affine(string? name = null) : Layer(name)
    {
        private Variable _scale = null!;
        private Variable _shift = null!;

        public override Shape ComputeOutputShape(Shape input) => input;

        protected override void Build(Shape input)
        {
            _shift = AddWeight("shift", input[^1], "zeros", trainable: false);
            _scale = AddWeight("scale", input[^1], "ones");
        }

        protected override Tensor Call(Tensor x, bool training) => x * _scale + _shift;
    }

    /// <summary>Written with TorchSharp.</summary>
    private sealed class Scaled : Layer
    {
        private Variable _scale = null!;

        public override Shape ComputeOutputShape(Shape input) => input;

        protected override void Build(Shape input) => _scale = AddWeight("scale", input[^1], "ones");

        protected override Tensor Call(Tensor x, bool training) => torch.sin(x).mul(_scale.Value);
    }

    /// <summary>Two dense layers, one behind the other.</summary>
    private sealed class Two : Layer
    {
        private readonly Sequential _inner = new([new Dense(3), new Dense(2)]);

        public override Shape ComputeOutputShape(Shape input) => _inner.ComputeOutputShape(input);

        protected override void Build(Shape input) => _inner.Build(input);

        protected override Tensor Call(Tensor x, bool training) => _inner.Apply(x, training);
    }

    [Test]
    public void InASequential_IsNamedCountedComputedAndTrained()
    {
        using var session = new Session();
        var model = new Sequential([new Dense(4, input_shape: 4), new Affine(), new Dense(3, activation: "softmax")]);
        Assert.That(model.Layers[1].Name, Is.EqualTo("affine_1"));
        Assert.That(model.Layers[1].CountParams(), Is.EqualTo(8));
        Assert.That(model.CountParams(), Is.EqualTo(20 + 8 + 15));
        var names = model.Layers[1].Weights.Select(weight => weight.Name);
        Assert.That(names, Is.EqualTo(["affine_1/scale:0", "affine_1/shift:0"]), "trainable ones first");
        Assert.That(model.NonTrainableWeights.Select(weight => weight.Name), Is.EqualTo(["affine_1/shift:0"]));

        model.Layers[1].SetWeights([np.full(4, 2), np.ones(4)]);
        model.Compile("sgd", "categorical_crossentropy");
        model.Fit(Networks.Data(20, 4), Networks.OneHot(20, 3), epochs: 2, verbose: 0);
        var (scale, shift) = (model.Layers[1].GetWeights()[0], model.Layers[1].GetWeights()[1]);
        Assert.That(np.array_equal(scale, np.full(4, 2)), Is.False, "scale was trained");
        Assert.That(np.array_equal(shift, np.ones(4)), Is.True, "shift was not");
    }

    [Test]
    public void Alone_Computes()
    {
        var model = new Sequential([new Affine()]);
        var x = Networks.Data(2, 3);
        Assert.That(np.array_equal(model.Predict(x, verbose: 0), x), Is.True);
        model.Layers[0].SetWeights([np.array(new[] { 1.0, 2, 3 }), np.full(3, 5)]);
        Assert.That(np.allclose(model.Predict(x, verbose: 0), x * np.array(new[] { 1.0, 2, 3 }) + 5, rtol: 1e-6), Is.True);
    }

    [Test]
    public void WithTorchSharp_ComputesAndIsTrained()
    {
        var model = new Sequential([new Activation("relu", input_shape: 3), new Scaled(), new Dense(1)]);
        var x = Networks.Data(6, 3);
        model.Compile("adam", "mse");
        var history = model.Fit(x, np.ones((6, 1)), epochs: 20, verbose: 0);
        Assert.That(history["loss"][^1], Is.LessThan(history["loss"][0]));
        Assert.That(np.array_equal(model.GetWeights()[0], np.ones(3)), Is.False);
    }

    [Test]
    public void Build_FromOutside_ReachesTheOverride_AndOnce()
    {
        var layer = new Affine();
        layer.Build((null, 3));
        layer.Build((null, 3));
        Assert.That(layer.Weights, Has.Count.EqualTo(2));
    }

    private sealed class Counted : Layer
    {
        public int Calls { get; private set; }

        protected override Tensor Call(Tensor x, bool training)
        {
            Calls++;
            return x;
        }
    }

    [TestCase(5, 2)]
    [TestCase(null, 4)]
    public void ShapeThatIsNotTold_IsTriedHalfAsOftenWhereAllSizesAreKnown(int? batch, int trials)
    {
        var layer = new Counted();
        Assert.That(layer.Apply(keras.Input(batch_shape: (batch, 3))).Shape, Is.EqualTo((Shape)(batch, 3)));
        Assert.That(layer.Calls, Is.EqualTo(trials));
    }

    [Test]
    public void OfOtherLayers_BuildsThem()
    {
        var model = new Sequential([new Two()]);
        model.Build((null, 4));
        Assert.That(model.CountParams(), Is.EqualTo(15 + 8));
        Assert.That(model.Predict(Networks.Data(5, 4), verbose: 0).shape, Is.EqualTo((Shape)(5, 2)));
    }

    [Test]
    public void Summary_NamesTheUsersClass([Values] KerasVersion version)
    {
        using var session = new Session(version);
        new Sequential([new Dense(4, input_shape: 4), new Affine()]).Summary();
        Assert.That(session.Output, Does.Contain(version == KerasVersion.Keras22 ? "affine_1 (Affine)" : "affine (Affine)"));
    }
}
