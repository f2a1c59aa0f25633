using System.Reflection;
using ConvNet.Engine;

namespace ConvNet.Tests.Layers;

/// <summary>Layers with weights and numbers of other types than float32.</summary>
[NonParallelizable]
public class LayerTypeTests
{
    private static readonly (string Name, Func<Layer> Make, Shape Input)[] Layers =
    [
        ("Dense", () => new Dense(3, activation: "relu"), (4, 5)),
        ("Dense3", () => new Dense(3, activation: "softmax"), (4, 5, 6)),
        ("EinsumDense", () => new EinsumDense("ab,bc->ac", 3, bias_axes: "c"), (4, 5)),
        ("Conv1D", () => new Conv1D(3, 2, padding: "causal"), (2, 7, 3)),
        ("Conv2D", () => new Conv2D(3, 3, activation: "relu"), (2, 7, 7, 1)),
        ("Conv2D same strides", () => new Conv2D(4, 3, strides: 2, padding: "same"), (2, 8, 8, 4)),
        ("Conv2D groups", () => new Conv2D(4, 3, groups: 2, dilation_rate: 2), (2, 8, 8, 4)),
        ("Conv3D", () => new Conv3D(2, 2), (2, 4, 4, 4, 2)),
        ("Conv1DTranspose", () => new Conv1DTranspose(2, 3, strides: 2), (2, 5, 3)),
        ("Conv2DTranspose", () => new Conv2DTranspose(2, 3, strides: 2, padding: "same"), (2, 5, 5, 3)),
        ("Conv3DTranspose", () => new Conv3DTranspose(2, 2), (2, 3, 3, 3, 2)),
        ("DepthwiseConv2D", () => new DepthwiseConv2D(3), (2, 5, 5, 3)),
        ("SeparableConv2D", () => new SeparableConv2D(4, 3), (2, 5, 5, 3)),
        ("MaxPooling1D", () => new MaxPooling1D(), (2, 6, 3)),
        ("MaxPooling2D", () => new MaxPooling2D(), (2, 6, 6, 3)),
        ("MaxPooling3D", () => new MaxPooling3D(), (2, 4, 4, 4, 3)),
        ("AveragePooling1D", () => new AveragePooling1D(), (2, 6, 3)),
        ("AveragePooling2D", () => new AveragePooling2D(padding: "same"), (2, 5, 5, 3)),
        ("AveragePooling3D", () => new AveragePooling3D(), (2, 4, 4, 4, 3)),
        ("GlobalAveragePooling2D", () => new GlobalAveragePooling2D(), (2, 5, 5, 3)),
        ("GlobalMaxPooling2D", () => new GlobalMaxPooling2D(), (2, 5, 5, 3)),
        ("AdaptiveAveragePooling2D", () => new AdaptiveAveragePooling2D(2), (2, 5, 5, 3)),
        ("AdaptiveMaxPooling2D", () => new AdaptiveMaxPooling2D(2), (2, 5, 5, 3)),
        ("BatchNormalization", () => new BatchNormalization(), (4, 5, 5, 3)),
        ("LayerNormalization", () => new LayerNormalization(), (4, 5)),
        ("GroupNormalization", () => new GroupNormalization(2), (4, 5, 5, 4)),
        ("RMSNormalization", () => new RMSNormalization(), (4, 5)),
        ("UnitNormalization", () => new UnitNormalization(), (4, 5)),
        ("SpectralNormalization", () => new SpectralNormalization(new Dense(3)), (4, 5)),
        ("Dropout", () => new Dropout(0.5), (4, 5)),
        ("SpatialDropout2D", () => new SpatialDropout2D(0.5), (2, 5, 5, 3)),
        ("GaussianNoise", () => new GaussianNoise(0.1), (4, 5)),
        ("GaussianDropout", () => new GaussianDropout(0.1), (4, 5)),
        ("AlphaDropout", () => new AlphaDropout(0.1), (4, 5)),
        ("LSTM", () => new LSTM(3, return_sequences: true), (2, 5, 4)),
        ("LSTM own", () => new LSTM(3, activation: "relu"), (2, 5, 4)),
        ("GRU", () => new GRU(3), (2, 5, 4)),
        ("GRU before", () => new GRU(3, reset_after: false), (2, 5, 4)),
        ("SimpleRNN", () => new SimpleRNN(3), (2, 5, 4)),
        ("RNN", () => new RNN(new LSTMCell(3)), (2, 5, 4)),
        ("Bidirectional", () => new Bidirectional(new LSTM(3)), (2, 5, 4)),
        ("TimeDistributed", () => new TimeDistributed(new Dense(3)), (2, 5, 4)),
        ("ConvLSTM2D", () => new ConvLSTM2D(2, 2), (2, 3, 5, 5, 2)),
        ("PReLU", () => new PReLU(), (4, 5)),
        ("LeakyReLU", () => new LeakyReLU(), (4, 5)),
        ("ELU", () => new ELU(), (4, 5)),
        ("ReLU", () => new ReLU(6), (4, 5)),
        ("Softmax", () => new Softmax(), (4, 5)),
        ("Activation", () => new ConvNet.Activation("gelu"), (4, 5)),
        ("Rescaling", () => new Rescaling(0.5), (4, 5)),
        ("Normalization", () => new Normalization(mean: 1, variance: 2), (4, 5)),
        ("Resizing", () => new Resizing(3, 3), (2, 5, 5, 3)),
        ("CenterCrop", () => new CenterCrop(3, 3), (2, 5, 5, 3)),
        ("RandomFlip", () => new RandomFlip(), (2, 5, 5, 3)),
        ("RandomRotation", () => new RandomRotation(0.2), (2, 5, 5, 3)),
        ("RandomContrast", () => new RandomContrast(0.2), (2, 5, 5, 3)),
        ("UpSampling2D", () => new UpSampling2D(2, interpolation: "bilinear"), (2, 5, 5, 3)),
        ("ZeroPadding2D", () => new ZeroPadding2D(1), (2, 5, 5, 3)),
        ("Flatten", () => new Flatten(), (2, 5, 5, 3)),
        ("Masking", () => new Masking(), (2, 5, 3)),
    ];

    private static IEnumerable<TestCaseData> Cases => from policy in (string[])["float16", "bfloat16", "float64", "mixed_float16", "mixed_bfloat16"]
        from layer in Layers
        select new TestCaseData(policy, layer.Make, layer.Input).SetArgDisplayNames(policy, layer.Name);

    [TestCaseSource(nameof(Cases))]
    public void Call_OtherTypes_AsInFloat32(string policy, Func<Layer> make, Shape input)
    {
        var x = (Tensor)new RandomState(1).uniform(-1, 1, input).astype("float32");
        Layer plain = make(), other = make();
        other.DtypePolicy = policy;
        plain.Build(input);
        other.Build(input);
        other.SetWeights(plain.GetWeights());
        foreach (bool training in (bool[])[false, true])
        {
            bool isRandom = training && (plain.ClassName.Contains("Dropout") || plain.ClassName.StartsWith("Random") || plain.ClassName.EndsWith("Noise"));
            Tensor wanted = plain.Apply(x, training), got = other.Apply(Autograd.Watch(x), training);
            Assert.That(got.DType.Name, Is.EqualTo(other.ComputeDtype));
            if (isRandom) continue;
            double deviation = np.max(np.abs(got.numpy().astype("float64") - wanted.numpy())).AsScalar() is double d ? d : 0;
            double scale = Math.Max(1, Convert.ToDouble(np.max(np.abs(wanted.numpy())).AsScalar()));
            Assert.That(deviation / scale, Is.LessThan(policy == "float64" ? 1e-5 : 0.03), $"training {training}");
        }
        Assert.That(other.Weights.Select(weight => weight.DType.Name).Distinct(), Is.SubsetOf(new[] { other.VariableDtype }));
    }
}
