namespace DataGenerator;

/// <summary>Turns a pen's lines into grey pixels: 0 is the background, 255 full ink.</summary>
internal static class Ink
{
    /// <summary>The height and width of an image.</summary>
    public const int Side = 28;

    // Sixteen grey levels, 17 apart: half the bits of 256 ones in the compressed file and no difference to the eye.
    private const int Levels = 15;

    /// <summary>Draws the lines into an image of <see cref="Side"/> x <see cref="Side"/> pixels, row by row.</summary>
    public static void Draw(Point[][] lines, Hand hand, Dice dice, Span<byte> image)
    {
        Span<double> ink = stackalloc double[Side * Side];
        foreach (var line in lines) DrawLine(line, hand, dice, ink);
        // The paper takes the ink unevenly; where there is none, none comes.
        double grain = dice.Between(0, 0.14);
        for (int i = 0; i < ink.Length; i++)
            image[i] = ink[i] == 0 ? (byte)0 : Level(ink[i] * (1 - grain * dice.Uniform() * (2 - ink[i])));
    }

    private static void DrawLine(Point[] line, Hand hand, Dice dice, Span<double> ink)
    {
        // The pressure of the pen changes along the line.
        double first = hand.Radius * dice.Between(0.8, 1.1), last = hand.Radius * dice.Between(0.75, 1.05);
        for (int i = 1; i < line.Length; i++)
            DrawPiece(line[i - 1], line[i], first + (last - first) * i / line.Length, hand.Softness, ink);
    }

    private static void DrawPiece(Point from, Point to, double radius, double softness, Span<double> ink)
    {
        double reach = radius + softness / 2;
        var along = to - from;
        double squared = Point.Dot(along, along);
        var (top, bottom) = Pixels(from.Y, to.Y, reach);
        var (left, right) = Pixels(from.X, to.X, reach);
        for (int y = top; y <= bottom; y++)
            for (int x = left; x <= right; x++)
            {
                var pixel = new Point(x, y) - from;
                double t = squared == 0 ? 0 : Math.Clamp(Point.Dot(pixel, along) / squared, 0, 1);
                double covered = (reach - (pixel - t * along).Length) / softness;
                ref double here = ref ink[y * Side + x];
                here = Math.Max(here, Math.Min(covered, 1));
            }
    }

    /// <summary>The pixels that a piece from one place to another can touch along an axis.</summary>
    private static (int First, int Last) Pixels(double from, double to, double reach) =>
        (Math.Max((int)Math.Ceiling(Math.Min(from, to) - reach), 0), Math.Min((int)(Math.Max(from, to) + reach), Side - 1));

    private static byte Level(double ink) => (byte)((int)(ink * Levels + 0.5) * (255 / Levels));
}
