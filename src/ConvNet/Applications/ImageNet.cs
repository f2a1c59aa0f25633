using System.Text.Json;

namespace ConvNet;

/// <summary>What networks that were trained on ImageNet are given, and what their answers mean.</summary>
internal static class ImageNet
{
    private const int Classes = 1000;
    private const string Origin = "https://storage.googleapis.com/download.tensorflow.org/data/imagenet_class_index.json";

    private const string IndexMd5 = "c2c37ea517e94d9795004a39431a14cb";

    private static readonly double[] CaffeMean = [103.939, 116.779, 123.68];
    private static readonly double[] TorchMean = [0.485, 0.456, 0.406];
    private static readonly double[] TorchStd = [0.229, 0.224, 0.225];
    private static readonly string[] Modes = Array.ConvertAll(Enum.GetNames<PixelForm>(), name => name.ToLowerInvariant());

    /// <summary>The form that Keras' word for a mode means.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static PixelForm Form(string mode) => Enum.Parse<PixelForm>(Require.OneOf(mode, Modes), ignoreCase: true);

    /// <summary>Images as a network of some mode takes them. Floats are changed in place, as Keras does.</summary>
    /// <param name="x">(batch, height, width, 3) or (height, width, 3), 0 to 255.</param>
    /// <param name="data_format">"channels_last" or "channels_first".</param>
    /// <param name="form">What the network takes.</param>
    public static NDArray Preprocess(NDArray x, string? data_format, PixelForm form)
    {
        bool isFirst = Check(x.shape, data_format);
        if (!x.dtype.IsFloat) x = x.astype("float32");
        if (form == PixelForm.Tf)
        {
            x["..."] = x / 127.5 - 1.0;
            return x;
        }
        if (form == PixelForm.Torch) x["..."] = x / 255.0;
        else x = isFirst ? x["...", "::-1", "::", "::"] : x["...", "::-1"];
        for (int channel = 0; channel < 3; channel++)
        {
            var one = isFirst ? x["...", channel, "::", "::"] : x["...", channel];
            one["..."] = one - (form == PixelForm.Torch ? TorchMean : CaffeMean)[channel];
            if (form == PixelForm.Torch) one["..."] = one / TorchStd[channel];
        }
        return x;
    }

    /// <inheritdoc cref="Preprocess(NDArray, string?, PixelForm)"/>
    /// <remarks>As a step of a model, or of tensors: nothing is changed in place.</remarks>
    public static Tensor Preprocess(Tensor x, string? data_format, PixelForm form)
    {
        bool isFirst = Check(x.Shape, data_format);
        if (!x.DType.IsFloat) x = ops.cast(x, "float32");
        if (form == PixelForm.Tf) return x / 127.5 - 1.0;
        Tensor Spread(double[] values) => NDArray.Wrap(Array.ConvertAll(values, value => (float)value), isFirst ? (3, 1, 1) : 3);
        if (form == PixelForm.Torch) return (x / 255.0 - Spread(TorchMean)) / Spread(TorchStd);
        return ops.flip(x, x.Shape.Count - (isFirst ? 3 : 1)) - Spread(CaffeMean);
    }

    /// <summary>For each sample the most likely classes, the likeliest first: WordNet's number, name and probability.</summary>
    /// <param name="preds">(batch, 1000).</param>
    /// <param name="top">How many.</param>
    /// <exception cref="ArgumentException">The predictions have another shape.</exception>
    /// <exception cref="IOException">The list of classes is not there and can't be downloaded.</exception>
    public static (string, string, double)[][] Decode(NDArray preds, int top)
    {
        if (preds.ndim != 2 || preds.shape[1] != Classes) throw new ArgumentException(
            $"decode_predictions: expected predictions of shape (batch, {Classes}), got {preds.shape}");
        Require.Positive(top);
        var index = ReadIndex(keras.utils.get_file("imagenet_class_index.json", Origin, cache_subdir: "models", file_hash: IndexMd5));
        return [.. Enumerable.Range(0, preds.shape[0]).Select(sample => preds[sample].ToArray<double>().Index()
            .OrderByDescending(one => one.Item).ThenByDescending(one => one.Index).Take(top)
            .Select(one => (index[one.Index].Id, index[one.Index].Name, one.Item)).ToArray())];
    }

    // Whether the channels stand in front.
    private static bool Check(Shape shape, string? data_format)
    {
        bool isFirst = Require.DataFormat(data_format) == "channels_first";
        return shape.Count is 3 or 4 && shape.At(shape.Count - (isFirst ? 3 : 1)) == 3 ? isFirst
            : throw new ArgumentException("preprocess_input: expected images of 3 channels, (batch, height, width, 3) or without the " +
                $"batch, in the order {(isFirst ? "channels_first" : "channels_last")}; got {shape}");
    }

    // {"0": ["n01440764", "tench"], …}
    private static (string Id, string Name)[] ReadIndex(string file)
    {
        var classes = JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllBytes(file))!;
        return [.. Enumerable.Range(0, Classes).Select(i => (classes[$"{i}"][0], classes[$"{i}"][1]))];
    }
}

/// <summary>The pixels that a network was trained with, by the framework that began it.</summary>
internal enum PixelForm
{
    /// <summary>Blue, green, red, minus ImageNet's mean.</summary>
    Caffe,

    /// <summary>-1 to 1.</summary>
    Tf,

    /// <summary>0 to 1, minus ImageNet's mean, divided by its deviation.</summary>
    Torch,
}
