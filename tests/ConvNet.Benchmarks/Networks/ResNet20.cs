using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ConvNet.Benchmarks.Networks;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>
/// ResNet-20 for images of CIFAR-10's size: a 3×3 convolution and three stacks of three residual blocks with 16, 32 and 64
/// filters; where the size changes, the shortcut is a 1×1 convolution. He et al., https://arxiv.org/abs/1512.03385, section 4.2.
/// Adam.
/// </summary>
internal sealed class ResNet20 : Module<Tensor, Tensor>
{
    private const int BlocksOfStack = 3;
    private static readonly int[] Filters = [16, 32, 64];

    private readonly Module<Tensor, Tensor> _layers;

    private ResNet20() : base(nameof(ResNet20))
    {
        List<Module<Tensor, Tensor>> layers =
            [Conv2d(3, Filters[0], kernel_size: 3, padding: 1), BatchNorm2d(Filters[0]), ReLU()];
        int channels = Filters[0];
        foreach (int filters in Filters)
            for (int i = 0; i < BlocksOfStack; i++)
            {
                layers.Add(new Block(channels, filters));
                channels = filters;
            }
        layers.AddRange([AvgPool2d(kernel_size: 8), Flatten(), Linear(channels, 10)]);
        _layers = Sequential(layers);
        RegisterComponents();
    }

    public static Network Network => new((32, 32, 3), Ours, () => new ResNet20(),
        model => optim.Adam(model.parameters(), lr: 0.001));

    public override Tensor forward(Tensor input) => _layers.call(input);

    private static Model Ours()
    {
        var inputs = keras.Input(shape: (32, 32, 3));
        var x = ConvolutionAndNorm(Filters[0], 1, inputs);
        x = layers.Activation("relu")(x);
        int channels = Filters[0];
        foreach (int filters in Filters)
            for (int i = 0; i < BlocksOfStack; i++)
            {
                int strides = filters == channels ? 1 : 2;
                var y = ConvolutionAndNorm(filters, strides, x);
                y = layers.Activation("relu")(y);
                y = ConvolutionAndNorm(filters, 1, y);
                if (strides != 1) x = layers.Conv2D(filters, 1, strides: strides)(x);
                x = layers.Add()([x, y]);
                x = layers.Activation("relu")(x);
                channels = filters;
            }
        x = layers.AveragePooling2D(8)(x);
        x = layers.Flatten()(x);
        var outputs = layers.Dense(10, activation: "softmax")(x);
        var model = new Model(inputs, outputs);
        model.Compile(optimizer: "adam", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }

    private static ConvNet.Tensor ConvolutionAndNorm(int filters, int strides, ConvNet.Tensor x) =>
        layers.BatchNormalization()(layers.Conv2D(filters, 3, strides: strides, padding: "same")(x));

    /// <summary>Two convolutions, and around them the input itself.</summary>
    private sealed class Block : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> _inner;
        private readonly Module<Tensor, Tensor>? _shortcut;
        private readonly Module<Tensor, Tensor> _relu = ReLU();

        public Block(int channels, int filters) : base(nameof(Block))
        {
            int stride = filters == channels ? 1 : 2;
            _inner = Sequential(
                Conv2d(channels, filters, kernel_size: 3, stride: stride, padding: 1), BatchNorm2d(filters), ReLU(),
                Conv2d(filters, filters, kernel_size: 3, padding: 1), BatchNorm2d(filters));
            _shortcut = stride == 1 ? null : Conv2d(channels, filters, kernel_size: 1, stride: stride);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) =>
            _relu.call(_inner.call(input) + (_shortcut?.call(input) ?? input));
    }
}
