namespace DataGenerator;

/// <summary>Drawn digits: images of 28 x 28 grey levels, and the digit that each shows.</summary>
internal sealed class DigitSet(int count, ulong seed) : PictureSet(count, seed, Ink.Side * Ink.Side)
{
    private static readonly Point Center = new(Ink.Side / 2 - 0.5, Ink.Side / 2 - 0.5);

    /// <summary>The digits to train on.</summary>
    public static DigitSet Train => new(10_000, seed: 1);

    /// <summary>The digits to test with.</summary>
    public static DigitSet Test => new(2_000, seed: 2);

    /// <inheritdoc/>
    protected override void Draw(byte kind, Dice dice, Span<byte> image)
    {
        var hand = new Hand(dice);
        Ink.Draw(hand.Write(kind, Center), hand, dice, image);
    }
}
