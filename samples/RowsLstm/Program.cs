// A recurrent network reads an image row by row.
using ConvNet;
using static ConvNet.Builtins;

if (!SampleOptions.TryParse(args, "Classifies digits that an LSTM reads row by row.", out var options)) return options.ExitCode;
keras.config.set_print_version("3");

var ((x_train, y_train), (x_test, y_test)) = SampleData.Mnist(options);
x_train = x_train / 255.0;
x_test = x_test / 255.0;

// Each image is a sequence of 28 rows, each row a vector of 28 numbers.
var model = new Sequential([
    new LSTM(64, input_shape: (28, 28)),
    new BatchNormalization(),
    new Dense(10),
]);
model.Summary();
model.Compile(loss: new SparseCategoricalCrossentropy(from_logits: true), optimizer: "adam", metrics: ["accuracy"]);
model.Fit(x_train, y_train, validation_data: (x_test, y_test), batch_size: 64, epochs: options.Short ? 3 : 5);

var result = np.argmax(model.Predict(x_test[..1]), axis: 1);
print("Predicted result is:", result, ", target result is:", y_test[..1]);
return 0;
