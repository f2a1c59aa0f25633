using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ConvNet.Benchmarks.Networks;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>An LSTM of 64 units that reads an image of MNIST's size row by row, and a dense layer; Adam.</summary>
internal sealed class LstmNet : Module<Tensor, Tensor>
{
    private const int Units = 64;

    private readonly TorchSharp.Modules.LSTM _lstm = LSTM(28, Units, batchFirst: true);
    private readonly Module<Tensor, Tensor> _dense = Linear(Units, 10);

    private LstmNet() : base(nameof(LstmNet)) => RegisterComponents();

    public static Network Network => new((28, 28), Ours, () => new LstmNet(),
        model => optim.Adam(model.parameters(), lr: 0.001));

    public override Tensor forward(Tensor input)
    {
        var (outputs, _, _) = _lstm.call(input);
        return _dense.call(outputs.select(1, -1));
    }

    private static Sequential Ours()
    {
        var model = new Sequential([new LSTM(Units, input_shape: (28, 28)), new Dense(10, activation: "softmax")]);
        model.Compile(optimizer: "adam", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }
}
