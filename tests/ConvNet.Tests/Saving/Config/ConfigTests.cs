using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConvNet.Tests.Saving;

public class ConfigTests
{
    [OneTimeSetUp]
    public void Register()
    {
        KerasClasses.Register<PretendWindow>("Tests");
        KerasClasses.Register<PretendWrapper>("Tests");
        KerasClasses.Register<PretendModel>("Tests");
        KerasClasses.Register<PretendLambda>("Tests");
        KerasClasses.Register<Halves>();
    }

    [Test]
    public void Of_IsWrittenAsPythonWrites()
    {
        var window = new PretendWindow(
            8, (3, 5), rate: 1e-7, activation: "relu", axes: [1, -1], target_shape: (null, 2), name: "w");
        Assert.That(PythonJson.Write(Config.Of(window)), Is.EqualTo(
            "{\"name\": \"w\", \"trainable\": true, " +
            "\"dtype\": {\"module\": \"keras\", \"class_name\": \"DTypePolicy\", \"config\": {\"name\": \"float32\"}, " +
            "\"registered_name\": null}, \"filters\": 8, \"kernel_size\": [3, 5], \"strides\": [1, 1], \"rate\": 1e-07, " +
            "\"padding\": \"valid\", \"activation\": \"relu\", \"kernel_initializer\": {\"module\": \"keras.initializers\", " +
            "\"class_name\": \"GlorotUniform\", \"config\": {\"seed\": null, \"input_axes\": null, \"output_axes\": null}, " +
            "\"registered_name\": null}, \"axes\": [1, -1], \"target_shape\": [null, 2]}"));
    }

    [Test]
    public void RoundTrip_EveryKindOfValue()
    {
        var inner = new PretendWindow(2, 3, kernel_initializer: new HeNormal(seed: 3), name: "inner") { Trainable = false };
        var wrapper = new PretendWrapper(
            inner, rate: new RandomUniform(maxval: 1), others: [inner, new PretendWrapper(inner)],
            weights: new() { ["a"] = 1, ["b"] = 0.25 }, cropping: ((1, 2), (3, 4)), name: "outer");
        string text = PythonJson.Write(Config.Serialize(wrapper));
        var read = (PretendWrapper)Config.Deserialize<PretendLayer>(JsonNode.Parse(text));
        Assert.That(PythonJson.Write(Config.Serialize(read)), Is.EqualTo(text));
        Assert.That(read.Layer.Trainable, Is.False);
        Assert.That(read.Cropping, Is.EqualTo(((1, 2), (3, 4))));
        Assert.That(text, Does.Contain("\"negative_slope\": 0.30000001192092896"));
        Assert.That(text, Does.EndWith("\"registered_name\": \"Tests>Wrapper\"}"));
    }

    [TestCase("5", "(5, 5)")]
    [TestCase("[2, 3]", "(2, 3)")]
    [TestCase("{\"class_name\": \"__tuple__\", \"items\": [2, 3]}", "(2, 3)")]
    public void Read_Size(string json, string size) =>
        Assert.That(Window($$"""{"filters": 1, "kernel_size": {{json}}}""").KernelSize.ToString(), Is.EqualTo(size));

    [TestCase("7", "(7,)")]
    [TestCase("[null, 28, 1]", "(None, 28, 1)")]
    public void Read_Shape(string json, string shape) => Assert.That(
        Window($$"""{"filters": 1, "kernel_size": 1, "target_shape": {{json}}}""").TargetShape!.ToString(), Is.EqualTo(shape));

    [Test]
    public void Read_NumbersOfTheOtherKind()
    {
        var constant = (Constant)Config.Create<Initializer>("Constant", new Dictionary<string, object?> { ["value"] = 2 });
        Assert.That(constant.Value, Is.EqualTo(2));
        var window = Window("""{"filters": 3.0, "kernel_size": 1, "rate": 1}""");
        Assert.That(window.Filters, Is.EqualTo(3));
        Assert.That(window.Rate, Is.EqualTo(1.0));
        Assert.That(Window("""{"filters": [3], "kernel_size": 1}""").Filters, Is.EqualTo(3));
    }

    [TestCase("\"he_normal\"")]
    [TestCase("{\"class_name\": \"HeNormal\", \"config\": {\"seed\": null}}")]
    [TestCase("{\"module\": \"keras.initializers\", \"class_name\": \"HeNormal\", \"config\": {}, \"registered_name\": null}")]
    [TestCase("{\"module\": \"keras.src\", \"class_name\": \"HeNormal\", \"config\": {}, \"registered_name\": \"HeNormal\"}")]
    public void Read_ObjectInAnyForm(string json)
    {
        var window = Window($$"""{"filters": 1, "kernel_size": 1, "kernel_initializer": {{json}}}""");
        Assert.That(window.KernelInitializer, Is.TypeOf<HeNormal>());
    }

    [TestCase("\"relu\"")]
    [TestCase("{\"class_name\": \"function\", \"config\": \"relu\", \"registered_name\": \"function\"}")]
    public void Read_FunctionByName(string json) => Assert.That(
        Window($$"""{"filters": 1, "kernel_size": 1, "activation": {{json}}}""").Activation.Name, Is.EqualTo("relu"));

    [Test]
    public void Read_ParameterOutsideTheConfig() => Assert.That(
        Window("""{"filters": 1, "kernel_size": 1, "input_shape": [4, 4]}""").Seen!.ToString(), Is.EqualTo("(4, 4)"));

    [Test]
    public void Read_OldNamesOfKeys()
    {
        var wrapper = Config.Create<PretendLayer>("Tests>Wrapper", JsonDocument.Parse(
            """
            {"alpha": 0.5, "layer": {"class_name": "Tests>Window", "config": {"filters": 1, "kernel_size": 1}}}
            """).RootElement);
        Assert.That(((PretendWrapper)wrapper).Slope, Is.EqualTo(0.5f));
    }

    [Test]
    public void Read_KeysThatAreOff() => Assert.That(() => Window(
        """
        {"filters": 1, "kernel_size": 1, "groups": 1, "dilation_rate": [1, 1], "data_format": "channels_last", "ragged": false,
         "axis": -1, "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}, "registered_name": null},
         "kernel_regularizer": null, "bias_constraint": null, "renorm_momentum": 0.99, "recurrent_dropout": 0.0,
         "quantization_config": null, "trainable": false}
        """).Trainable, Is.False);

    [Test]
    public void Read_ConfigOfItsOwn()
    {
        var config = new Dictionary<string, object?> { ["layers"] = new List<object?>() };
        var model = (PretendModel)Config.Create<PretendLayer>("Tests>Model", config);
        Assert.That(Config.Of(model), Is.SameAs(config));
    }

    [Test]
    public void UserClass_IsFoundByEveryName()
    {
        Assert.That(PythonJson.Write(Config.Serialize(new Halves(0.25))), Is.EqualTo(
            "{\"module\": \"ConvNet.Tests.Saving\", \"class_name\": \"Halves\", \"config\": {\"factor\": 0.25}, " +
            "\"registered_name\": \"Custom>Halves\"}"));
        Assert.That(Config.Deserialize<Initializer>(Config.Serialize(new Halves())), Is.TypeOf<Halves>());
        Assert.That(Config.Create<Initializer>("Halves", new Dictionary<string, object?>()), Is.TypeOf<Halves>());
        Assert.That(Config.Create<Initializer>("Custom>Halves", new Dictionary<string, object?>()), Is.TypeOf<Halves>());
    }

    private static PretendWindow Window(string json) =>
        (PretendWindow)Config.Create<PretendLayer>("Tests>Window", JsonDocument.Parse(json).RootElement);
}
