namespace ConvNet;

/// <summary>
/// Arrays of random numbers that follow from one key. Large ones are drawn in parallel, each part from a stream of its own,
/// so the numbers do not depend on the number of processors.
/// </summary>
internal sealed class RandomNumbers(ulong key)
{
    private const int PartLength = 1 << 16;
    private SplitMix64 _keys = new(key);

    private delegate void Fill(Span<float> part, ref SplitMix64 stream);

    /// <summary>Uniform over [low, high).</summary>
    public float[] Uniform(long count, double low, double high) => Draw(count, (part, ref stream) =>
    {
        foreach (ref float value in part) value = (float)(low + ((high - low) * stream.Unit()));
    });

    /// <summary>Normal.</summary>
    public float[] Normal(long count, double mean, double stddev) => Draw(count, (part, ref stream) =>
    {
        for (int i = 0; i < part.Length; i += 2)
        {
            var (first, second) = stream.Normals();
            part[i] = (float)(mean + (stddev * first));
            if (i + 1 < part.Length) part[i + 1] = (float)(mean + (stddev * second));
        }
    });

    /// <summary>Normal, numbers beyond two standard deviations drawn again.</summary>
    public float[] TruncatedNormal(long count, double mean, double stddev) => Draw(count, (part, ref stream) =>
    {
        for (int i = 0; i < part.Length;)
        {
            var (first, second) = stream.Normals();
            if (Math.Abs(first) <= 2) part[i++] = (float)(mean + (stddev * first));
            if (Math.Abs(second) <= 2 && i < part.Length) part[i++] = (float)(mean + (stddev * second));
        }
    });

    private float[] Draw(long count, Fill fill)
    {
        var values = new float[count];
        var streams = new SplitMix64[(count + PartLength - 1) / PartLength];
        for (int i = 0; i < streams.Length; i++) streams[i] = new(_keys.Next());
        void Part(int i)
        {
            int start = i * PartLength;
            fill(values.AsSpan(start, Math.Min(PartLength, values.Length - start)), ref streams[i]);
        }

        if (streams.Length > 1) Parallel.For(0, streams.Length, Part);
        else if (streams.Length == 1) Part(0);
        return values;
    }
}
