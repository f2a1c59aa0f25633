using System.Runtime.InteropServices;
using SkiaSharp;

namespace ConvNet.Engine;

/// <summary>Pictures out of the bytes of files and into them, by Skia.</summary>
internal static class ImageCodec
{
    /// <summary>More pixels than these are taken for an attack: a small file can unfold to any size.</summary>
    private const long MostPixels = 178_956_970;

    /// <summary>The formats that are written.</summary>
    public static readonly string[] Written = ["png", "jpg", "jpeg", "bmp", "webp"];

    /// <summary>The picture in a JPEG, PNG, BMP, GIF or WebP file; of several the first.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="name">The file's name, for errors.</param>
    /// <exception cref="InvalidDataException">It is no such file, or a damaged one.</exception>
    public static Image Decode(byte[] bytes, string name)
    {
        if (bytes.Length == 0) throw new InvalidDataException($"{name} is an empty file, no image");
        if (DeepPng.IsGray16(bytes)) return DeepPng.Decode(bytes, name);
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data) ?? throw new InvalidDataException(
            $"{name} can't be read: it is no JPEG, PNG, BMP, GIF or WebP image, or its beginning is damaged");
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > MostPixels)
            throw new InvalidDataException($"{name} says that it has {width} x {height} pixels; up to {MostPixels} are read");
        bool isGray = codec.Info.ColorType == SKColorType.Gray8;
        // Without a color space nothing is converted, as Pillow doesn't.
        var info = new SKImageInfo(width, height, isGray ? SKColorType.Gray8 : SKColorType.Rgba8888,
            isGray ? SKAlphaType.Opaque : SKAlphaType.Unpremul, null);
        byte[] pixels = new byte[info.BytesSize];
        var pinned = GCHandle.Alloc(pixels, GCHandleType.Pinned);
        SKCodecResult result;
        try
        {
            result = codec.GetPixels(info, pinned.AddrOfPinnedObject());
        }
        finally
        {
            pinned.Free();
        }
        if (result != SKCodecResult.Success) throw new InvalidDataException(result == SKCodecResult.IncompleteInput
            ? $"{name} is truncated: the end of the image is missing" : $"{name} is damaged: its image can't be decoded ({result})");
        if (isGray) return new("L", NDArray.Wrap(pixels, (height, width)));
        var image = new Image("RGBA", NDArray.Wrap(pixels, (height, width, 4)));
        return codec.Info.AlphaType == SKAlphaType.Opaque ? image.convert("RGB") : image;
    }

    /// <summary>The bytes of a file of one of the formats <see cref="Written"/>.</summary>
    /// <param name="image">An image of any mode; JPEG has no transparency, and BMP none here.</param>
    /// <param name="format">The format, by its usual suffix.</param>
    /// <param name="quality">For JPEG and WebP 1, poor and small, to 100.</param>
    public static byte[] Encode(Image image, string format, int quality)
    {
        if (image.mode is "I" or "I;16") return format == "png" ? DeepPng.Encode(image) : Encode(image.convert("L"), format, quality);
        if (format == "bmp") return BmpFile.Encode(image.convert("RGB"));
        bool isGray = image.mode == "L", isOpaque = image.mode != "RGBA";
        var pixels = (isGray ? image : image.convert("RGBA")).Pixels.Contiguous();
        var info = new SKImageInfo(image.width, image.height, isGray ? SKColorType.Gray8 : SKColorType.Rgba8888,
            isOpaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul);
        using var data = SKData.CreateCopy(pixels.AsSpan<byte>());
        using var skia = SKImage.FromPixels(info, data);
        var kind = format switch
        {
            "png" => SKEncodedImageFormat.Png,
            "webp" => SKEncodedImageFormat.Webp,
            _ => SKEncodedImageFormat.Jpeg,
        };
        using var encoded = skia.Encode(kind, quality);
        return encoded.ToArray();
    }
}
