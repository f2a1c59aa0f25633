// A layer of one's own, with weights.
using ConvNet;
using static ConvNet.Builtins;

if (!SampleOptions.TryParse(args, "Trains a model with layers of its own on digits.", out var options)) return options.ExitCode;
keras.config.set_print_version("3");

var ((x_train, y_train), (x_test, y_test)) = SampleData.Mnist(options);
x_train = x_train.reshape((-1, 784)).astype("float32") / 255;
x_test = x_test.reshape((-1, 784)).astype("float32") / 255;

var linear_layer = new Linear(32);
print("weights:", len(linear_layer.Weights), "- before it was called");
var y = linear_layer.Apply(x_train[..4]);
print("weights:", len(linear_layer.Weights), "of shapes", linear_layer.Weights[0].Shape, linear_layer.Weights[1].Shape);
print("output:", y.Shape);

var model = new Sequential([
    new Linear(64, input_shape: 784),
    new Activation("relu"),
    new Linear(10),
    new Activation("softmax"),
]);
model.Summary();
model.Compile(optimizer: "adam", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
model.Fit(x_train, y_train, batch_size: 64, epochs: options.Short ? 4 : 5);
var (test_loss, test_acc) = model.Evaluate(x_test, y_test, verbose: 2);
print("Test accuracy:", test_acc);
return 0;

/// <summary>y = x · w + b; what <see cref="Dense"/> is.</summary>
internal sealed class Linear(int units = 32, Shape? input_shape = null) : Layer(input_shape: input_shape)
{
    private Variable _w = null!;
    private Variable _b = null!;

    protected override void Build(Shape input)
    {
        _w = AddWeight("w", (input[^1], units), initializer: "random_normal");
        _b = AddWeight("b", units, initializer: "zeros");
    }

    protected override Tensor Call(Tensor x) => ops.matmul(x, _w) + _b;
}
