using System.Text.RegularExpressions;

namespace ConvNet.Tests.Printing;

public partial class AutoNameTests
{
    [SetUp]
    public void CountFromTheBeginning() => AutoName.Reset();

    [Test]
    public void Next_AllClassesOfKeras22()
    {
        foreach (string line in Text("names/of_classes").TrimEnd().Split('\n'))
        {
            string[] pair = line.Split(' ');
            Assert.That(AutoName.Next(pair[0], KerasVersion.Keras22), Is.EqualTo(pair[1]));
        }
    }

    [Test]
    public void Next_CountersOfKeras22()
    {
        string[] names = [.. NamesOfCounters().Select(match => match.Value)];
        foreach (string name in names)
        {
            if (name == "flat") continue; // a given name
            string stem = name[..name.LastIndexOf('_')];
            string className = stem switch
            {
                "conv2d" => "Conv2D",
                "max_pooling2d" => "MaxPooling2D",
                "dense" => "Dense",
                "sequential" => "Sequential",
                _ => throw new InvalidOperationException(name),
            };
            Assert.That(AutoName.Next(className, KerasVersion.Keras22), Is.EqualTo(name));
        }
        Assert.That(names, Has.Length.EqualTo(10));
    }

    [TestCase(KerasVersion.Keras22, "Conv2D", "conv2d_1 conv2d_2 conv2d_3")]
    [TestCase(KerasVersion.Keras215, "Conv2D", "conv2d conv2d_1 conv2d_2")]
    [TestCase(KerasVersion.Keras3, "Conv2D", "conv2d conv2d_1 conv2d_2")]
    [TestCase(KerasVersion.Keras22, "InputLayer", "input_1 input_2 input_3")]
    [TestCase(KerasVersion.Keras215, "InputLayer", "input_1 input_2 input_3")]
    [TestCase(KerasVersion.Keras3, "InputLayer", "input_layer input_layer_1 input_layer_2")]
    [TestCase(KerasVersion.Keras22, "Functional", "model_1 model_2 model_3")]
    [TestCase(KerasVersion.Keras215, "Functional", "model model_1 model_2")]
    [TestCase(KerasVersion.Keras3, "Functional", "functional functional_1 functional_2")]
    public void Next_NumbersByVersion(KerasVersion version, string className, string names) =>
        Assert.That(string.Join(' ', Enumerable.Range(0, 3).Select(_ => AutoName.Next(className, version))), Is.EqualTo(names));

    [TestCase("MaxPooling2D", "max_pooling2d")]
    [TestCase("Conv2DTranspose", "conv2d_transpose")]
    [TestCase("PReLU", "p_re_lu")]
    [TestCase("LeakyReLU", "leaky_re_lu")]
    [TestCase("ConvLSTM2D", "conv_lstm2d")]
    [TestCase("LSTM", "lstm")]
    [TestCase("SimpleRNN", "simple_rnn")]
    [TestCase("GlobalAveragePooling2D", "global_average_pooling2d")]
    public void SnakeCase_LaterKeras(string className, string name) =>
        Assert.That(AutoName.SnakeCase(className, KerasVersion.Keras3), Is.EqualTo(name));

    [Test]
    public void Reset_CountsFromTheBeginning()
    {
        AutoName.Next("Dense", KerasVersion.Keras22);
        AutoName.Reset();
        Assert.That(AutoName.Next("Dense", KerasVersion.Keras22), Is.EqualTo("dense_1"));
    }

    [Test]
    public void Next_FromManyThreads_NoNameTwice()
    {
        var names = new string[1000];
        Parallel.For(0, names.Length, i => names[i] = AutoName.Next("Dense", KerasVersion.Keras3));
        Assert.That(names, Is.Unique);
    }

    // Models and layers of the case's first two models: "sequential_1 ['conv2d_1_input'] ['conv2d_1', …]".
    private static IEnumerable<Match> NamesOfCounters() =>
        Text("names/counters").Split('\n').Where(line => line.StartsWith("sequential", StringComparison.Ordinal))
            .SelectMany(line => Names().Matches(line));

    private static string Text(string id) => PrintedKit.Text("keras22.json", id);

    [GeneratedRegex(@"\b(?!\w+_input)\w+")]
    private static partial Regex Names();
}
