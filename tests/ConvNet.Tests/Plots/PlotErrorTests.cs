namespace ConvNet.Tests.Plots;

/// <summary>What is wrong, by exact text.</summary>
public class PlotErrorTests : PlotsFixture
{
    [TestCase(new[] { 28, 28, 1 }, "(28, 28, 1); take the only channel: x[.., .., 0]")]
    [TestCase(new[] { 1, 28, 28 }, "(1, 28, 28); take the only image: x[0]")]
    [TestCase(new[] { 5, 28, 28, 3 }, "(5, 28, 28, 3); take one image of the batch: x[0]")]
    [TestCase(new[] { 784 }, "(784,); give it rows first: x.reshape((28, 28))")]
    [TestCase(new[] { 28, 28, 2 }, "(28, 28, 2)")]
    [TestCase(new[] { 0, 3 }, "(0, 3)")]
    public void Imshow_OtherShapes(int[] shape, string came) => Assert.That(Message(() => plt.imshow(np.zeros(shape))),
        Is.EqualTo("imshow: an image has shape (height, width), (height, width, 3) or (height, width, 4), got " + came));

    [Test]
    public void Matshow_OtherShape() => Assert.That(Message(() => plt.gca().matshow(np.zeros(3))),
        Is.EqualTo("matshow: a matrix has shape (rows, columns), got (3,)"));

    [Test]
    public void Lengths() => Assert.Multiple(() =>
    {
        Assert.That(Message(() => plt.plot([1, 2, 3], [1, 2])), Is.EqualTo("x and y must have the same length, got 3 and 2"));
        Assert.That(Message(() => plt.scatter([1, 2, 3], [1, 2])), Is.EqualTo("x and y must have the same length, got 3 and 2"));
        Assert.That(Message(() => plt.scatter([1, 2, 3], [1, 2, 3], s: [1, 2])),
            Is.EqualTo("x and s must have the same length, got 3 and 2"));
        Assert.That(Message(() => plt.bar([1, 2, 3], [1, 2])), Is.EqualTo("bar: 3 bars need as many values of height, got 2"));
        Assert.That(Message(() => plt.fill_between([1, 2, 3], [1, 2])),
            Is.EqualTo("x and y1 must have the same length, got 3 and 2"));
        Assert.That(Message(() => plt.xticks([1, 2], ["a"])), Is.EqualTo("xticks: 2 ticks need as many labels, got 1"));
        Assert.That(Message(() => plt.gca().set_yticklabels(["a"])),
            Is.EqualTo("yticks: labels need ticks at which they stand; give the ticks first"));
    });

    [Test]
    public void UnknownWords() => Assert.Multiple(() =>
    {
        Assert.That(Message(() => plt.plot([1], marker: "q")),
            Is.EqualTo("\"q\" is no marker; known are . , o v ^ < > s p h H 8 * D d P X + x | _ 1 2 3 4"));
        Assert.That(Message(() => plt.plot([1], linestyle: "~")),
            Is.EqualTo("\"~\" is no line style; known are \"-\", \"solid\", \"--\", " +
            "\"dashed\", \"-.\", \"dashdot\", \":\", \"dotted\", \"None\", \"none\", \" \", \"\""));
        Assert.That(Message(() => plt.imshow(np.zeros((2, 2)), interpolation: "best")),
            Is.EqualTo("interpolation must be one of " +
            "\"antialiased\", \"auto\", \"nearest\", \"none\", \"bilinear\", \"hanning\", \"hamming\", \"hermite\", " +
            "\"quadric\", \"bicubic\", " +
            "\"mitchell\", \"catrom\", \"gaussian\", \"lanczos\", got \"best\""));
        Assert.That(Message(() => plt.axis("none")),
            Is.EqualTo("axis must be one of \"off\", \"on\", \"equal\", \"tight\", \"image\", " +
            "\"square\", \"scaled\", \"auto\", got \"none\""));
        Assert.That(Message(() => plt.legend(loc: "top")),
            Is.EqualTo("legend: loc must be one of \"best\", \"upper right\", \"upper left\", " +
            "\"lower left\", \"lower right\", \"right\", \"center left\", \"center right\", \"lower center\", \"upper " +
            "center\", \"center\", got \"top\""));
        Assert.That(Message(() => plt.style.use("bmh2")),
            Is.EqualTo("\"bmh2\" is no style; known are default, classic, ggplot, " +
            "fivethirtyeight, dark_background, grayscale, seaborn, seaborn-darkgrid, seaborn-whitegrid, seaborn-dark, " +
            "seaborn-white"));
        Assert.That(Message(() => plt.rcParams["figure.size"] = 3),
            Does.StartWith("rcParams has no \"figure.size\"; it has axes.axisbelow, "));
        Assert.That(Message(() => plt.savefig("a.bmp")),
            Is.EqualTo("savefig: a.bmp: \".bmp\" is no picture's ending; known are .png, .jpg, .jpeg, .webp, .svg and .pdf"));
    });

    [Test]
    public void Places() => Assert.Multiple(() =>
    {
        Assert.That(Message(() => plt.subplot(2, 3, 7)),
            Is.EqualTo("subplot: index must lie between 1 and 6 in a grid of 2 rows and 3 columns, got 7"));
        Assert.That(Message(() => plt.subplot(23)),
            Is.EqualTo("subplot: a single number has three digits, rows, columns and index, such as 231; got 23"));
        Assert.That(Message(() => plt.subplots(2, 3).Item2[1].axis("off")),
            Is.EqualTo("the grid has 2 rows and 3 columns: write ax[row, column], or ax.flat[1]"));
        Assert.That(Message(() => plt.figure(figsize: (0, 3))),
            Is.EqualTo("figsize must be a width and a height above 0 and not above 1000 inches, got (0, 3)"));
        Assert.That(Message(() => plt.subplots_adjust(left: 0.95)),
            Is.EqualTo("subplots_adjust: left must be less than right, got 0.95 and 0.9"));
        Assert.That(Message(() => plt.xlim(1, 1)), Is.EqualTo("xlim: limits must differ, got 1 twice"));
        Assert.That(Message(() => plt.ylim([1, 2, 3])), Is.EqualTo("ylim: limits are two numbers, got [1 2 3]"));
        Assert.That(Message(() => { var (_, (_, _)) = plt.subplots(1, 3); }),
            Is.EqualTo("a grid of 3 axes does not come apart into 2"));
        Assert.That(Message(() => plt.axis([1, 2, 3])),
            Is.EqualTo("axis: the limits are four numbers, xmin, xmax, ymin and ymax, got [1 2 3]"));
    });

    [Test]
    public void Values_OfOtherKinds() => Assert.Multiple(() =>
    {
        Assert.That(Message(() => plt.bar(["a", "b"], ["c", "d"])), Is.EqualTo("height must be numbers, got [\"c\", \"d\"]"));
        Assert.That(Message(() => plt.xticks([1, "a"])), Is.EqualTo("a list holds either numbers or names, got both"));
        Assert.That(Message(() => plt.hist([1, 2], bins: 0)), Is.EqualTo("hist: bins must be at least one bin, or two edges"));
        Assert.That(Message(() => plt.hist([1, 2], bins: [2, 1])),
            Is.EqualTo("hist: the edges of bins must rise, got 2 before 1"));
        Assert.That(Message(() => plt.pie([1, -1])), Is.EqualTo("pie: sizes must not be negative, nor all 0, got [ 1 -1]"));
        Assert.That(Message(() => plt.contourf(np.zeros((3, 4)), levels: [2, 1])),
            Is.EqualTo("contour: levels must rise, two at least, got [2 1]"));
        Assert.That(Message(() => plt.contourf(np.zeros(5), np.zeros(3), np.zeros((3, 4)))),
            Is.EqualTo("contour: X must have shape (4,) or (3, 4) as Z has, got (5,)"));
        Assert.That(Message(() => plt.colorbar()), Is.EqualTo("colorbar: nothing in the current axes has colours for numbers; " +
            "draw an image, a scatter with c: numbers or a contour first"));
    });

    [Test]
    public void Imread_OfText()
    {
        File.WriteAllText(InFolder("a.png"), "no picture");
        Assert.That(Message(() => plt.imread(InFolder("a.png"))),
            Is.EqualTo($"imread: {InFolder("a.png")} holds no picture that can be read, or not all of it"));
    }
}
