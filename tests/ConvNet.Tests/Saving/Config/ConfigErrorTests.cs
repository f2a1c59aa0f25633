using System.Text.Json;

namespace ConvNet.Tests.Saving;

/// <summary>What a config that can't be read is answered.</summary>
public class ConfigErrorTests
{
    private const string Known =
        "filters, kernel_size, strides, rate, padding, activation, kernel_initializer, axes, target_shape, input_shape, name";

    [OneTimeSetUp]
    public void Register() => KerasClasses.Register<PretendWindow>("Tests");

    [TestCase("\"foo\": 3", $"Window: the config holds \"foo\", which is not known here; known are {Known}.")]
    [TestCase("\"name\": \"w\", \"foo\": null",
        $"Window \"w\": the config holds \"foo\", which is not known here; known are {Known}.")]
    [TestCase("\"groups\": 2", "Window: groups is not offered here: it can only be 1, got 2.")]
    [TestCase("\"dtype\": \"float16\"", "Window: dtype is not offered here: it can only be float32, got \"float16\".")]
    [TestCase("\"bias_regularizer\": \"l2\"", "Window: bias_regularizer is not offered here: it can only be null, got \"l2\".")]
    [TestCase("\"data_format\": \"channels_first\"",
        "Window: data_format is not offered here: it can only be \"channels_last\", got \"channels_first\".")]
    [TestCase("\"rate\": \"fast\"", "Window: rate: expected a number, got \"fast\".")]
    [TestCase("\"rate\": null", "Window: rate: expected a number, got null.")]
    [TestCase("\"rate\": true", "Window: rate: expected a number, got true.")]
    [TestCase("\"filters\": 2.5", "Window: filters: expected an integer, got 2.5.")]
    [TestCase("\"filters\": 99999999999", "Window: filters: expected an integer, got 99999999999.")]
    [TestCase("\"padding\": 1", "Window: padding: expected a string, got 1.")]
    [TestCase("\"padding\": null", "Window: padding: expected a string, got null.")]
    [TestCase("\"strides\": [1, 2, 3]", "Window: strides: expected a list of 2, got [1, 2, 3].")]
    [TestCase("\"axes\": \"all\"", "Window: axes: expected a list, got \"all\".")]
    [TestCase("\"trainable\": 1", "Window: trainable: expected true or false, got 1.")]
    [TestCase("\"filters\": -1", "Window: filters must be positive, got -1")]
    [TestCase("\"kernel_initializer\": 5", "Window: kernel_initializer: expected an initializer, got 5.")]
    [TestCase("\"activation\": \"rely\"", "Window: activation: Unknown activation \"rely\"; known are linear, relu.")]
    [TestCase("\"kernel_initializer\": {\"class_name\": \"HeNormal\", \"config\": {\"sed\": 1}}",
        "Window: kernel_initializer: HeNormal: the config holds \"sed\", which is not known here; known are seed, input_axes, " +
        "output_axes.")]
    [TestCase("\"kernel_initializer\": {\"class_name\": \"HeNormal\", \"config\": 3}",
        "Window: kernel_initializer: HeNormal: the config must be an object, got 3.")]
    public void BadValue_IsRefused(string entry, string message)
    {
        var config = new Dictionary<string, object?> { ["filters"] = 1L, ["kernel_size"] = 3L };
        foreach (var given in JsonDocument.Parse($"{{{entry}}}").RootElement.EnumerateObject())
        {
            config[given.Name] = PythonJson.Plain(given.Value);
        }

        Assert.That(
            () => Config.Create<PretendLayer>("Tests>Window", config), Throws.ArgumentException.With.Message.EqualTo(message));
    }

    [Test]
    public void MissingKey_IsRefused() => Assert.That(
        () => Config.Create<PretendLayer>("Tests>Window", new Dictionary<string, object?> { ["filters"] = 1L }),
        Throws.ArgumentException.With.Message.EqualTo("Window: the config lacks \"kernel_size\"."));

    [TestCase("{\"class_name\": \"Dense\", \"config\": {}}", "Dense", "Dense")]
    [TestCase("{\"class_name\": \"mine>Zeros\", \"config\": {}}", "mine>Zeros", "Zeros")]
    [TestCase("{\"module\": \"mine\", \"class_name\": \"Zeros\", \"config\": {}}", "Zeros", "Zeros")]
    [TestCase("{\"class_name\": \"Zeros\", \"config\": {}, \"registered_name\": \"mine>Zeros\"}", "Zeros", "Zeros")]
    public void UnknownClass_IsRefused(string json, string name, string ofTheUser) => Assert.That(
        () => Config.Deserialize<Initializer>(JsonDocument.Parse(json).RootElement),
        Throws.ArgumentException.With.Message.StartsWith($"Unknown initializer class \"{name}\"; known are Constant, Glorot")
            .And.Message.EndsWith($" If it is a class of yours, call KerasClasses.Register<{ofTheUser}>() first."));

    [TestCase("5", "Expected an initializer, got 5.")]
    [TestCase("{\"config\": {}}", "Expected an initializer, got {\"config\": {}}.")]
    public void OtherThings_AreRefused(string json, string message) => Assert.That(
        () => Config.Deserialize<Initializer>(JsonDocument.Parse(json).RootElement),
        Throws.ArgumentException.With.Message.EqualTo(message));

    [Test]
    public void ValueWithoutAForm_IsNotWritten() => Assert.That(
        () => Config.Of(new PretendLambda(x => x)),
        Throws.ArgumentException.With.Message.EqualTo("Lambda: function can't be written to a config, being a Func`2."));
}
