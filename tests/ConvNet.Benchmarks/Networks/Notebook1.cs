using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ConvNet.Benchmarks.Networks;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>The first notebook's network: two convolutions with pooling, two dense layers; RMSprop.</summary>
internal sealed class Notebook1 : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> _conv1 = Conv2d(1, 30, kernel_size: 5);
    private readonly Module<Tensor, Tensor> _conv2 = Conv2d(30, 25, kernel_size: 5);
    private readonly Module<Tensor, Tensor> _pool = MaxPool2d(kernel_size: 2);
    private readonly Module<Tensor, Tensor> _relu = ReLU();
    private readonly Module<Tensor, Tensor> _flatten = Flatten();
    private readonly Module<Tensor, Tensor> _dense1 = Linear(25 * 4 * 4, 64);
    private readonly Module<Tensor, Tensor> _dense2 = Linear(64, 10);

    private Notebook1() : base(nameof(Notebook1)) => RegisterComponents();

    public static Network Network => new((28, 28, 1), Ours, () => new Notebook1(),
        model => optim.RMSProp(model.parameters(), lr: 0.001), OneHot: true);

    public override Tensor forward(Tensor input)
    {
        var x = _pool.call(_relu.call(_conv1.call(input)));
        x = _pool.call(_relu.call(_conv2.call(x)));
        x = _relu.call(_dense1.call(_flatten.call(x)));
        return _dense2.call(x);
    }

    private static Sequential Ours()
    {
        var model = new Sequential([
            new Conv2D(30, (5, 5), activation: "relu", input_shape: (28, 28, 1)),
            new MaxPooling2D((2, 2)),
            new Conv2D(25, (5, 5), activation: "relu"),
            new MaxPooling2D((2, 2)),
            new Flatten(),
            new Dense(64, activation: "relu"),
            new Dense(10, activation: "softmax"),
        ]);
        model.Compile(optimizer: "rmsprop", loss: "categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }
}
