using ConvNet.Engine;

namespace ConvNet;

/// <summary>Makes datasets of the images in a folder.</summary>
/// <param name="LabelMode">"int", "categorical", "binary"; null for images alone.</param>
/// <param name="ColorMode">"rgb", "rgba" or "grayscale".</param>
/// <param name="IsChannelsFirst">Where the channels are.</param>
/// <param name="Sizing">Brings an image to the size that all have.</param>
internal sealed record ImageFolder(string? LabelMode, string ColorMode, bool IsChannelsFirst, Resizing Sizing)
{
    public const string Call = "image_dataset_from_directory";

    public static readonly string[] Formats = [".bmp", ".gif", ".jpeg", ".jpg", ".png"];

    /// <summary>The images of some files, read when they are asked for.</summary>
    /// <param name="files">The files.</param>
    /// <param name="batch_size">How many go together; null for one at a time.</param>
    /// <param name="shuffle">The seed of the order, another one in each pass; null for the order of the files.</param>
    public Dataset Dataset(ClassFolders files, int? batch_size, int? shuffle)
    {
        var places = new Dataset(() => Enumerable.Range(0, files.Paths.Length).Select(place => (DataBatch)(NDArray)place), files.Paths.Length);
        if (shuffle is { } seed) places = places.Shuffle(batch_size * 8 ?? 1024, seed);
        var images = places.Map(place => Sample(files, (int)place.X[0]));
        return (batch_size is { } size ? images.Batch(size) : images).Of(files);
    }

    private DataBatch Sample(ClassFolders files, int place)
    {
        var image = Read(files.Paths[place]);
        return LabelMode is null ? image : (image, Label(files.Labels![place], files.ClassNames!.Count));
    }

    private NDArray Label(int label, int classes) => LabelMode switch
    {
        "int" => NDArray.Wrap(new[] { label }, Shape.Scalar),
        "binary" => NDArray.Wrap(new[] { (float)label }, 1),
        _ => NDArray.Wrap(Enumerable.Range(0, classes).Select(place => place == label ? 1f : 0f).ToArray(), classes),
    };

    private NDArray Read(string path)
    {
        var image = Image.open(path);
        if (image.mode == "I;16") image = Image.fromarray((image.Pixels.astype("int32") / 256).astype("uint8"));
        var pixels = ColorMode != "grayscale" ? image.convert(ColorMode.ToUpperInvariant()).Pixels
            : image.mode != "L" && path.EndsWith(".png", StringComparison.OrdinalIgnoreCase) ? PngGray(image.convert("RGB").Pixels)
            : image.convert("L").Pixels;
        if (pixels.ndim == 2) pixels = np.expand_dims(pixels, -1);
        // Means of whole numbers are floats; picked pixels stay as they are.
        if (Sizing.Interpolation != "nearest") pixels = pixels.astype("float32");
        var sized = Sizing.Apply(Arrays.ToTensor(np.expand_dims(pixels, 0)), training: false).numpy()[0];
        return (IsChannelsFirst ? sized.transpose((2, 0, 1)) : sized).As(pixels.dtype);
    }

    // As libpng makes it, which cuts off what Pillow rounds.
    private static NDArray PngGray(NDArray colors)
    {
        const int red = 9798, green = 19235, blue = 3735, bits = 15;
        byte[] gray = new byte[colors.size / 3];
        var pixels = colors.Contiguous().AsSpan<byte>();
        for (int i = 0; i < gray.Length; i++)
            gray[i] = (byte)((red * pixels[3 * i] + green * pixels[3 * i + 1] + blue * pixels[3 * i + 2]) >> bits);
        return NDArray.Wrap(gray, new Shape(colors.Sizes[0], colors.Sizes[1]));
    }
}
