namespace DataGenerator;

/// <summary>Drawn clothes: images of 28 x 28 grey levels, and the kind that each shows.</summary>
internal sealed class ClothesSet(int count, ulong seed) : PictureSet(count, seed, Side * Side)
{
    /// <summary>The height and width of an image.</summary>
    public const int Side = 28;

    private const int Levels = 15;

    /// <summary>The clothes to train on.</summary>
    public static ClothesSet Train => new(5_000, seed: 3);

    /// <summary>The clothes to test with.</summary>
    public static ClothesSet Test => new(1_000, seed: 4);

    /// <inheritdoc/>
    protected override void Draw(byte kind, Dice dice, Span<byte> image)
    {
        var (outline, details) = new Wardrobe(dice).Take(kind);
        double half = dice.Bell(0.02), width = dice.Between(0.85, 1), height = dice.Between(0.85, 1);
        var shift = new Point(dice.Bell(0.04), dice.Bell(0.04));
        outline = outline.Move(half, width, height, shift);
        details = details.Move(half, width, height, shift);
        double shade = dice.Between(0.3, 1), contrast = dice.Between(-0.3, 0.3), light = dice.Between(-0.15, 0.15);
        // Some cloth has stripes; all of it has a grain.
        double stripes = dice.Uniform() < 0.3 ? dice.Between(0.1, 0.3) : 0, grain = dice.Between(0, 0.1);
        int period = 2 + dice.Below(4);
        for (int y = 0; y < Side; y++)
            for (int x = 0; x < Side; x++)
            {
                double cover = outline.Cover(x, y, Side);
                if (cover == 0) continue;
                double cloth = shade + light * (2.0 * x / Side - 1) + contrast * details.Cover(x, y, Side)
                    - (y / period % 2 == 0 ? stripes : 0) + grain * (dice.Uniform() - 0.5);
                image[y * Side + x] = (byte)((int)(cover * Math.Clamp(cloth, 0.15, 1) * Levels + 0.5) * (255 / Levels));
            }
    }
}
