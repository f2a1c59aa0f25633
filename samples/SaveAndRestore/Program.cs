// A model is saved, loaded, and trained on; and its weights alone.
using ConvNet;
using static ConvNet.Builtins;

if (!SampleOptions.TryParse(args, "Saves a model and its weights, and loads them.", out var options)) return options.ExitCode;
keras.config.set_print_version("3");

var ((train_images, train_labels), (test_images, test_labels)) = SampleData.Mnist(options);
train_labels = train_labels[..Math.Min(len(train_labels), 1000)];
test_labels = test_labels[..Math.Min(len(test_labels), 1000)];
train_images = train_images[..len(train_labels)].reshape((-1, 28 * 28)) / 255.0;
test_images = test_images[..len(test_labels)].reshape((-1, 28 * 28)) / 255.0;

var model = create_model();
model.Summary();
model.Fit(train_images, train_labels, epochs: options.Short ? 2 : 10, validation_data: (test_images, test_labels));
Report("Trained model", model);

// The whole model: its layers, weights, and how far its optimizer is.
model.Save("my_model.keras");
var new_model = keras.models.load_model("my_model.keras");
Report("Restored model", new_model);
new_model.Fit(train_images, train_labels, epochs: 1);
Report("Trained on", new_model);

// The weights alone, for a model that is made anew.
model.SaveWeights("my_model.weights.h5");
var other_model = create_model();
Report("Untrained model", other_model);
other_model.LoadWeights("my_model.weights.h5");
Report("With the weights", other_model);
print("Same predictions:", np.allclose(model.Predict(test_images, verbose: 0), other_model.Predict(test_images, verbose: 0)));
return 0;

static Sequential create_model()
{
    var model = new Sequential([
        new Dense(512, activation: "relu", input_shape: 784),
        new Dropout(0.2),
        new Dense(10),
    ]);
    model.Compile(optimizer: "adam", loss: new SparseCategoricalCrossentropy(from_logits: true),
        metrics: ["sparse_categorical_accuracy"]);
    return model;
}

void Report(string what, Model model)
{
    var (loss, acc) = model.Evaluate(test_images, test_labels, verbose: 0);
    print($"{what}, accuracy: {100 * acc:F2}%");
}
