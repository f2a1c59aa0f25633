using SkiaSharp;

namespace ConvNet;

/// <summary>Writes figures to files.</summary>
internal static class PictureFile
{
    private const int Quality = 90;
    // Vector files measure in points.
    private const double Points = 72;

    private static readonly Dictionary<string, SKEncodedImageFormat> Bitmaps = new()
    {
        [".png"] = SKEncodedImageFormat.Png,
        [".jpg"] = SKEncodedImageFormat.Jpeg,
        [".jpeg"] = SKEncodedImageFormat.Jpeg,
        [".webp"] = SKEncodedImageFormat.Webp,
    };

    /// <summary>Writes a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="path">The file, whose ending says the format.</param>
    /// <param name="dpi">Pixels in an inch.</param>
    /// <param name="margin">Inches around what is drawn, if the rest is cut off; null for the whole figure.</param>
    /// <param name="background">The colour behind everything.</param>
    /// <param name="transparent">Whether the axes have no background either.</param>
    /// <exception cref="ArgumentException">The ending is unknown.</exception>
    public static void Write(Figure figure, string path, double dpi, double? margin, Color background, bool transparent)
    {
        string ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending.Length == 0) (path, ending) = (path + ".png", ".png");
        bool isVector = ending is ".svg" or ".pdf";
        if (!isVector && !Bitmaps.ContainsKey(ending)) throw new ArgumentException(
            $"savefig: {path}: \"{ending}\" is no picture's ending; known are {string.Join(", ", Bitmaps.Keys)}, .svg and .pdf");
        if (isVector) dpi = Points;
        var (width, height) = figure.Size;
        var area = margin is { } inches ? FigurePainter.Tight(figure, dpi).Grown(inches * dpi)
            : new(0, 0, width * dpi, height * dpi);
        // A sheet of paper can't be seen through.
        if (ending is ".jpg" or ".jpeg" && background.Alpha == 0) background = Color.White;
        if (ending == ".pdf") WritePdf(path, area, Draw);
        else if (ending == ".svg") WriteSvg(path, area, Draw);
        else
        {
            using var bitmap = Render(area, Draw);
            using var data = bitmap.Encode(Bitmaps[ending], Quality);
            using var file = File.Create(path);
            data.SaveTo(file);
        }

        void Draw(SKCanvas surface)
        {
            surface.Translate((float)-Math.Floor(area.Left), (float)-Math.Floor(area.Top));
            FigurePainter.Draw(figure, new(surface, dpi), background, transparent);
        }
    }

    /// <summary>A figure's pixels.</summary>
    public static SKBitmap Render(Figure figure)
    {
        var (width, height) = figure.Size;
        return Render(new(0, 0, width * figure.Dpi, height * figure.Dpi),
            surface => FigurePainter.Draw(figure, new(surface, figure.Dpi), figure.Background));
    }

    /// <summary>
    /// A file's pixels, (height, width) of greys or (height, width, 3 or 4): floats from 0 to 1 of a PNG file, bytes of any
    /// other, as Matplotlib reads them.
    /// </summary>
    /// <exception cref="ArgumentException">The file holds no picture.</exception>
    public static NDArray Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        using var codec = SKCodec.Create(new SKMemoryStream(bytes));
        var info = codec is null ? default
            : new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        byte[] rgba = new byte[info.BytesSize];
        bool isRead = false;
        unsafe
        {
            fixed (byte* start = rgba) isRead = codec?.GetPixels(info, (nint)start) == SKCodecResult.Success;
        }
        if (!isRead) throw new ArgumentException($"imread: {path} holds no picture that can be read, or not all of it");
        var pixels = NDArray.Wrap(rgba, (info.Height, info.Width, 4));
        if (codec!.Info.ColorType == SKColorType.Gray8) pixels = pixels[.., .., 0].copy();
        else if (codec.Info.AlphaType == SKAlphaType.Opaque) pixels = pixels[.., .., ..3].copy();
        return codec.EncodedFormat == SKEncodedImageFormat.Png ? pixels.astype(np.float32) / 255 : pixels;
    }

    private static SKBitmap Render(Box area, Action<SKCanvas> draw)
    {
        var bitmap = new SKBitmap(new SKImageInfo(PixelsOf(area.Width), PixelsOf(area.Height), SKColorType.Rgba8888,
            SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        draw(canvas);
        return bitmap;
    }

    private static int PixelsOf(double length) => Math.Max(1, (int)Math.Round(length, MidpointRounding.ToZero));

    private static void WritePdf(string path, Box area, Action<SKCanvas> draw)
    {
        using var document = SKDocument.CreatePdf(path);
        draw(document.BeginPage((float)area.Width, (float)area.Height));
        document.EndPage();
        document.Close();
    }

    private static void WriteSvg(string path, Box area, Action<SKCanvas> draw)
    {
        using var file = File.Create(path);
        using var canvas = SKSvgCanvas.Create(new SKRect(0, 0, (float)area.Width, (float)area.Height), file);
        draw(canvas);
    }
}
