namespace ConvNet.Tests.Plots;

/// <summary>From where to where axes go, against Matplotlib 3.6.</summary>
public class LimitTests : PlotsFixture
{
    private static readonly double Close = 1e-9;

    [Test]
    public void Plot_FivePercentAround()
    {
        plt.plot([1, 2, 3], [2, 4, 8]);
        AssertLimits(0.9, 3.1, 1.7, 8.3);
    }

    [Test]
    public void Bars_StandOnZero()
    {
        plt.bar([1, 2, 3], [2, 4, 8]);
        AssertLimits(0.46, 3.54, 0, 8.4);
    }

    [Test]
    public void Image_PixelsMiddlesAreWhole_RowsDownwards()
    {
        plt.imshow(np.zeros((4, 6)));
        AssertLimits(-0.5, 5.5, 3.5, -0.5);
        plt.plot([0, 9], [0, 1]);
        AssertLimits(-0.5, 9.475, 3.5, -0.5);
    }

    [Test]
    public void OnePoint_HasRoomAround()
    {
        plt.plot([5], [5]);
        AssertLimits(4.725, 5.275, 4.725, 5.275);
    }

    [Test]
    public void LevelLine_CountsUpwardsOnly()
    {
        plt.hist([1, 2, 3]);
        AssertLimits(0.9, 3.1, 0, 1.05);
        plt.axhline(7);
        AssertLimits(0.9, 3.1, 0, 7.35);
    }

    [Test]
    public void Ticks_AreShown()
    {
        plt.imshow(np.zeros((4, 6)));
        plt.xticks([-3, 0, 3]);
        AssertLimits(-3, 5.5, 3.5, -0.5);
    }

    [Test]
    public void Nothing_IsZeroToOne() => AssertLimits(0, 1, 0, 1);

    [Test]
    public void Given_One_LeavesTheOther()
    {
        plt.plot([1, 2, 3], [2, 4, 8]);
        plt.ylim(0);
        plt.xlim([5, 1]);
        AssertLimits(5, 1, 0, 8.3);
    }

    [Test]
    public void AxisWithFourNumbers()
    {
        plt.plot([1, 2, 3]);
        plt.axis([0, 6, -1, 20]);
        AssertLimits(0, 6, -1, 20);
    }

    [Test]
    public void Shared_ShowTheSame()
    {
        var (_, ax) = plt.subplots(1, 2, sharey: true);
        ax[0].plot([0, 1]);
        ax[1].plot([0, 10]);
        Assert.That(ax[0].get_ylim(), Is.EqualTo((-0.5, 10.5)));
        Assert.That(ax[0].get_xlim(), Is.EqualTo((-0.05, 1.05)));
        Assert.That(new AxesLayout(ax[1], 100).YTicks, Is.Not.Empty);
        Assert.That((ax[0].yaxis.HasLabels, ax[1].yaxis.HasLabels), Is.EqualTo((true, false)));
    }

    [Test]
    public void Names_CountFromZero()
    {
        plt.bar(["cat", "dog"], [3, 7]);
        plt.plot(["dog", "owl"], [1, 2]);
        Assert.That(new AxesLayout(plt.gca(), 100).XTicks, Is.EqualTo(new[] { (0.0, "cat"), (1.0, "dog"), (2.0, "owl") }));
    }

    [Test]
    public void OneAxes_LiesWhereMatplotlibsDoes()
    {
        var box = FrameOf(plt.gca()).Box;
        Assert.That(new[] { box.Left / 640, box.Right / 640, box.Top / 480, box.Bottom / 480 },
            Is.EqualTo(new[] { 0.125, 0.9, 0.12, 0.89 }).Within(Close));
    }

    [TestCase(1, 0.125, 0.53)]
    [TestCase(3, 0.6721, 0.53)]
    [TestCase(5, 0.3985, 0.11)]
    public void Grid_LiesWhereMatplotlibsDoes(int index, double left, double bottom)
    {
        plt.subplot(2, 3, index);
        var box = FrameOf(plt.gca()).Box;
        Assert.That(new[] { box.Left / 640, 1 - box.Bottom / 480, box.Width / 640, box.Height / 480 },
            Is.EqualTo(new[] { left, bottom, 0.2279, 0.35 }).Within(1e-4));
    }

    [Test]
    public void Colorbar_TakesItsShare()
    {
        var image = plt.imshow(np.zeros((4, 6)));
        var bar = plt.colorbar(image);
        var (picture, colors) = (FrameOf(plt.gca()).Box, FrameOf(bar).Box);
        Assert.That(new[] { picture.Left / 640, 1 - picture.Bottom / 480, picture.Width / 640, picture.Height / 480 },
            Is.EqualTo(new[] { 0.125, 0.21944, 0.62, 0.55111 }).Within(1e-4));
        Assert.That(new[] { colors.Left / 640, 1 - colors.Bottom / 480, colors.Width / 640, colors.Height / 480 },
            Is.EqualTo(new[] { 0.78375, 0.11, 0.028875, 0.77 }).Within(1e-4));
    }

    [Test]
    public void Contours_AreRound() => Assert.Multiple(() =>
    {
        Assert.That(Contours.Levels(0, 11), Is.EqualTo(new[] { 0, 1.5, 3, 4.5, 6, 7.5, 9, 10.5, 12 }));
        Assert.That(Contours.Levels(0, 1), Is.EqualTo(new[] { 0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.05 }).Within(Close));
    });

    private static void AssertLimits(double left, double right, double bottom, double top)
    {
        var (x, y) = (plt.xlim(), plt.ylim());
        Assert.That(new[] { x.left, x.right, y.bottom, y.top }, Is.EqualTo(new[] { left, right, bottom, top }).Within(Close));
    }
}
