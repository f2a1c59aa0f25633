using ConvNet.Engine;

namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
/// <summary>
/// A picture, as Python's Pillow has it: what <see cref="keras.utils.load_img"/> gives and <see cref="keras.utils.save_img"/>
/// writes. Members keep Pillow's names; an image converts to an array of its pixels.
/// </summary>
/// <remarks>Pillow's page: https://pillow.readthedocs.io/en/stable/reference/Image.html.</remarks>
public sealed class Image
{
    /// <summary>The modes: gray, colors, colors with opacity, gray of 16 bits, and gray of 32.</summary>
    internal static readonly string[] Modes = ["L", "RGB", "RGBA", "I;16", "I"];

    internal Image(string mode, NDArray pixels) => (this.mode, Pixels) = (mode, pixels);

    /// <summary>What a pixel is: "L" (gray, 0 to 255), "RGB", "RGBA", "I;16" (gray, 0 to 65535) or "I" (gray, int32).</summary>
    public string mode { get; }

    /// <summary>The width and the height, in pixels.</summary>
    public (int width, int height) size => (width, height);

    /// <summary>The pixels in a row.</summary>
    public int width => Pixels.Sizes[1];

    /// <summary>The number of rows.</summary>
    public int height => Pixels.Sizes[0];

    /// <summary>(height, width) for gray, else (height, width, channels).</summary>
    internal NDArray Pixels { get; }

    /// <summary>Reads an image file: JPEG, PNG, BMP, GIF (its first picture) or WebP.</summary>
    /// <param name="fp">The file's name.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no image, truncated or damaged.</exception>
    public static Image open(string fp) => File.Exists(fp) ? ImageCodec.Decode(File.ReadAllBytes(fp), fp)
        : throw new FileNotFoundException($"There is no image file {fp}" + (Directory.Exists(fp) ? ": it is a folder" : ""), fp);

    /// <summary>An image of an array: uint8 (height, width), (height, width, 3) or (height, width, 4); gray also uint16 and
    /// int32.</summary>
    /// <exception cref="ArgumentException">The array is of another shape or dtype.</exception>
    public static Image fromarray(NDArray obj) => (obj.dtype.Name, obj.ndim, obj.shape) switch
    {
        ("uint8", 2, _) => new("L", obj.copy()),
        ("uint8", 3, [_, _, 3]) => new("RGB", obj.copy()),
        ("uint8", 3, [_, _, 4]) => new("RGBA", obj.copy()),
        ("uint16", 2, _) => new("I;16", obj.copy()),
        ("int32", 2, _) => new("I", obj.copy()),
        _ => throw new ArgumentException("An image is made of a uint8 array of shape (height, width), (height, width, 3) or " +
            $"(height, width, 4), or of uint16 or int32 (height, width); got {obj.dtype} of shape {obj.shape}"),
    };

    /// <summary>The same picture in another mode; gray is 0.299 red + 0.587 green + 0.114 blue, rounded.</summary>
    /// <param name="mode">"L", "RGB" or "RGBA"; "I" from gray.</param>
    /// <exception cref="ArgumentException">The mode is unknown, or not to be had from this one.</exception>
    public Image convert(string mode) => (this.mode, Require.OneOf(mode, Modes)) switch
    {
        var (from, to) when from == to => new(mode, Pixels.copy()),
        ("L" or "I;16", "I") => new(mode, Pixels.astype("int32")),
        ("L", "I;16") => new(mode, Pixels.astype("uint16")),
        ("I" or "I;16", _) => new Image("L", np.minimum(np.maximum(Pixels.astype("int32"), 0), 255).astype("uint8")).convert(mode),
        ("L", _) => new(mode, PixelModes.Colors(Pixels, mode.Length)),
        ("RGB" or "RGBA", "L") => new(mode, PixelModes.Gray(Pixels)),
        ("RGB" or "RGBA", "RGB" or "RGBA") => new(mode, PixelModes.Opacity(Pixels, mode.Length)),
        _ => throw new ArgumentException($"An image of mode \"{this.mode}\" can't be converted to \"{mode}\""),
    };

    /// <summary>The picture in another size.</summary>
    /// <param name="size">The new width and height.</param>
    /// <param name="resample">"bicubic" (default), "nearest", "bilinear", "box", "hamming" or "lanczos": how new pixels are made.
    /// All but "nearest" see all old pixels that a new one covers.</param>
    /// <param name="box">The part of this picture that is taken: left, upper, right and lower edge; all by default.</param>
    /// <exception cref="ArgumentException">The size is not positive, the box not inside, or the name unknown.</exception>
    public Image resize((int width, int height) size, string resample = "bicubic",
        (double left, double upper, double right, double lower)? box = null)
    {
        Size2D newSize = Require.Positive(new Size2D(size.height, size.width), nameof(size));
        var (left, upper, right, lower) = box ?? (0, 0, width, height);
        if (left < 0 || upper < 0 || right > width || lower > height || right <= left || lower <= upper) throw new ArgumentException(
            $"box must lie inside the image of {width} x {height} pixels, got ({left}, {upper}, {right}, {lower})");
        return PillowResampling.Resize(this, newSize, Require.OneOf(resample, PillowResampling.Names), (left, upper, right, lower));
    }

    /// <summary>A part of the picture: left, upper, right and lower edge in pixels.</summary>
    /// <exception cref="ArgumentException">The box is not inside the picture.</exception>
    public Image crop((int left, int upper, int right, int lower) box) =>
        box.left >= 0 && box.upper >= 0 && box.right <= width && box.lower <= height && box.left < box.right && box.upper < box.lower
        ? new(mode, Pixels[box.upper..box.lower, box.left..box.right].copy())
        : throw new ArgumentException($"box must lie inside the image of {width} x {height} pixels, got {box}");

    /// <summary>Writes a PNG, JPEG, BMP or WebP file.</summary>
    /// <param name="fp">The file's name.</param>
    /// <param name="format">"png", "jpg", "jpeg", "bmp" or "webp"; by default what the name ends in.</param>
    /// <param name="quality">For JPEG and WebP 1, poor and small, to 100.</param>
    /// <exception cref="ArgumentException">The format is unknown, or lacks the image's opacity (JPEG).</exception>
    public void save(string fp, string? format = null, int quality = 75)
    {
        string kind = format?.ToLowerInvariant() ?? Path.GetExtension(fp).TrimStart('.').ToLowerInvariant();
        if (!ImageCodec.Written.Contains(kind)) throw new ArgumentException(
            $"{fp}: an image is written as {string.Join(", ", ImageCodec.Written)}, got the format \"{kind}\"");
        if (mode == "RGBA" && kind is "jpg" or "jpeg")
            throw new ArgumentException($"{fp}: JPEG has no opacity; convert(\"RGB\") the image first, or write PNG");
        if (quality is < 1 or > 100) throw new ArgumentException($"quality must lie between 1 and 100, got {quality}");
        File.WriteAllBytes(fp, ImageCodec.Encode(this, kind, quality));
    }

    /// <summary>A copy of the pixels, (height, width) or (height, width, channels).</summary>
    public static implicit operator NDArray(Image image) => image.Pixels.copy();

    /// <summary>The mode and the size.</summary>
    public override string ToString() => $"<Image mode={mode} size={width}x{height}>";
}
