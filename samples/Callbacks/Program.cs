// What can be done while a model trains: stop, keep the best, lower the learning rate, write things down.
using ConvNet;
using static ConvNet.Builtins;
using static ConvNet.keras.models;

if (!SampleOptions.TryParse(args, "Trains on digits with callbacks.", out var options)) return options.ExitCode;
keras.config.set_print_version("3");

var ((x_train, y_train), (x_test, y_test)) = SampleData.Mnist(options);
x_train = x_train.reshape((-1, 784)).astype("float32") / 255;
x_test = x_test.reshape((-1, 784)).astype("float32") / 255;

var model = new Sequential([
    new Dense(64, activation: "relu", input_shape: 784),
    new Dropout(0.2),
    new Dense(10, activation: "softmax"),
]);
model.Compile(optimizer: new Adam(learning_rate: 0.01), loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);

var losses = new LossHistory();
var history = model.Fit(x_train, y_train, batch_size: 64, epochs: options.Short ? 4 : 30, verbose: 2, validation_split: 0.2,
    callbacks:
    [
        new EarlyStopping(monitor: "val_loss", patience: 5, verbose: 1),
        new ModelCheckpoint(filepath: "best_model.h5", monitor: "val_accuracy", save_best_only: true, verbose: 1),
        new ReduceLROnPlateau(monitor: "val_loss", factor: 0.2, patience: 2, min_lr: 0.0001, verbose: 1),
        new LambdaCallback(on_epoch_begin: (epoch, logs) => print("Now epoch", epoch, "begins")),
        losses,
    ]);
print("Batches:", len(losses.Losses), "first loss", losses.Losses[0], "last loss", losses.Losses[^1]);
print("Best val_accuracy:", history.history["val_accuracy"].Max());

var best = load_model("best_model.h5");
var (test_loss, test_acc) = best.Evaluate(x_test, y_test, verbose: 0);
print("Test accuracy of the best:", test_acc);
return 0;

/// <summary>Writes down the loss of each batch.</summary>
internal sealed class LossHistory : Callback
{
    public List<double> Losses { get; } = [];

    public override void OnTrainBatchEnd(int batch, Logs logs) => Losses.Add(logs["loss"]);
}
