namespace ConvNet.Tests.Plots;

/// <summary>Figures that are closed after each test, and their pixels.</summary>
[NonParallelizable]
public abstract class PlotsFixture
{
    private DirectoryInfo _folder = null!;

    /// <summary>A folder for files.</summary>
    protected string Folder => _folder.FullName;

    [SetUp]
    public void Begin()
    {
        plt.Restart();
        _folder = Directory.CreateTempSubdirectory("convnet-plots-");
    }

    [TearDown]
    public void End()
    {
        plt.Restart();
        _folder.Delete(recursive: true);
    }

    /// <summary>A file in the folder.</summary>
    protected string InFolder(string name) => Path.Combine(Folder, name);

    /// <summary>The current figure's colour at a pixel, as "#rrggbb".</summary>
    internal static string Pixel(double x, double y)
    {
        using var bitmap = PictureFile.Render(plt.gcf());
        var color = bitmap.GetPixel((int)x, (int)y);
        return $"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}";
    }

    /// <summary>The current figure's colour at a place of the current axes' data.</summary>
    internal static string PixelAt(double x, double y)
    {
        var (px, py) = FrameOf(plt.gca()).Pixel(x, y);
        return Pixel(px, py);
    }

    /// <summary>An axes' frame in the figure's pixels.</summary>
    internal static Frame FrameOf(AxesSubplot axes) => new AxesLayout(axes, axes.figure.dpi).Frame;

    /// <summary>What an error says.</summary>
    internal static string Message(Action act) => Assert.Throws<ArgumentException>(() => act())!.Message;
}
