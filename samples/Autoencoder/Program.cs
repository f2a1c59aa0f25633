// A network that takes the noise out of images: it makes them small, and large again.
using ConvNet;
using static ConvNet.Builtins;

if (!SampleOptions.TryParse(args, "Takes the noise out of digits with an autoencoder.", out var options)) return options.ExitCode;
keras.config.set_print_version("3");

var ((train_data, _), (test_data, _)) = SampleData.Mnist(options);
train_data = Preprocess(train_data);
test_data = Preprocess(test_data);
var noisy_train_data = Noise(train_data);
var noisy_test_data = Noise(test_data);

var input = layers.Input(shape: (28, 28, 1));
// Encoder
var x = layers.Conv2D(32, (3, 3), activation: "relu", padding: "same")(input);
x = layers.MaxPooling2D((2, 2), padding: "same")(x);
x = layers.Conv2D(32, (3, 3), activation: "relu", padding: "same")(x);
x = layers.MaxPooling2D((2, 2), padding: "same")(x);
// Decoder
x = layers.Conv2DTranspose(32, (3, 3), strides: 2, activation: "relu", padding: "same")(x);
x = layers.Conv2DTranspose(32, (3, 3), strides: 2, activation: "relu", padding: "same")(x);
x = layers.Conv2D(1, (3, 3), activation: "sigmoid", padding: "same")(x);

var autoencoder = keras.Model(input, x);
autoencoder.Compile(optimizer: "adam", loss: "binary_crossentropy");
autoencoder.Summary();
autoencoder.Fit(x: noisy_train_data, y: train_data, epochs: options.Short ? 3 : 10, batch_size: options.Short ? 32 : 128,
    shuffle: true, validation_data: (noisy_test_data, test_data));

var predictions = autoencoder.Predict(noisy_test_data);
print("Mean squared error before", np.mean(np.square(noisy_test_data - test_data)));
print("Mean squared error after", np.mean(np.square(predictions - test_data)));
return 0;

static NDArray Preprocess(NDArray array) => (array.astype("float32") / 255.0).reshape((len(array), 28, 28, 1));

static NDArray Noise(NDArray array)
{
    double noise_factor = 0.4;
    var noisy_array = array + noise_factor * np.random.normal(loc: 0.0, scale: 1.0, size: array.shape);
    return np.clip(noisy_array, 0.0, 1.0);
}
