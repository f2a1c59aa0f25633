using ConvNet.Engine;

namespace ConvNet.Tests.Engine;

/// <summary>Networks computed sample by sample give what the engine gives.</summary>
[NonParallelizable]
internal sealed class SampleNetworkTests
{
    private static readonly Dictionary<string, Func<Layer[]>> Networks = new()
    {
        ["dense alone"] = () => [new Dense(3, input_shape: 5)],
        ["two dense"] = () => [new Dense(50, activation: "relu", input_shape: 33), new Dense(4, activation: "softmax")],
        ["notebook 2"] = () => [new Conv2D(6, 2, input_shape: (12, 12, 1)), new Activation("relu"), new MaxPool2D(2), new Flatten(), new Dense(10)],
        ["notebook 1"] = () =>
        [
            new Conv2D(30, (5, 5), activation: "relu", input_shape: (20, 20, 1)), new MaxPooling2D((2, 2)),
            new Conv2D(25, (5, 5), activation: "relu"), new MaxPooling2D((2, 2)), new Flatten(),
            new Dense(64, activation: "relu"), new Dense(10, activation: "softmax"),
        ],
        ["two registers, strides"] = () =>
        [
            new Conv2D(12, 3, strides: 2, padding: "same", activation: "relu", input_shape: (9, 10, 3)),
            new Conv2D(20, (2, 3), padding: "same", strides: (1, 2)), new Flatten(), new Dense(2, activation: "sigmoid"),
        ],
        ["more than four registers"] = () =>
            [new Conv2D(37, (3, 2), input_shape: (6, 5, 2)), new Conv2D(40, 2, use_bias: false, activation: "relu"), new Flatten(), new Dense(9)],
        ["windows that overlap"] = () =>
        [
            new MaxPooling2D(2, input_shape: (11, 9, 2)), new Conv2D(5, 2), new MaxPooling2D(3, strides: 1, padding: "same"),
            new Activation("relu"), new Flatten(), new Dense(3),
        ],
        ["pixels that no window sees"] = () => [new Conv2D(8, 2, input_shape: (8, 8, 1)), new MaxPooling2D(2), new Flatten(), new Dense(3)],
    };

    [Test]
    public void Training_SamplesOneByOne_AsTheEngine([ValueSource(nameof(Names))] string name, [Values(1, 7)] int batch)
    {
        var (samplewise, steps) = Train(name, batch, isOn: true);
        var (engine, none) = Train(name, batch, isOn: false);
        Assert.That((steps, none), Is.EqualTo((true, false)));
        foreach (var (one, other) in samplewise.Zip(engine))
            Assert.That(np.abs(one - other).max().item(), Is.LessThan(2e-5 * (1 + (double)np.abs(other).max())), one.shape.ToString());
    }

    [Test]
    public void Network_ThatEndsWithImages_IsTheEngines()
    {
        var model = new Sequential([new Conv2D(3, 2, input_shape: (4, 4, 1)), new Flatten()]);
        Assert.That(SampleNetwork.Of((4, 4, 1), model.Layers, true), Is.Null);
    }

    [Test]
    public void FunctionOfOnesOwn_CalledRelu_IsNotKerasRelu()
    {
        static Tensor relu(Tensor x) => -x;
        var model = new Sequential([
            new Conv2D(1, 1, activation: (Func<Tensor, Tensor>)relu, kernel_initializer: "ones", input_shape: (2, 2, 1)), new MaxPooling2D(2),
        ]);
        Assert.That(model.Predict(np.ones((1, 2, 2, 1)), verbose: 0).item(), Is.EqualTo(-1));
    }

    private static IEnumerable<string> Names => Networks.Keys;

    // The predictions before, the weights after three steps, and whether the network was computed sample by sample.
    private static (NDArray[] Results, bool IsSamplewise) Train(string name, int batch, bool isOn)
    {
        SampleNetwork.IsOn = isOn;
        try
        {
            keras.utils.set_random_seed(3);
            var model = new Sequential(Networks[name]());
            model.Compile(optimizer: new SGD(0.1, momentum: 0.5), loss: "mse");
            var x = np.random.normal(size: model.InputShape!.With(0, batch)).astype("float32");
            var y = np.random.normal(size: model.OutputShape!.With(0, batch)).astype("float32");
            var before = model.Predict(x, verbose: 0);
            model.Fit(x, y, batch_size: batch, epochs: 3, verbose: 0);
            return ([before, .. model.GetWeights()], SampleNetwork.Of(model.InputShape[1..], model.Layers, true) is not null);
        }
        finally
        {
            SampleNetwork.IsOn = true;
        }
    }
}
