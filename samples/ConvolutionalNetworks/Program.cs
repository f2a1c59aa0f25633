// The notebook "Convolutional neural networks", line for line. `--digits` takes the drawn digits instead of MNIST.
using ConvNet;
using static ConvNet.Builtins;

if (args is not ([] or ["--digits"]))
{
    print("Trains the notebook's network on MNIST, or with --digits on the drawn digits that come with ConvNet.");
    return args is ["--help" or "-h"] ? 0 : 1;
}

var ((x_train, y_train), (x_test, y_test)) = SampleData.Load(drawn: args is ["--digits"]);

var img_shape = (28, 28, 1);
var model = new Sequential();
// Six kernels of 2x2 pixels look for six patterns.
model.Add(new Conv2D(6, 2, input_shape: img_shape));
model.Add(new Activation("relu"));
model.Add(new MaxPool2D(2));
model.Add(new Flatten());
model.Add(new Dense(10));
model.Add(new Activation("softmax"));
print(model.Summary());
model.Compile(loss: "sparse_categorical_crossentropy", optimizer: "adam", metrics: ["acc"]);
x_train = np.expand_dims(x_train, -1);
x_test = np.expand_dims(x_test, -1);
model.Fit(x_train, y_train, batch_size: 32, epochs: 10, validation_data: (x_test, y_test));
// The six patterns, and where they are found in the first test image.
model.PlotKernels();
model.PlotFeatureMaps(x_test[0], layers: [model.Layers[0].Name]);
plt.show();
return 0;
