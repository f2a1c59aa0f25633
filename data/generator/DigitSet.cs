namespace DigitsGenerator;

/// <summary>A set of drawn digits: images of 28 x 28 grey levels one after another, and the digit that each shows.</summary>
internal sealed class DigitSet(int count, ulong seed)
{
    /// <summary>The digits to train on.</summary>
    public static DigitSet Train => new(10_000, seed: 1);

    /// <summary>The digits to test with.</summary>
    public static DigitSet Test => new(2_000, seed: 2);

    /// <summary>The number of images.</summary>
    public int Count => count;

    /// <summary>The digits shown, each equally often, in random order.</summary>
    public byte[] Labels()
    {
        byte[] labels = [.. Enumerable.Range(0, count).Select(i => (byte)(i % 10))];
        new Dice(seed).Shuffle(labels);
        return labels;
    }

    /// <summary>The first images; each has its own random numbers, so a few of them are drawn as all of them are.</summary>
    public byte[] Images(int first)
    {
        const int pixels = Ink.Side * Ink.Side;
        byte[] labels = Labels(), images = new byte[first * pixels];
        var center = new Point(Ink.Side / 2 - 0.5, Ink.Side / 2 - 0.5);
        for (int i = 0; i < first; i++)
        {
            var dice = new Dice((seed << 32) + (ulong)i + 1);
            var hand = new Hand(dice);
            Ink.Draw(hand.Write(labels[i], center), hand, dice, images.AsSpan(i * pixels, pixels));
        }

        return images;
    }
}
