// Which piece of clothing is it? The first steps with Keras: one hidden layer, no convolution yet.
using ConvNet;
using static ConvNet.Builtins;

if (!SampleOptions.TryParse(args, "Classifies the clothes of Fashion-MNIST.", out var options)) return options.ExitCode;
keras.config.set_print_version("3");

var ((train_images, train_labels), (test_images, test_labels)) = SampleData.FashionMnist(options);
string[] class_names =
    ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"];
print(train_images.shape, len(train_labels), "labels");
train_images = train_images / 255.0;
test_images = test_images / 255.0;

var model = new Sequential([
    new Flatten(input_shape: (28, 28)),
    new Dense(128, activation: "relu"),
    new Dense(10),
]);
model.Compile(optimizer: "adam", loss: new SparseCategoricalCrossentropy(from_logits: true), metrics: ["accuracy"]);
model.Summary();
model.Fit(train_images, train_labels, epochs: options.Short ? 2 : 10);

var (test_loss, test_acc) = model.Evaluate(test_images, test_labels, verbose: 2);
print("\nTest accuracy:", test_acc);

// The model gives logits; a softmax behind it makes probabilities of them.
var probability_model = new Sequential([model, new Softmax()]);
var predictions = probability_model.Predict(test_images);
print(predictions[0]);
print("Predicted", class_names[(int)np.argmax(predictions[0])], "- it is", class_names[(int)test_labels[0]]);
return 0;
