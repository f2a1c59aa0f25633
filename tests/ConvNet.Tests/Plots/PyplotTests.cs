namespace ConvNet.Tests.Plots;

/// <summary>Figures, axes, files: what calls of plt leave behind.</summary>
public class PyplotTests : PlotsFixture
{
    [Test]
    public void Subplot_FindsItsAxesAgain()
    {
        var first = plt.subplot(2, 3, 1);
        var second = plt.subplot(232);
        Assert.That(plt.subplot(231), Is.SameAs(first));
        Assert.That(plt.gca(), Is.SameAs(first).And.Not.SameAs(second));
        Assert.That(plt.gcf().axes, Has.Count.EqualTo(2));
    }

    [Test]
    public void Subplots_IndexAndFlat()
    {
        var (fig, ax) = plt.subplots(2, 3, figsize: (9, 6));
        Assert.That(ax.shape, Is.EqualTo(new Shape(2, 3)));
        Assert.That(ax[1, 0], Is.SameAs(ax.flat[3]));
        Assert.That(ax[-1, -1], Is.SameAs(ax.ravel()[5]));
        Assert.That(fig.get_size_inches(), Is.EqualTo((9.0, 6.0)));
        var (_, row) = plt.subplots(1, 3);
        Assert.That(row[2], Is.SameAs(row[0, 2]));
        var (_, (left, middle, right)) = plt.subplots(1, 3);
        Assert.That(new[] { left, middle, right }, Is.Unique);
        var (_, single) = plt.subplots(figsize: (2, 2));
        single.plot([1, 2]);
        Assert.That(plt.gca(), Is.SameAs(single));
    }

    [Test]
    public void Figure_ByNumberAndName()
    {
        var one = plt.figure(1);
        var named = plt.figure("loss");
        Assert.That(plt.figure(1), Is.SameAs(one));
        Assert.That(plt.figure("loss"), Is.SameAs(named));
        Assert.That(plt.figure(), Is.Not.SameAs(one).And.Not.SameAs(named));
        plt.close("all");
        Assert.That(plt.figure(1), Is.Not.SameAs(one));
    }

    [Test]
    public void Plot_TakesWhatTutorialsGive()
    {
        IReadOnlyList<double> losses = [3, 2, 1];
        var lines = new[]
        {
            plt.plot(losses)[0], plt.plot(Enumerable.Range(1, 3), losses, "bo", label: "Training loss")[0],
                plt.plot([1, 2, 3])[0],
            plt.plot(np.arange(3), np.array([3f, 2f, 1f]), "r--")[0], plt.plot(new List<double> { 1, 2 }, color: "k")[0],
        };
        Assert.That(lines[0].get_xdata().ToArray<double>(), Is.EqualTo(new double[] { 0, 1, 2 }));
        Assert.That(lines[1].get_xdata().ToArray<double>(), Is.EqualTo(new double[] { 1, 2, 3 }));
        Assert.That(lines.Select(line => line.get_ydata().size), Is.EqualTo(new[] { 3, 3, 3, 3, 2 }));
        Assert.That(plt.plot(np.zeros((5, 2))), Has.Count.EqualTo(2));
        Assert.That(plt.plot(losses, losses, "b", losses, losses, "g--"), Has.Count.EqualTo(2));
    }

    [Test]
    public void Hist_CountsAsNumPy()
    {
        var (n, bins, patches) = plt.hist([1, 2, 2, 3, 4, 4, 4, 5], bins: 4);
        Assert.That(n.ToArray<double>(), Is.EqualTo(new double[] { 1, 2, 1, 4 }));
        Assert.That(bins.ToArray<double>(), Is.EqualTo(new double[] { 1, 2, 3, 4, 5 }));
        Assert.That(patches, Has.Count.EqualTo(4));
        Assert.That(plt.hist([1, 2, 2, 3], bins: 2, range: (0, 4), density: true).n.ToArray<double>(),
            Is.EqualTo(new[] { 0.125, 0.375 }));
        Assert.That(plt.hist([1, 2, 3], bins: [0, 2, 10]).n.ToArray<double>(), Is.EqualTo(new double[] { 1, 2 }));
    }

    [Test]
    public void Legend_ShowsLabels()
    {
        plt.plot([0, 1], label: "train");
        plt.plot([1, 0]);
        plt.legend(["loss", "val_loss"], loc: "upper right");
        Assert.That(plt.gca().Artists.Select(artist => artist.Label), Is.EqualTo(new[] { "loss", "val_loss" }));
        Assert.That(plt.gca().Legend!.Location, Is.EqualTo("upper right"));
        plt.legend(loc: 4);
        Assert.That(plt.gca().Legend!.Location, Is.EqualTo("lower right"));
    }

    [Test]
    public void TightLayout_LeavesRoom()
    {
        var (fig, ax) = plt.subplots(2, 2);
        foreach (var axes in ax)
        {
            axes.set_title("Title");
            axes.set_xlabel("x");
            axes.set_ylabel("y");
        }
        fig.tight_layout();
        var boxes = ax.flat.Select(axes => new AxesLayout(axes, 100).Tight).ToArray();
        Assert.That(boxes[0].Overlaps(boxes[1]) || boxes[0].Overlaps(boxes[2]) || boxes[1].Overlaps(boxes[3]), Is.False);
        Assert.That(boxes[0].Left, Is.EqualTo(15).Within(0.5));
        Assert.That(boxes[3].Right, Is.EqualTo(625).Within(0.5));
    }

    [TestCase("a.png", new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' })]
    [TestCase("a.jpg", new byte[] { 0xff, 0xd8 })]
    [TestCase("a.pdf", new[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F' })]
    [TestCase("a.svg", new[] { (byte)'<', (byte)'?', (byte)'x', (byte)'m', (byte)'l' })]
    public void Savefig_WritesTheEndingsFormat(string name, byte[] start)
    {
        plt.plot([1, 2, 3]);
        plt.savefig(InFolder(name));
        Assert.That(File.ReadAllBytes(InFolder(name)).Take(start.Length), Is.EqualTo(start));
    }

    [Test]
    public void Savefig_DpiAndTight()
    {
        plt.plot([1, 2, 3]);
        plt.savefig(InFolder("plain"));
        plt.savefig(InFolder("fine.png"), dpi: 200);
        plt.savefig(InFolder("tight.png"), bbox_inches: "tight");
        Assert.That(plt.imread(InFolder("plain.png")).shape, Is.EqualTo(new Shape(480, 640, 4)));
        Assert.That(plt.imread(InFolder("fine.png")).shape, Is.EqualTo(new Shape(960, 1280, 4)));
        Assert.That(plt.imread(InFolder("tight.png")).shape[1], Is.InRange(500, 600));
    }

    [Test]
    public void Savefig_Transparent()
    {
        plt.savefig(InFolder("a.png"), transparent: true);
        Assert.That((double)plt.imread(InFolder("a.png")).sum(), Is.Zero);
    }

    [Test]
    public void Show_NumbersFiles_AndBeginsAfresh()
    {
        string? before = Environment.GetEnvironmentVariable("CONVNET_PLOTS");
        using var session = new Session();
        try
        {
            Environment.SetEnvironmentVariable("CONVNET_PLOTS", InFolder("shown"));
            plt.plot([1, 2]);
            plt.figure();
            plt.imshow(np.zeros((2, 2)));
            plt.show();
            plt.plot([1, 2]);
            plt.show();
            plt.show();
        }
        finally
        {
            Environment.SetEnvironmentVariable("CONVNET_PLOTS", before);
        }
        string[] expected = [.. new[] { 1, 2, 3 }.Select(i => Path.Combine(InFolder("shown"), $"figure_{i}.png"))];
        Assert.That(session.Errors, Is.EqualTo(string.Concat(expected.Select(path => path + "\n"))));
        Assert.That(session.Output, Is.Empty);
        Assert.That(Directory.GetFiles(InFolder("shown")).Order(), Is.EqualTo(expected));
    }

    [Test]
    public void RcParams_ChangeDefaults()
    {
        plt.rcParams["figure.figsize"] = (4, 2);
        plt.rcParams["font.size"] = 20;
        plt.rcParams["image.cmap"] = "gray";
        Assert.That(plt.figure().get_size_inches(), Is.EqualTo((4.0, 2.0)));
        Assert.That(plt.rcParams["axes.titlesize"].Number("size"), Is.EqualTo(24));
        Assert.That(plt.imshow(np.zeros((2, 2))).Map.name, Is.EqualTo("gray"));
        plt.style.use("default");
        Assert.That(plt.figure().get_size_inches(), Is.EqualTo((6.4, 4.8)));
    }

    [Test]
    public void Gray_ChangesTheCurrentImage()
    {
        var image = plt.imshow(np.zeros((2, 2)));
        plt.gray();
        Assert.That(image.Map.name, Is.EqualTo("gray"));
    }

    [Test]
    public void AllStyles_CanBeUsed()
    {
        foreach (string name in plt.style.available)
        {
            plt.style.use("default");
            plt.style.use(name);
            plt.close("all");
            plt.plot([1, 2]);
            Assert.That(Pixel(0, 0), Has.Length.EqualTo(7), name);
        }
    }
}
