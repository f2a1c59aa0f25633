namespace ConvNet;

/// <summary>Pictures of what a convolutional network has learned and what it sees.</summary>
public static class NetworkPictures
{
    private const double Width = 8;

    /// <summary>The kernels of a convolution as small pictures, in rows; of each the first input channel.</summary>
    /// <param name="layer">A layer with a kernel of two directions, such as Conv2D.</param>
    /// <param name="cmap">The colormap of the weights, in the middle of which 0 lies.</param>
    /// <param name="channel">Which input channel is shown, from 0.</param>
    /// <exception cref="ArgumentException">The layer has no such kernel, or not so many channels.</exception>
    public static Figure PlotKernels(this Layer layer, string cmap = "RdBu", int channel = 0)
    {
        var kernel = layer.Weights.FirstOrDefault(IsKernel2D)?.numpy() ?? throw new ArgumentException(
            $"PlotKernels: {layer.Name} has no kernel (height, width, in, out); take a Conv2D layer that is built");
        int channels = kernel.shape[2];
        if (channel < 0 || channel >= channels)
            throw new ArgumentException($"PlotKernels: {layer.Name} has {channels} input channels, there is no number {channel}");
        // Depthwise kernels have their outputs in the third axis.
        var pictures = np.transpose(kernel[.., .., channel], (2, 0, 1));
        double most = Math.Max((double)np.max(np.abs(pictures)), 1e-12);
        var mosaic = Mosaic.Of(pictures, Mosaic.ColumnsFor(pictures.shape[0]));
        var made = plt.figure(figsize: SizeOf([mosaic]));
        Show(made.gca(), mosaic, $"{layer.Name}: {pictures.shape[0]} kernels of {kernel.shape[0]} × {kernel.shape[1]}", cmap,
            (-most, most));
        made.tight_layout();
        return made;
    }

    /// <summary>The kernels of a network's first convolution.</summary>
    /// <inheritdoc cref="PlotKernels(Layer, string, int)"/>
    public static Figure PlotKernels(this Model model, string cmap = "RdBu", int channel = 0) =>
        (model.Layers.FirstOrDefault(layer => layer is not Model && layer.Built && layer.Weights.Any(IsKernel2D))
        ?? throw new ArgumentException(
            $"PlotKernels: {model.Name} has no layer with a kernel (height, width, in, out); its layers are {Names(model)}"))
        .PlotKernels(cmap, channel);

    /// <summary>What each convolution and pooling makes of an image: all its feature maps, layer below layer.</summary>
    /// <param name="model">A network that is built.</param>
    /// <param name="image">One image, (height, width, channels), as the network takes it, or a batch of one.</param>
    /// <param name="layers">The layers' names; null for all whose output has height, width and channels.</param>
    /// <param name="cmap">The colormap.</param>
    /// <exception cref="ArgumentException">There is no such layer, or it is no image's.</exception>
    public static Figure PlotFeatureMaps(this Model model, NDArray image, IReadOnlyList<string>? layers = null,
        string cmap = "viridis")
    {
        Layer[] shown = layers is null
            ? [.. model.Layers.Where(layer => layer is not InputLayer && layer.OutputShape.Count == 4)]
            : [.. layers.Select(name => model.GetLayer(name))];
        if (shown.Length == 0) throw new ArgumentException(
            $"PlotFeatureMaps: {model.Name} has no layer whose output is (batch, height, width, channels); its layers are " +
            $"{Names(model)}");
        if (shown.FirstOrDefault(layer => layer.OutputShape.Count != 4) is { } other) throw new ArgumentException(
            $"PlotFeatureMaps: {other.Name} gives {other.OutputShape}, not (batch, height, width, channels)");
        var batch = image.ndim == model.InputShape.Count ? image : np.expand_dims(image, 0);
        NDArray[] mosaics = [.. shown.Select(layer => MapsOf(model, layer, batch))];
        var made = plt.figure(figsize: SizeOf(mosaics));
        for (int i = 0; i < shown.Length; i++)
        {
            var output = shown[i].OutputShape;
            string title = $"{shown[i].Name}: {output[^1]} feature maps of {output[1]} × {output[2]}";
            Show(made.add_subplot(shown.Length, 1, i + 1), mosaics[i], title, cmap);
        }
        made.tight_layout();
        return made;
    }

    /// <summary>How loss and metrics went: training as points, validation as a line, a picture for each.</summary>
    /// <param name="history">What <c>Fit</c> gave.</param>
    /// <exception cref="ArgumentException">Nothing was measured.</exception>
    public static Figure PlotHistory(this History history)
    {
        string[] names = [.. history.history.Keys.Where(name => !name.StartsWith("val_", StringComparison.Ordinal))];
        if (names.Length == 0) throw new ArgumentException("PlotHistory: the history is empty; train the model first");
        var made = plt.figure(figsize: (6.4 * names.Length, 4.8));
        for (int i = 0; i < names.Length; i++)
        {
            var axes = made.add_subplot(1, names.Length, i + 1);
            var values = history[names[i]];
            int[] epochs = [.. Enumerable.Range(1, values.Count)];
            axes.plot(epochs, values, "bo", label: $"Training {names[i]}");
            if (history.history.TryGetValue($"val_{names[i]}", out var validation))
                axes.plot(epochs[..validation.Count], validation, "b", label: $"Validation {names[i]}");
            axes.set_xlabel("Epoch");
            axes.legend();
        }
        return made;
    }

    private static bool IsKernel2D(Variable weight) => weight.Shape.Count == 4;

    private static string Names(Model model) => string.Join(", ", model.Layers.Select(layer => layer.Name));

    private static NDArray MapsOf(Model model, Layer layer, NDArray batch)
    {
        var maps = new Model(model.Inputs, layer.Output, name: "feature_maps").Predict(batch, verbose: 0)[0];
        return Mosaic.Of(np.transpose(maps, (2, 0, 1)), Mosaic.ColumnsFor(maps.shape[2]));
    }

    // As wide as the page, and as high as the pictures ask, with a line for each title.
    private static (double, double) SizeOf(NDArray[] mosaics) =>
        (Width, Math.Min(100, mosaics.Sum(mosaic => Width * mosaic.shape[0] / mosaic.shape[1] + 0.4)));

    private static void Show(AxesSubplot axes, NDArray mosaic, string title, string cmap, (double Min, double Max)? limits = null)
    {
        axes.imshow(mosaic, cmap: cmap, interpolation: "nearest", vmin: limits?.Min, vmax: limits?.Max);
        axes.set_title(title);
        axes.axis("off");
    }
}
