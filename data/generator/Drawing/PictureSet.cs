namespace DataGenerator;

/// <summary>A set of drawn pictures of ten kinds, one after another, and the kind that each shows.</summary>
/// <param name="count">The number of pictures.</param>
/// <param name="seed">What the random numbers start from.</param>
/// <param name="pixels">The numbers of a picture.</param>
internal abstract class PictureSet(int count, ulong seed, int pixels)
{
    /// <summary>The number of pictures.</summary>
    public int Count => count;

    /// <summary>The kinds shown, each equally often, in random order.</summary>
    public byte[] Labels()
    {
        byte[] labels = [.. Enumerable.Range(0, count).Select(i => (byte)(i % 10))];
        new Dice(seed).Shuffle(labels);
        return labels;
    }

    /// <summary>The first pictures; each has its own random numbers, so a few of them are drawn as all of them are.</summary>
    public byte[] Images(int first)
    {
        byte[] labels = Labels(), images = new byte[first * pixels];
        for (int i = 0; i < first; i++)
            Draw(labels[i], new Dice((seed << 32) + (ulong)i + 1), images.AsSpan(i * pixels, pixels));
        return images;
    }

    /// <summary>Draws a picture of a kind.</summary>
    protected abstract void Draw(byte kind, Dice dice, Span<byte> image);
}
