namespace ConvNet.Tests.Images;

/// <summary>Image files written and read, and bad ones.</summary>
public class ImageFileTests
{
    private static readonly NDArray Colors = (np.arange(60).reshape((4, 5, 3)) * 37 % 251).astype("uint8");
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("convnet-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("a.png")]
    [TestCase("a.bmp")]
    public void SaveAndLoad_SamePixels(string name)
    {
        keras.utils.save_img(In(name), Colors, scale: false);
        NDArray again = keras.utils.load_img(In(name));
        Assert.That(again.ToArray<int>(), Is.EqualTo(Colors.ToArray<int>()));
    }

    [Test]
    public void SaveAndLoad_Jpeg_AboutTheSame()
    {
        var plain = np.full((16, 16, 3), 90).astype("uint8");
        keras.utils.save_img(In("a.jpg"), plain, scale: false, quality: 95);
        NDArray again = keras.utils.load_img(In("a.jpg"), color_mode: "grayscale");
        Assert.That(again.ToArray<int>(), Is.All.InRange(89, 91));
    }

    [Test]
    public void SaveAndLoad_SixteenBits()
    {
        Image.fromarray(np.array(new[] { 0, 300, 65535, 256 }).reshape((2, 2)).astype("uint16")).save(In("a.png"));
        var image = keras.utils.load_img(In("a.png"), color_mode: "grayscale");
        Assert.That(image.mode, Is.EqualTo("I;16"));
        Assert.That(((NDArray)image).ToArray<int>(), Is.EqualTo(new[] { 0, 300, 65535, 256 }));
    }

    [Test]
    public void SaveImg_OpacityInJpeg_IsLeftOut()
    {
        keras.utils.save_img(In("a.jpg"), np.full((8, 8, 4), 200).astype("uint8"), scale: false);
        Assert.That(Image.open(In("a.jpg")).mode, Is.EqualTo("RGB"));
    }

    [Test]
    public void Load_Truncated_Refused()
    {
        keras.utils.save_img(In("a.png"), np.random.rand(40, 40, 3));
        byte[] bytes = File.ReadAllBytes(In("a.png"));
        File.WriteAllBytes(In("b.png"), bytes[..(bytes.Length / 2)]);
        Assert.That(() => keras.utils.load_img(In("b.png")), Throws.InstanceOf<InvalidDataException>().With.Message
            .EqualTo($"{In("b.png")} is truncated: the end of the image is missing"));
    }

    [Test]
    public void Load_TruncatedSixteenBits_Refused()
    {
        Image.fromarray(np.arange(10000).reshape((100, 100)).astype("uint16")).save(In("a.png"));
        File.WriteAllBytes(In("b.png"), File.ReadAllBytes(In("a.png"))[..80]);
        Assert.That(() => Image.open(In("b.png")), Throws.InstanceOf<InvalidDataException>().With.Message
            .EqualTo($"{In("b.png")} is truncated or damaged: its pixels can't be read"));
    }

    [Test]
    public void Load_Text_Refused()
    {
        File.WriteAllText(In("a.png"), "no image");
        Assert.That(() => keras.utils.load_img(In("a.png")), Throws.InstanceOf<InvalidDataException>().With.Message
            .EqualTo($"{In("a.png")} can't be read: it is no JPEG, PNG, BMP, GIF or WebP image, or its beginning is damaged"));
    }

    [Test]
    public void Load_Missing_Refused() => Assert.That(() => keras.utils.load_img(In("a.png")), Throws.InstanceOf<FileNotFoundException>()
        .With.Message.EqualTo($"There is no image file {In("a.png")}"));

    [Test]
    public void Save_UnknownFormat_Refused() => Assert.That(() => keras.utils.save_img(In("a.gif"), Colors),
        Throws.ArgumentException.With.Message
            .EqualTo($"{In("a.gif")}: an image is written as png, jpg, jpeg, bmp, webp, got the format \"gif\""));

    private string In(string name) => Path.Combine(_folder, name);
}
