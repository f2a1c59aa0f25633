namespace ConvNet.Tests.Images;

/// <summary>Images against Pillow's own results, and what is refused.</summary>
[Parallelizable]
public class ImageTests
{
    // What Python's (np.arange(7 * 6 * 4).reshape(7, 6, 4) * 37 % 251) gives.
    private static readonly NDArray Pixels = (np.arange(7 * 6 * 4).reshape((7, 6, 4)) * 37 % 251).astype("uint8");

    private static Image Gray => Image.fromarray(Pixels[.., .., 0]);

    [TestCase("hamming", 16517, new[] { 3, 40, 77, 82, 49, 85, 120, 114 })]
    [TestCase("box", 17401, new[] { 12, 46, 85, 60, 45, 81, 119, 156 })]
    [TestCase("lanczos", 16019, new[] { 0, 4, 46, 55, 58, 89, 113, 83 })]
    [TestCase("bicubic", 16220, new[] { 0, 20, 61, 62, 55, 91, 119, 92 })]
    public void Resize_WithOpacity(string resample, int sum, int[] first)
    {
        NDArray resized = Image.fromarray(Pixels).resize((4, 9), resample);
        Assert.That(resized.ToArray<int>()[..8], Is.EqualTo(first));
        Assert.That(resized.ToArray<int>().Sum(), Is.EqualTo(sum));
    }

    [TestCase("hamming", new[] { 97, 133, 156, 121, 156, 116 })]
    [TestCase("box", new[] { 93, 138, 193, 117, 162, 70 })]
    [TestCase("lanczos", new[] { 90, 135, 155, 119, 169, 121 })]
    [TestCase("bicubic", new[] { 94, 134, 153, 121, 162, 123 })]
    public void Resize_PartOfGray(string resample, int[] pixels)
    {
        NDArray resized = Gray.resize((3, 2), resample, (0.5, 1, 5.25, 6));
        Assert.That(resized.ToArray<int>(), Is.EqualTo(pixels));
    }

    [Test]
    public void Resize_NearestOfPart()
    {
        NDArray resized = Gray.resize((4, 3), "nearest", (0.5, 1, 5.25, 6));
        Assert.That(resized.ToArray<int>(), Is.EqualTo(new[] { 32, 180, 77, 225, 51, 199, 96, 244, 70, 218, 115, 12 }));
    }

    [Test]
    public void Resize_WholeNumbers()
    {
        NDArray resized = Image.fromarray(Pixels[.., .., 0].astype("int32") * 300).resize((3, 2));
        Assert.That(resized.ToArray<int>(), Is.EqualTo(new[] { 26297, 40586, 42670, 35668, 47725, 32106 }));
    }

    [TestCase("RGB", "L", 23)]
    [TestCase("RGBA", "RGB", 0)]
    [TestCase("L", "RGBA", 0)]
    [TestCase("L", "I", 0)]
    public void Convert_FirstPixel(string from, string to, int first)
    {
        var image = from == "L" ? Gray : Image.fromarray(Pixels).convert(from);
        NDArray converted = image.convert(to);
        // 0.299 · 0 + 0.587 · 37 + 0.114 · 74, rounded: 30.
        Assert.That((int)converted.ToArray<double>()[0], Is.EqualTo(to == "L" ? 30 : first));
    }

    [Test]
    public void Fromarray_Floats_Refused() => Assert.That(() => Image.fromarray(np.zeros((2, 2))), Throws.ArgumentException.With.Message
        .EqualTo("An image is made of a uint8 array of shape (height, width), (height, width, 3) or (height, width, 4), or of uint16 " +
            "or int32 (height, width); got float64 of shape (2, 2)"));

    [Test]
    public void Crop_Outside_Refused() => Assert.That(() => Gray.crop((0, 0, 7, 2)), Throws.ArgumentException.With.Message
        .EqualTo("box must lie inside the image of 6 x 7 pixels, got (0, 0, 7, 2)"));

    [Test]
    public void Resize_UnknownFilter_Refused() => Assert.That(() => Gray.resize((2, 2), "cubic"), Throws.ArgumentException.With.Message
        .EqualTo("resample must be \"nearest\" or \"bilinear\" or \"bicubic\" or \"hamming\" or \"box\" or \"lanczos\", got \"cubic\""));
}
