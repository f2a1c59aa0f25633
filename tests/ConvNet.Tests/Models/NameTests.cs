using static ConvNet.Builtins;

namespace ConvNet.Tests.Models;

/// <summary>Automatic names.</summary>
public class NameTests
{
    [TestCase(KerasVersion.Keras22,
        "sequential_1: conv2d_1 max_pooling2d_1 flat dense_1 | sequential_2: conv2d_2 max_pooling2d_2 flat dense_2")]
    [TestCase(KerasVersion.Keras215,
        "sequential: conv2d max_pooling2d flat dense | sequential_1: conv2d_1 max_pooling2d_1 flat dense_1")]
    [TestCase(KerasVersion.Keras3,
        "sequential: conv2d max_pooling2d flat dense | sequential_1: conv2d_1 max_pooling2d_1 flat dense_1")]
    public void Names_CountPerClass_AndBeginAgainAfterClearSession(KerasVersion version, string names)
    {
        using var session = new Session(version);
        Assert.That($"{Names()} | {Names()}", Is.EqualTo(names));
        keras.backend.clear_session();
        Assert.That($"{Names()} | {Names()}", Is.EqualTo(names));
    }

    [Test]
    public void Names_GivenOnesUseNoNumber()
    {
        using var session = new Session();
        Assert.That(new Dense(2, name: "dense_1").Name, Is.EqualTo("dense_1"));
        Assert.That(new Dense(2).Name, Is.EqualTo("dense_1"));
    }

    [Test]
    public void Names_OfAliases_AreTheClassOwn()
    {
        using var session = new Session();
        Layer[] layers = [new MaxPool2D(), new MaxPooling2D(), new AvgPool2D(2), new InputLayer(1), new Dropout(0.1)];
        print(string.Join(" ", layers.Select(layer => layer.Name)));
        Assert.That(session.Output, Is.EqualTo("max_pooling2d_1 max_pooling2d_2 average_pooling2d_1 input_1 dropout_1\n"));
    }

    private static string Names()
    {
        var model = new Sequential(
            [new Conv2D(4, 3, input_shape: (8, 8, 1)), new MaxPooling2D(), new Flatten(name: "flat"), new Dense(2)]);
        return $"{model.Name}: {string.Join(" ", model.Layers.Select(layer => layer.Name))}";
    }
}
