namespace DataGenerator;

/// <summary>Drawn figures in colour: images of 32 x 32 x 3, and the one that each shows.</summary>
internal sealed class FigureSet(int count, ulong seed) : PictureSet(count, seed, Side * Side * 3)
{
    /// <summary>The height and width of an image.</summary>
    public const int Side = 32;

    private const int Levels = 15;

    /// <summary>The figures to train on.</summary>
    public static FigureSet Train => new(4_000, seed: 5);

    /// <summary>The figures to test with.</summary>
    public static FigureSet Test => new(1_000, seed: 6);

    /// <inheritdoc/>
    protected override void Draw(byte kind, Dice dice, Span<byte> image)
    {
        var figure = Forms.Of(kind).Move(dice.Bell(0.08), dice.Between(0.45, 0.85), dice.Between(0.45, 0.85),
            new(dice.Bell(0.12), dice.Bell(0.12)));
        // Something else lies around, and may be covered.
        var other = Figures.Disc(dice.Between(-1, 1), dice.Between(-1, 1), dice.Between(0.1, 0.35));
        var (paint, ground, spot) = Colours(dice);
        double slope = dice.Between(-0.3, 0.3), specks = dice.Between(0, 0.06);
        for (int y = 0; y < Side; y++)
            for (int x = 0; x < Side; x++)
            {
                double cover = figure.Cover(x, y, Side), besides = other.Cover(x, y, Side);
                double light = slope * (y / 4 * 8.0 / Side - 1) + (dice.Uniform() < specks ? dice.Between(-0.4, 0.4) : 0);
                for (int channel = 0; channel < 3; channel++)
                {
                    double behind = ground[channel] + besides * (spot[channel] - ground[channel]) + light;
                    image[(y * Side + x) * 3 + channel] = Level(behind + cover * (paint[channel] - behind));
                }
            }
    }

    // Any colours, but the shape is seen.
    private static (double[] Paint, double[] Ground, double[] Spot) Colours(Dice dice)
    {
        double[] paint = Colour(), ground = Colour();
        while (paint.Zip(ground).Sum(pair => Math.Abs(pair.First - pair.Second)) < 0.9) paint = Colour();
        return (paint, ground, Colour());

        double[] Colour() => [dice.Uniform(), dice.Uniform(), dice.Uniform()];
    }

    private static byte Level(double light) => (byte)((int)(Math.Clamp(light, 0, 1) * Levels + 0.5) * (255 / Levels));
}
