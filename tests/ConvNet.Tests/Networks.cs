namespace ConvNet.Tests;

/// <summary>The networks of many tests.</summary>
internal static class Networks
{
    /// <summary>The first tutorial's network, 45,869 parameters.</summary>
    public static Sequential Notebook1()
    {
        var model = new Sequential();
        model.Add(new Conv2D(30, (5, 5), activation: "relu", input_shape: (28, 28, 1)));
        model.Add(new MaxPooling2D((2, 2)));
        model.Add(new Conv2D(25, (5, 5), activation: "relu"));
        model.Add(new MaxPooling2D((2, 2)));
        model.Add(new Flatten());
        model.Add(new Dense(64, activation: "relu"));
        model.Add(new Dense(10, activation: "softmax"));
        return model;
    }

    /// <summary>The second tutorial's network, 10,180 parameters.</summary>
    public static Sequential Notebook2() => new(
    [
        new Conv2D(6, 2, input_shape: (28, 28, 1)),
        new Activation("relu"),
        new MaxPool2D(2),
        new Flatten(),
        new Dense(10),
        new Activation("softmax"),
    ]);

    /// <summary>4 inputs, 3 classes; compiled for one-hot labels.</summary>
    public static Sequential Small(Optimizer? optimizer = null, MetricList? metrics = null)
    {
        var model = new Sequential();
        model.Add(new Dense(5, activation: "relu", input_shape: 4));
        model.Add(new Dense(3, activation: "softmax"));
        model.Compile(optimizer: optimizer ?? "sgd", loss: "categorical_crossentropy", metrics: metrics ?? ["accuracy"]);
        return model;
    }

    /// <summary>(samples, 4) waves, the same each time.</summary>
    public static NDArray Data(params int[] shape) => np.sin(np.arange(0, shape.Aggregate(1, (a, b) => a * b)) * 0.3)
        .astype("float32").reshape(shape);

    /// <summary>Class numbers 0, 1, 2, 0, …</summary>
    public static NDArray Labels(int samples, int classes) => np.arange(samples).astype("int32") % classes;

    /// <summary>The same as rows with a one at the class.</summary>
    public static NDArray OneHot(int samples, int classes) => keras.utils.to_categorical(Labels(samples, classes), classes);

    /// <summary>Gives all weights the waves that the recorded runs began with.</summary>
    public static void SetSine(Model model) => model.SetWeights([.. model.GetWeights().Select((weight, t) =>
        (np.sin(np.arange(weight.size) * 0.7 + t) * 0.05).astype("float32").reshape(weight.shape))]);
}
