// A convolutional network for small colour images, with images that are turned and mirrored at random while it trains.
using ConvNet;
using static ConvNet.Builtins;

if (!SampleOptions.TryParse(args, "Classifies the colour images of CIFAR-10.", out var options)) return options.ExitCode;
keras.config.set_print_version("3");

var ((train_images, train_labels), (test_images, test_labels)) = SampleData.Cifar10(options);
train_images = train_images.astype("float32") / 255.0;
test_images = test_images.astype("float32") / 255.0;

var data_augmentation = new Sequential([
    new RandomFlip("horizontal", input_shape: (32, 32, 3)),
    new RandomRotation(0.05),
]);
var model = new Sequential([
    data_augmentation,
    new Conv2D(32, (3, 3), activation: "relu"),
    new MaxPooling2D((2, 2)),
    new Conv2D(64, (3, 3), activation: "relu"),
    new MaxPooling2D((2, 2)),
    new Conv2D(64, (3, 3), activation: "relu"),
    new Flatten(),
    new Dropout(0.2),
    new Dense(64, activation: "relu"),
    new Dense(10),
]);
model.Summary();
model.Compile(optimizer: "adam", loss: new SparseCategoricalCrossentropy(from_logits: true), metrics: ["accuracy"]);
var history = model.Fit(train_images, train_labels, epochs: options.Short ? 1 : 15, batch_size: 64,
    validation_data: (test_images, test_labels));

var (test_loss, test_acc) = model.Evaluate(test_images, test_labels, verbose: 2);
print("val_accuracy by epoch:", history.history["val_accuracy"]);
print("Test accuracy:", test_acc);
return 0;
