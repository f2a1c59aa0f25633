namespace ConvNet.Tests.Layers;

/// <summary>Output shapes and numbers of parameters against their formulas; no numbers are computed.</summary>
public class LayerShapeTests
{
    // The places of a window along an axis. "valid": ⌊(n - extent) / stride⌋ + 1, extent = (k - 1) · dilation + 1;
    // "same": ⌈n / stride⌉.
    private static int Places(int n, int k, int stride, string padding, int dilation) => padding == "valid"
        ? (int)Math.Floor((n - ((k - 1) * dilation + 1)) / (double)stride) + 1
        : (int)Math.Ceiling(n / (double)stride);

    [TestCase(28, 28, 1, 30, 5, 5, 1, 1, "valid", 1, 1)]
    [TestCase(12, 12, 30, 25, 5, 5, 1, 1, "valid", 1, 1)]
    [TestCase(28, 28, 1, 6, 2, 2, 1, 1, "valid", 1, 1)]
    [TestCase(7, 9, 3, 4, 3, 2, 1, 1, "same", 1, 1)]
    [TestCase(7, 9, 3, 4, 3, 2, 2, 3, "same", 1, 1)]
    [TestCase(7, 9, 3, 4, 3, 2, 2, 3, "valid", 1, 1)]
    [TestCase(8, 8, 3, 4, 3, 3, 3, 3, "valid", 1, 1)]
    [TestCase(9, 11, 2, 5, 3, 3, 1, 1, "valid", 2, 1)]
    [TestCase(9, 11, 2, 5, 3, 3, 1, 1, "same", 3, 1)]
    [TestCase(6, 6, 4, 8, 3, 3, 1, 1, "valid", 1, 2)]
    [TestCase(6, 6, 4, 8, 1, 1, 2, 2, "valid", 1, 4)]
    [TestCase(5, 5, 1, 1, 5, 5, 1, 1, "valid", 1, 1)]
    [TestCase(4, 4, 1, 1, 5, 5, 1, 1, "same", 1, 1)]
    public void Conv2D_Formula(int height, int width, int channels, int filters, int kh, int kw, int sh, int sw, string padding,
        int dilation, int groups)
    {
        int rows = Places(height, kh, sh, padding, dilation), columns = Places(width, kw, sw, padding, dilation);
        var last = new Conv2D(filters, (kh, kw), strides: (sh, sw), padding: padding, dilation_rate: dilation, groups: groups);
        var first = new Conv2D(filters, (kh, kw), strides: (sh, sw), padding: padding, dilation_rate: dilation, groups: groups,
            data_format: "channels_first", use_bias: false);
        last.Build((null, height, width, channels));
        first.Build((null, channels, height, width));

        Assert.That(last.OutputShape, Is.EqualTo((Shape)(null, rows, columns, filters)));
        Assert.That(first.OutputShape, Is.EqualTo((Shape)(null, filters, rows, columns)));
        Assert.That(last.CountParams(), Is.EqualTo(kh * kw * channels / groups * filters + filters));
        Assert.That(first.CountParams(), Is.EqualTo(kh * kw * channels / groups * filters));
    }

    [TestCase(24, 24, 2, 2, 2, 2, "valid")]
    [TestCase(27, 27, 2, 2, 2, 2, "valid")]
    [TestCase(7, 9, 3, 2, 2, 3, "valid")]
    [TestCase(7, 9, 3, 2, 2, 3, "same")]
    [TestCase(5, 5, 3, 3, 1, 1, "same")]
    [TestCase(2, 2, 3, 3, 3, 3, "same")]
    public void Pooling2D_Formula(int height, int width, int ph, int pw, int sh, int sw, string padding)
    {
        int rows = Places(height, ph, sh, padding, 1), columns = Places(width, pw, sw, padding, 1);
        Layer[] last = [new MaxPooling2D((ph, pw), (sh, sw), padding), new AveragePooling2D((ph, pw), (sh, sw), padding)];
        Layer[] first = [new MaxPool2D((ph, pw), (sh, sw), padding, "channels_first"),
            new AvgPool2D((ph, pw), (sh, sw), padding, "channels_first")];
        foreach (var layer in last) layer.Build((null, height, width, 3));
        foreach (var layer in first) layer.Build((null, 3, height, width));

        Assert.That(last.Select(layer => layer.OutputShape), Is.All.EqualTo((Shape)(null, rows, columns, 3)));
        Assert.That(first.Select(layer => layer.OutputShape), Is.All.EqualTo((Shape)(null, 3, rows, columns)));
        Assert.That(last.Concat(first).Select(layer => layer.CountParams()), Is.All.Zero);
    }

    [Test]
    public void Pooling2D_ByDefault_HalvesAndStepsByItsWindow()
    {
        Assert.That(new MaxPooling2D().ComputeOutputShape((null, 8, 6, 3)), Is.EqualTo((Shape)(null, 4, 3, 3)));
        Assert.That(new MaxPooling2D((4, 3)).Strides, Is.EqualTo((Size2D)(4, 3)));
    }

    private static IEnumerable<TestCaseData> UnknownSizes()
    {
        yield return new(new Conv2D(4, 3), (Shape)(null, null, null, 3), (Shape)(null, null, null, 4));
        yield return new(new Conv2D(4, 3, padding: "same"), (Shape)(null, 8, null, 3), (Shape)(null, 8, null, 4));
        yield return new(new MaxPooling2D(2), (Shape)(null, null, 9, null), (Shape)(null, null, 4, null));
        yield return new(new Flatten(), (Shape)(null, null, 3), (Shape)(null, null));
        yield return new(new Dense(2), (Shape)(null, null, 3), (Shape)(null, null, 2));
        yield return new(new Activation("relu"), (Shape)(null, null, 3), (Shape)(null, null, 3));
    }

    [TestCaseSource(nameof(UnknownSizes))]
    public void ComputeOutputShape_UnknownSizesStayUnknown(Layer layer, Shape input, Shape output) =>
        Assert.That(layer.ComputeOutputShape(input), Is.EqualTo(output));

    [TestCase(400, 64, true, 25664)]
    [TestCase(64, 10, true, 650)]
    [TestCase(784, 512, false, 401408)]
    [TestCase(1, 1, true, 2)]
    public void Dense_InputsTimesUnitsPlusBias(int inputs, int units, bool bias, int count)
    {
        var layer = new Dense(units, use_bias: bias);
        layer.Build((null, inputs));
        Assert.That(layer.OutputShape, Is.EqualTo((Shape)(null, units)));
        Assert.That(layer.CountParams(), Is.EqualTo(count));
    }

    [Test]
    public void Dense_OfMoreAxes_WorksAlongTheLast()
    {
        var layer = new Dense(7);
        layer.Build((null, 5, 6, 3));
        Assert.That(layer.OutputShape, Is.EqualTo((Shape)(null, 5, 6, 7)));
        Assert.That(layer.CountParams(), Is.EqualTo(3 * 7 + 7));
    }

    private static IEnumerable<TestCaseData> WithoutWeights()
    {
        yield return new(new Flatten(), (Shape)(null, 4, 4, 25), (Shape)(null, 400));
        yield return new(new Flatten(), new Shape([null]), (Shape)(null, 1));
        yield return new(new Flatten("channels_first"), (Shape)(null, 3, 2, 5), (Shape)(null, 30));
        yield return new(new Activation("softmax"), (Shape)(null, 4, 4), (Shape)(null, 4, 4));
        yield return new(new Dropout(0.25), (Shape)(null, 4, 4), (Shape)(null, 4, 4));
        yield return new(new InputLayer((28, 28, 1)), (Shape)(null, 28, 28, 1), (Shape)(null, 28, 28, 1));
    }

    [TestCaseSource(nameof(WithoutWeights))]
    public void LayersWithoutWeights_HaveNoParameters(Layer layer, Shape input, Shape output)
    {
        layer.Build(input);
        Assert.That(layer.OutputShape, Is.EqualTo(output));
        Assert.That(layer.CountParams(), Is.Zero);
        Assert.That(layer.Weights, Is.Empty);
    }

    [Test]
    public void Notebook1_ParametersOfEachLayer()
    {
        var model = Networks.Notebook1();
        Assert.That(model.Layers.Select(layer => layer.CountParams()), Is.EqualTo([780, 0, 18775, 0, 0, 25664, 650]));
        Assert.That(model.CountParams(), Is.EqualTo(45869));
        Assert.That(model.OutputShape, Is.EqualTo((Shape)(null, 10)));
    }

    [Test]
    public void Notebook2_ParametersOfEachLayer()
    {
        var model = Networks.Notebook2();
        Assert.That(model.Layers.Select(layer => layer.CountParams()), Is.EqualTo([30, 0, 0, 0, 10150, 0]));
        Assert.That(model.CountParams(), Is.EqualTo(10180));
        Assert.That(model.GetLayer(2).OutputShape, Is.EqualTo((Shape)(null, 13, 13, 6)));
    }

    [Test]
    public void Weights_AreNamedAndShapedAsInKeras()
    {
        var layer = new Conv2D(6, (5, 3), groups: 2);
        layer.Build((null, 8, 8, 4));
        Assert.That(layer.Weights.Select(weight => weight.ToString()),
            Is.EqualTo(["<Variable kernel, shape=(5, 3, 2, 6)>", "<Variable bias, shape=(6,)>"]));
    }
}
