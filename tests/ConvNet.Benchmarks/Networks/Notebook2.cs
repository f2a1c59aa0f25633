using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ConvNet.Benchmarks.Networks;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>The second notebook's network: one small convolution with pooling, one dense layer; Adam.</summary>
internal sealed class Notebook2 : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> _conv = Conv2d(1, 6, kernel_size: 2);
    private readonly Module<Tensor, Tensor> _pool = MaxPool2d(kernel_size: 2);
    private readonly Module<Tensor, Tensor> _relu = ReLU();
    private readonly Module<Tensor, Tensor> _flatten = Flatten();
    private readonly Module<Tensor, Tensor> _dense = Linear(6 * 13 * 13, 10);

    private Notebook2() : base(nameof(Notebook2)) => RegisterComponents();

    public static Network Network => new((28, 28, 1), Ours, () => new Notebook2(),
        model => optim.Adam(model.parameters(), lr: 0.001));

    public override Tensor forward(Tensor input)
    {
        var x = _pool.call(_relu.call(_conv.call(input)));
        return _dense.call(_flatten.call(x));
    }

    private static Sequential Ours()
    {
        var model = new Sequential([
            new Conv2D(6, 2, input_shape: (28, 28, 1)),
            new Activation("relu"),
            new MaxPool2D(2),
            new Flatten(),
            new Dense(10),
            new Activation("softmax"),
        ]);
        model.Compile(loss: "sparse_categorical_crossentropy", optimizer: "adam", metrics: ["acc"]);
        return model;
    }
}
