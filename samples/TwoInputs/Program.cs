// A model with two inputs: each half of a digit goes its own way, and what is found in them is put together.
using ConvNet;
using static ConvNet.Builtins;

if (!SampleOptions.TryParse(args, "Classifies digits that come as two halves.", out var options)) return options.ExitCode;
keras.config.set_print_version("3");

var ((x_train, y_train), (x_test, y_test)) = SampleData.Mnist(options);
x_train = np.expand_dims(x_train.astype("float32") / 255, -1);
x_test = np.expand_dims(x_test.astype("float32") / 255, -1);

var upper = keras.Input(shape: (14, 28, 1), name: "upper");
var lower = keras.Input(shape: (14, 28, 1), name: "lower");
var upper_features = layers.Conv2D(16, 3, activation: "relu")(upper);
upper_features = layers.MaxPooling2D(2)(upper_features);
upper_features = layers.Flatten()(upper_features);
var lower_features = layers.Conv2D(16, 3, activation: "relu")(lower);
lower_features = layers.MaxPooling2D(2)(lower_features);
lower_features = layers.Flatten()(lower_features);
var x = layers.Concatenate()([upper_features, lower_features]);
x = layers.Dense(64, activation: "relu")(x);
var outputs = layers.Dense(10, activation: "softmax", name: "digit")(x);
var model = keras.Model(inputs: [upper, lower], outputs: outputs);
model.Summary();

model.Compile(optimizer: "rmsprop", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
model.Fit([x_train[.., ..14], x_train[.., 14..]], y_train, epochs: options.Short ? 2 : 5, batch_size: 64, validation_split: 0.1);
var test_scores = model.Evaluate([x_test[.., ..14], x_test[.., 14..]], y_test, verbose: 2);
print("Test loss:", test_scores[0]);
print("Test accuracy:", test_scores[1]);
return 0;
