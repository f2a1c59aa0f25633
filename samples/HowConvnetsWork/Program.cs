// The notebook "How Convnets Work", line for line. Below are its lines; Options.cs has the command line.
using ConvNet;
using static ConvNet.Builtins;
using static ConvNet.keras.models;
using static ConvNet.keras.utils;

if (!Options.TryParse(args, out var options)) return options.ExitCode;

var ((train_images, train_labels), (test_images, test_labels)) = SampleData.Load(options.Digits);
// A part of the data is enough to try things out.
bool @short = options.Short;
if (@short)
{
    train_images = train_images[..7000, ..]; train_labels = train_labels[..7000];
    test_images = test_images[..3000, ..]; test_labels = test_labels[..3000];
}
print("Train info", train_images.shape, train_labels.shape);
print("Test info", test_images.shape, test_labels.shape);
plt.figure(figsize: (10, 2));
for (int i = 0; i < 10; i++)
{
    plt.subplot(1, 10, i + 1);
    plt.imshow(train_images[i], cmap: plt.cm.binary);
    plt.title(train_labels[i]);
    plt.axis("off");
}
plt.show();
train_images = train_images.reshape((train_images.shape[0], 28 * 28));
train_images = train_images.astype("float32") / 255;
test_images = test_images.reshape((test_images.shape[0], 28 * 28));
test_images = test_images.astype("float32") / 255;
var train_labels_cat = to_categorical(train_labels);
var test_labels_cat = to_categorical(test_labels);

train_images = train_images.reshape((train_images.shape[0], 28, 28, 1));
test_images = test_images.reshape((test_images.shape[0], 28, 28, 1));
var cnn_network = new Sequential();
cnn_network.Add(new Conv2D(30, (5, 5), activation: "relu", input_shape: (28, 28, 1)));
cnn_network.Add(new MaxPooling2D((2, 2)));
cnn_network.Add(new Conv2D(25, (5, 5), activation: "relu"));
cnn_network.Add(new MaxPooling2D((2, 2)));
cnn_network.Add(new Flatten());
cnn_network.Add(new Dense(64, activation: "relu"));
cnn_network.Add(new Dense(10, activation: "softmax"));
cnn_network.Compile(optimizer: "rmsprop", loss: "categorical_crossentropy", metrics: ["accuracy"]);
if (options.Retrain || !File.Exists("fully_trained_model_cnn.h5"))
{
    var history = cnn_network.Fit(train_images, train_labels_cat, epochs: 5, batch_size: 256,
        validation_data: (test_images, test_labels_cat));
    if (!history.Interrupted) cnn_network.Save("fully_trained_model_cnn.h5");
    history.PlotHistory();
    plt.show();
}
else
{
    // It has been trained before: the network comes from the disk.
    print("Loading fully_trained_model_cnn.h5; --retrain trains again.");
    cnn_network = (Sequential)load_model("fully_trained_model_cnn.h5");
}
print(cnn_network.Summary());

var (test_loss, test_acc) = cnn_network.Evaluate(test_images, test_labels_cat);
print("Test loss", Math.Round(test_loss, 4), "accuracy", Math.Round(test_acc, 4));
// What the first layer looks for, and what each layer makes of the first test image.
cnn_network.PlotKernels();
cnn_network.PlotFeatureMaps(test_images[0]);
plt.show();
return 0;
