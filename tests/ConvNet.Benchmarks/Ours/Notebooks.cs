namespace ConvNet.Benchmarks.Ours;

/// <summary>The networks of both notebooks.</summary>
internal static class Notebooks
{
    public static Model First()
    {
        var model = new Sequential([
            new Conv2D(30, (5, 5), activation: "relu", input_shape: (28, 28, 1)),
            new MaxPooling2D((2, 2)),
            new Conv2D(25, (5, 5), activation: "relu"),
            new MaxPooling2D((2, 2)),
            new Flatten(),
            new Dense(64, activation: "relu"),
            new Dense(10, activation: "softmax"),
        ]);
        model.Compile(optimizer: "rmsprop", loss: "categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }

    public static Model Second()
    {
        var model = new Sequential([
            new Conv2D(6, 2, input_shape: (28, 28, 1)),
            new Activation("relu"),
            new MaxPool2D(2),
            new Flatten(),
            new Dense(10),
            new Activation("softmax"),
        ]);
        model.Compile(loss: "sparse_categorical_crossentropy", optimizer: "adam", metrics: ["acc"]);
        return model;
    }
}
