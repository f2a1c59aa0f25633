// What was learned from the digits 0 to 4 serves to tell 5 to 9 apart: the features are kept, only a new head is trained.
using ConvNet;
using static ConvNet.Builtins;

if (!SampleOptions.TryParse(args, "Trains on digits 0 to 4, a new head on 5 to 9.", out var options)) return options.ExitCode;
keras.config.set_print_version("3");

int epochs = options.Short ? 2 : 5;
var ((x_train, y_train), (x_test, y_test)) = SampleData.Mnist(options);
x_train = np.expand_dims(x_train.astype("float32") / 255, -1);
x_test = np.expand_dims(x_test.astype("float32") / 255, -1);
var (x_train_lt5, y_train_lt5) = (x_train[y_train < 5], y_train[y_train < 5]);
var (x_test_lt5, y_test_lt5) = (x_test[y_test < 5], y_test[y_test < 5]);
var (x_train_gte5, y_train_gte5) = (x_train[y_train >= 5], y_train[y_train >= 5] - 5);
var (x_test_gte5, y_test_gte5) = (x_test[y_test >= 5], y_test[y_test >= 5] - 5);

var model = keras.Sequential([
    keras.Input(shape: (28, 28, 1)),
    layers.Conv2D(32, 3, activation: "relu"),
    layers.Conv2D(32, 3, activation: "relu"),
    layers.MaxPooling2D(2),
    layers.Dropout(0.25),
    layers.Flatten(name: "features"),
    layers.Dense(128, activation: "relu"),
    layers.Dense(5, activation: "softmax"),
]);
Train(model, "0 to 4", x_train_lt5, y_train_lt5, x_test_lt5, y_test_lt5);

// The model up to its features, which stay as they are, and a new head.
var base_model = keras.Model(model.Inputs, model.GetLayer("features").Output);
base_model.Trainable = false;
var inputs = keras.Input(shape: (28, 28, 1));
var x = base_model.Apply(inputs, training: false);
x = layers.Dense(128, activation: "relu")(x);
var outputs = layers.Dense(5, activation: "softmax")(x);
var new_model = keras.Model(inputs, outputs);
new_model.Summary();
Train(new_model, "5 to 9", x_train_gte5, y_train_gte5, x_test_gte5, y_test_gte5);
return 0;

void Train(Model model, string which, NDArray x_train, NDArray y_train, NDArray x_test, NDArray y_test)
{
    model.Compile(loss: "sparse_categorical_crossentropy", optimizer: "adam", metrics: ["accuracy"]);
    model.Fit(x_train, y_train, batch_size: 128, epochs: epochs, validation_data: (x_test, y_test));
    var score = model.Evaluate(x_test, y_test, verbose: 0);
    print($"Digits {which}: test accuracy", score[1]);
}
