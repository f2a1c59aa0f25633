namespace ConvNet.Tests.Plots;

/// <summary>What is drawn where, by single pixels.</summary>
public class PixelTests : PlotsFixture
{
    [Test]
    public void Figure_HasInchesTimesDpi()
    {
        plt.figure(figsize: (3, 2), dpi: 50);
        using var bitmap = PictureFile.Render(plt.gcf());
        Assert.That((bitmap.Width, bitmap.Height), Is.EqualTo((150, 100)));
    }

    [Test]
    public void Image_UpperLeftIsRowZero()
    {
        plt.imshow(np.array([[0, 1], [2, 3]]), cmap: "gray");
        Assert.That(new[] { PixelAt(0, 0), PixelAt(1, 0), PixelAt(0, 1), PixelAt(1, 1) },
            Is.EqualTo(new[] { "#000000", "#555555", "#aaaaaa", "#ffffff" }));
        var frame = FrameOf(plt.gca());
        Assert.That(frame.Pixel(0, 0).Y, Is.LessThan(frame.Pixel(0, 1).Y));
    }

    [Test]
    public void Image_FromBelow()
    {
        plt.imshow(np.array([[0, 1], [2, 3]]), cmap: "gray", origin: "lower");
        Assert.That(PixelAt(0, 0), Is.EqualTo("#000000"));
        var frame = FrameOf(plt.gca());
        Assert.That(frame.Pixel(0, 0).Y, Is.GreaterThan(frame.Pixel(0, 1).Y));
    }

    [Test]
    public void Image_TurnedAxes_TurnThePicture()
    {
        plt.imshow(np.array([[0, 1], [2, 3]]), cmap: "gray");
        plt.gca().invert_yaxis();
        plt.gca().invert_xaxis();
        Assert.That(new[] { PixelAt(0, 0), PixelAt(1, 0), PixelAt(0, 1), PixelAt(1, 1) },
            Is.EqualTo(new[] { "#000000", "#555555", "#aaaaaa", "#ffffff" }));
    }

    [Test]
    public void Image_LimitsOfColors()
    {
        plt.imshow(np.array([[-1.0, 0.5, 2]]), cmap: "gray", vmin: 0, vmax: 1);
        Assert.That(new[] { PixelAt(0, 0), PixelAt(1, 0), PixelAt(2, 0) }, Is.EqualTo(new[] { "#000000", "#808080", "#ffffff" }));
    }

    [Test]
    public void Image_NotANumber_ShowsNothing()
    {
        plt.imshow(np.array([[0.0, double.NaN, 1]]), cmap: "gray");
        Assert.That(PixelAt(1, 0), Is.EqualTo("#ffffff"));
    }

    [Test]
    public void Image_BytesAndFractions_AreTheSameColors()
    {
        plt.imshow(np.array(new byte[,,] { { { 255, 128, 0 } } }));
        Assert.That(PixelAt(0, 0), Is.EqualTo("#ff8000"));
        plt.imshow(np.array(new double[,,] { { { 1.5, 0.5, -1 } } }));
        Assert.That(PixelAt(0, 0), Is.EqualTo("#ff8000"));
    }

    [Test]
    public void Image_Extent()
    {
        plt.imshow(np.array([[0, 1]]), cmap: "gray", extent: (0, 10, 0, 5));
        Assert.That((PixelAt(2, 2), PixelAt(8, 2)), Is.EqualTo(("#000000", "#ffffff")));
    }

    [Test]
    public void Bars_EachWithItsColor()
    {
        var bars = plt.bar([0, 1, 2], [1, 2, 3], color: "#777777");
        bars[np.argmax(np.array([0.1, 0.7, 0.2]))].set_color("red");
        bars[-1].set_color("blue");
        Assert.That((PixelAt(0, 0.5), PixelAt(1, 0.5), PixelAt(2, 0.5)), Is.EqualTo(("#777777", "#ff0000", "#0000ff")));
        Assert.That(PixelAt(0, 1.5), Is.EqualTo("#ffffff"));
    }

    [Test]
    public void LevelBars()
    {
        plt.barh(["a", "b"], [1, 2]);
        Assert.That((PixelAt(0.5, 0), PixelAt(1.5, 0), PixelAt(1.5, 1)), Is.EqualTo(("#1f77b4", "#ffffff", "#1f77b4")));
    }

    [Test]
    public void Lines_TakeTheCyclesColors()
    {
        plt.plot([0, 1], [0, 0], lw: 4);
        plt.plot([0, 1], [1, 1], linewidth: 4);
        plt.plot([0, 1], [2, 2], "k", lw: 4);
        plt.plot([0, 1], [3, 3], lw: 4);
        Assert.That(new[] { PixelAt(0.5, 0), PixelAt(0.5, 1), PixelAt(0.5, 2), PixelAt(0.5, 3) },
            Is.EqualTo(new[] { "#1f77b4", "#ff7f0e", "#000000", "#2ca02c" }));
    }

    [Test]
    public void Points_WithoutALine()
    {
        plt.plot([0, 1], [0, 0], "ro");
        Assert.That((PixelAt(0, 0), PixelAt(0.5, 0)), Is.EqualTo(("#ff0000", "#ffffff")));
    }

    [Test]
    public void Scatter_ColorsByNumber()
    {
        plt.scatter([0, 1], [0, 0], c: [0, 1], cmap: "gray", s: 100);
        plt.scatter([0, 1], [1, 1], c: ["red", "blue"], s: 100);
        Assert.That((PixelAt(0, 0), PixelAt(1, 0), PixelAt(0, 1), PixelAt(1, 1)),
            Is.EqualTo(("#000000", "#ffffff", "#ff0000", "#0000ff")));
    }

    [Test]
    public void Areas_BetweenContours()
    {
        plt.contourf(np.array([0, 1]), np.array([0, 1]), np.array([[0, 1], [0, 1]]), levels: [0, 0.5, 1],
            colors: ["red", "blue"]);
        Assert.That((PixelAt(0.25, 0.5), PixelAt(0.75, 0.5)), Is.EqualTo(("#ff0000", "#0000ff")));
    }

    [Test]
    public void FillBetween_FillsBetween()
    {
        plt.fill_between([0, 1], [1, 1], 2, color: "green");
        plt.ylim(0, 3);
        Assert.That((PixelAt(0.5, 0.5), PixelAt(0.5, 1.5), PixelAt(0.5, 2.5)), Is.EqualTo(("#ffffff", "#008000", "#ffffff")));
    }

    [Test]
    public void Frame_AndNoneWithAxisOff()
    {
        plt.plot([0, 1]);
        var box = FrameOf(plt.gca()).Box;
        Assert.That(Pixel(box.Left, (box.Top + box.Bottom) / 2), Is.EqualTo("#000000"));
        plt.axis("off");
        Assert.That(Pixel(box.Left, (box.Top + box.Bottom) / 2), Is.EqualTo("#ffffff"));
    }

    [Test]
    public void Grid_LinesAtTicks()
    {
        plt.plot([0, 4], [0, 4]);
        Assert.That(PixelAt(1, 3), Is.EqualTo("#ffffff"));
        plt.grid();
        Assert.That(PixelAt(1, 3.3), Is.EqualTo("#b0b0b0"));
        plt.grid(false);
        Assert.That(PixelAt(1, 3.3), Is.EqualTo("#ffffff"));
    }

    [Test]
    public void Style_ColorsTheAxes()
    {
        plt.style.use("ggplot");
        plt.plot([0, 1], [0, 0], lw: 4);
        Assert.That((PixelAt(0.5, 0.03), PixelAt(0.5, 0)), Is.EqualTo(("#e5e5e5", "#e24a33")));
    }

    [Test]
    public void Text_LeavesInk()
    {
        plt.text(0.5, 0.5, "■", fontsize: 40, color: "red", ha: "center", va: "center");
        Assert.That(PixelAt(0.5, 0.5), Is.EqualTo("#ff0000"));
    }

    [Test]
    public void Interpolation_MixesNeighbours()
    {
        double[] wide = Resampling2D.Resize([0, 1], 1, 2, 1, 1, 8, "bilinear");
        Assert.That(wide, Is.EqualTo(new[] { 0, 0, 0.125, 0.375, 0.625, 0.875, 1, 1 }).Within(1e-12));
        Assert.That(Resampling2D.Resize([0, 1], 1, 2, 1, 1, 8, "nearest"), Is.EqualTo(new double[] { 0, 0, 0, 0, 1, 1, 1, 1 }));
        Assert.That(Resampling2D.Resize([0, 0, 1, 1], 1, 4, 1, 1, 2, "bilinear"), Has.All.InRange(0.0, 1.0));
    }
}
