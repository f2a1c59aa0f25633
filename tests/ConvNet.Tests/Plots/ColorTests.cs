namespace ConvNet.Tests.Plots;

/// <summary>Colours, colormaps and format strings.</summary>
public class ColorTests : PlotsFixture
{
    [TestCase("r", 255, 0, 0)]
    [TestCase("g", 0, 128, 0)]
    [TestCase("C1", 255, 127, 14)]
    [TestCase("C11", 255, 127, 14)]
    [TestCase("tab:green", 44, 160, 44)]
    [TestCase("steelblue", 70, 130, 180)]
    [TestCase("#1f77b4", 31, 119, 180)]
    [TestCase("#fa0", 255, 170, 0)]
    [TestCase("1.0", 255, 255, 255)]
    public void Names(string name, int red, int green, int blue)
    {
        Color color = name;
        Assert.That((color.Red * 255, color.Green * 255, color.Blue * 255, color.Alpha),
            Is.EqualTo(((double)red, (double)green, (double)blue, 1.0)));
    }

    [Test]
    public void None_IsSeenThrough() => Assert.That(((Color)"none").Alpha, Is.Zero);

    [Test]
    public void Unknown_NamesWhatIsKnown() => Assert.That(Message(() => { Color color = "reddish"; }), Is.EqualTo(
        "\"reddish\" is no colour; known are \"C0\" to \"C9\", \"#rrggbb\", greys from \"0\" to \"1\", the letters b, g, r, " +
        "c, m, " +
        "y, k and w, and CSS' names such as \"orange\", \"tab:\" before Tableau's"));

    [Test]
    public void Numbers_BeyondOne_AreRefused() => Assert.That(Message(() => { Color color = (0, 128, 0); }),
        Is.EqualTo("a colour's red, green, blue and alpha lie between 0 and 1, got (0, 128, 0, 1)"));

    // Matplotlib's own entries 0, 64, 128, 200 and 255.
    [TestCase("viridis", "44 01 54  3b 52 8b  21 91 8c  70 cf 57  fd e7 25")]
    [TestCase("jet", "00 00 80  00 80 ff  7d ff 7a  ff 77 00  80 00 00")]
    [TestCase("gray", "00 00 00  40 40 40  80 80 80  c8 c8 c8  ff ff ff")]
    [TestCase("binary", "ff ff ff  bf bf bf  7f 7f 7f  37 37 37  00 00 00")]
    [TestCase("hot", "0b 00 00  b3 00 00  ff 5c 00  ff ff 26  ff ff ff")]
    [TestCase("RdBu", "67 00 1f  e5 83 68  f6 f7 f7  4f 9b c7  05 30 61")]
    [TestCase("coolwarm", "3b 4c c0  8d b0 fe  dd dc dc  f0 8b 6e  b4 04 26")]
    [TestCase("Blues", "f7 fb ff  c6 db ef  6a ae d6  1a 68 ae  08 30 6b")]
    [TestCase("magma", "00 00 04  51 12 7c  b7 37 79  fd 98 69  fc fd bf")]
    public void Maps_WithinTwoOfMatplotlibs(string name, string entries)
    {
        double[] expected = [.. Convert.FromHexString(entries.Replace(" ", "")).Select(value => (double)value)];
        double[] colors = plt.get_cmap(name).Map(np.array([0, 64, 128, 200, 255])).ToArray<double>();
        double[] found = [.. colors.Where((_, i) => i % 4 != 3).Select(value => value * 255)];
        Assert.That(found, Is.EqualTo(expected).Within(2));
    }

    [Test]
    public void Map_OfFloats_IsByFraction() =>
        Assert.That(plt.get_cmap("gray").Map(np.array([0.0, 1.0]))[1, 0].item(), Is.EqualTo(1.0));

    [Test]
    public void Map_TurnedRound()
    {
        var colors = plt.get_cmap("viridis_r").Map(np.array([0, 255]));
        Assert.That(colors[0].ToArray<double>(), Is.EqualTo(plt.cm.viridis.Map(np.array([255]))[0].ToArray<double>()));
    }

    [Test]
    public void AllMaps_AreThere()
    {
        foreach (string name in Colormap.Names) Assert.That(plt.get_cmap(name + "_r").N, Is.GreaterThan(7), name);
        Assert.That(Colormap.Names, Has.Count.GreaterThan(50));
    }

    [Test]
    public void UnknownMap_ListsThoseKnown() => Assert.That(Message(() => plt.get_cmap("grey")),
        Does.StartWith("\"grey\" is no colormap; known are Accent, autumn, binary, Blues, ")
        .And.EndsWith("YlOrRd, and each with _r behind it"));

    [TestCase("bo", "b", "o", "None")]
    [TestCase("r--", "r", null, "--")]
    [TestCase("g^-", "g", "^", "-")]
    [TestCase("-.k", "k", null, "-.")]
    [TestCase("C3:", "C3", null, ":")]
    [TestCase("x", null, "x", "None")]
    [TestCase("orange", "orange", null, null)]
    [TestCase("#ff0000", "#ff0000", null, null)]
    [TestCase("", null, null, null)]
    public void FormatStrings(string format, string? color, string? marker, string? line) =>
        Assert.That(FormatString.Parse(format), Is.EqualTo(new FormatString(color, marker, line)));

    [TestCase("bq", "q")]
    [TestCase("b-r", "r")]
    [TestCase("oo", "o")]
    public void FormatStrings_UnknownOrTwice(string format, string rest) =>
        Assert.That(Message(() => FormatString.Parse(format)), Is.EqualTo(
        $"\"{format}\" is no format string: \"{rest}\" is unknown or comes twice; a format string has a colour (one of b, g, " +
        $"r, c, m, " +
        "y, k, w, C0 to C9), a marker (. , o v ^ < > s p h H 8 * D d P X + x | _ 1 2 3 4) and a line (- -- -. :)"));
}
