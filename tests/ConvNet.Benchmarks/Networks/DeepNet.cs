using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ConvNet.Benchmarks.Networks;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>
/// A deeper network for images of CIFAR-10's size: two 3×3 convolutions, each with batch normalization and relu, and a pooling
/// with dropout, three times with 32, 64 and 128 filters; a dense layer; Adam.
/// </summary>
internal sealed class DeepNet : Module<Tensor, Tensor>
{
    private static readonly int[] Filters = [32, 64, 128];

    private readonly Module<Tensor, Tensor> _layers;

    private DeepNet() : base(nameof(DeepNet))
    {
        var layers = new List<Module<Tensor, Tensor>>();
        int channels = 3;
        foreach (int filters in Filters)
        {
            layers.AddRange([
                Conv2d(channels, filters, kernel_size: 3, padding: 1), BatchNorm2d(filters), ReLU(),
                Conv2d(filters, filters, kernel_size: 3, padding: 1), BatchNorm2d(filters), ReLU(),
                MaxPool2d(kernel_size: 2), Dropout(0.25),
            ]);
            channels = filters;
        }
        layers.AddRange([Flatten(), Linear(4 * 4 * channels, 128), ReLU(), Dropout(0.5), Linear(128, 10)]);
        _layers = Sequential(layers);
        RegisterComponents();
    }

    public static Network Network => new((32, 32, 3), Ours, () => new DeepNet(),
        model => optim.Adam(model.parameters(), lr: 0.001));

    public override Tensor forward(Tensor input) => _layers.call(input);

    private static Sequential Ours()
    {
        var model = new Sequential([new InputLayer((32, 32, 3))]);
        foreach (int filters in Filters)
        {
            for (int i = 0; i < 2; i++)
            {
                model.Add(new Conv2D(filters, 3, padding: "same"));
                model.Add(new BatchNormalization());
                model.Add(new Activation("relu"));
            }
            model.Add(new MaxPooling2D(2));
            model.Add(new Dropout(0.25));
        }
        model.Add(new Flatten());
        model.Add(new Dense(128, activation: "relu"));
        model.Add(new Dropout(0.5));
        model.Add(new Dense(10, activation: "softmax"));
        model.Compile(optimizer: "adam", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }
}
