using System.Diagnostics;

namespace ConvNet.Benchmarks.Alone;

/// <summary>A model of 1,000 layers: built, its shapes and parameters counted, in a process that has done nothing before.</summary>
/// <returns>Seconds.</returns>
internal sealed record ThousandLayers : Workload
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A native library was loaded for it.</exception>
    public override double Measure(int epochs)
    {
        bool wasLoaded = IsLibTorchLoaded();
        double seconds = Timing.Once(Build) / 1000;
        return wasLoaded || !IsLibTorchLoaded() ? seconds
            : throw new InvalidOperationException("Shapes and counts have loaded libtorch.");
    }

    private static void Build()
    {
        var model = new Sequential([new Conv2D(16, 3, padding: "same", input_shape: (32, 32, 3))]);
        while (model.Layers.Count < 996)
        {
            model.Add(new BatchNormalization());
            model.Add(new Activation("relu"));
            model.Add(new Dropout(0.1));
            model.Add(new Conv2D(16, 3, padding: "same"));
            model.Add(new Activation("relu"));
        }
        model.Add(new GlobalAveragePooling2D());
        model.Add(new Dense(64, activation: "relu"));
        model.Add(new Dropout(0.5));
        model.Add(new Dense(10, activation: "softmax"));
        bool isWhole = model.Layers.Count == 1000 && model.OutputShape == new Shape([null, 10]) && model.CountParams() > 0
            && model.Layers.All(layer => layer.OutputShape.Count > 0);
        if (!isWhole) throw new InvalidOperationException($"{model.Layers.Count} layers give {model.OutputShape}.");
    }

    private static bool IsLibTorchLoaded()
    {
        using var process = Process.GetCurrentProcess();
        return process.Modules.Cast<ProcessModule>().Any(module => module.ModuleName.Contains("torch_cpu", StringComparison.Ordinal));
    }
}
