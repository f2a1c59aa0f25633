// Training without Fit: a loop of one's own, which takes derivatives and applies them.
using ConvNet;
using static ConvNet.Builtins;

if (!SampleOptions.TryParse(args, "Trains on digits in a loop of its own.", out var options)) return options.ExitCode;
keras.config.set_print_version("3");

var ((x_train, y_train), (x_test, y_test)) = SampleData.Mnist(options);
x_train = x_train.reshape((-1, 784)).astype("float32") / 255;
x_test = x_test.reshape((-1, 784)).astype("float32") / 255;
var train_dataset = tf.data.Dataset.from_tensor_slices((x_train, y_train)).Shuffle(buffer_size: 1024).Batch(64);
var val_dataset = tf.data.Dataset.from_tensor_slices((x_test, y_test)).Batch(64);

var inputs = keras.Input(shape: 784, name: "digits");
var x1 = layers.Dense(64, activation: "relu")(inputs);
var x2 = layers.Dense(64, activation: "relu")(x1);
var outputs = layers.Dense(10, name: "predictions")(x2);
var model = keras.Model(inputs: inputs, outputs: outputs);
model.Summary();

var optimizer = new Adam(learning_rate: 1e-3);
var loss_fn = new SparseCategoricalCrossentropy(from_logits: true);
var train_acc_metric = new SparseCategoricalAccuracy();
var val_acc_metric = new SparseCategoricalAccuracy();

int epochs = options.Short ? 6 : 3;
for (int epoch = 0; epoch < epochs; epoch++)
{
    print("\nStart of epoch", epoch);
    int step = 0;
    foreach (var (x_batch_train, y_batch_train) in train_dataset)
    {
        var tape = new GradientTape();
        var logits = model.Apply(x_batch_train, training: true);
        var loss_value = loss_fn.Call(y_batch_train, logits);
        var grads = tape.Gradient(loss_value, model.TrainableWeights);
        optimizer.Apply(grads, model.TrainableWeights);
        train_acc_metric.UpdateState(y_batch_train, logits);
        if (step++ % 100 == 0) print($"Training loss (for 1 batch) at step {step - 1}: {loss_value.Item():F4}");
    }

    print($"Training acc over epoch: {(double)train_acc_metric.Result():F4}");
    train_acc_metric.ResetState();
    foreach (var (x_batch_val, y_batch_val) in val_dataset)
        val_acc_metric.UpdateState(y_batch_val, model.Apply(x_batch_val, training: false));
    print($"Validation acc: {(double)val_acc_metric.Result():F4}");
    val_acc_metric.ResetState();
}
return 0;
