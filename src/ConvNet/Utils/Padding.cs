namespace ConvNet;

/// <summary>Brings lists to one length.</summary>
internal static class Padding
{
    /// <summary>The lists as rows of one array, as <c>keras.utils.pad_sequences</c> makes them.</summary>
    /// <exception cref="ArgumentException">An argument is wrong, or the items have different shapes.</exception>
    public static NDArray Rows(NDArray[] sequences, int? maxlen, DType dtype, string padding, string truncating, double value)
    {
        RequireSide(padding, nameof(padding));
        RequireSide(truncating, nameof(truncating));
        if (maxlen < 0) throw new ArgumentException($"pad_sequences: maxlen can't be negative, got {maxlen}");
        foreach (var (i, sequence) in sequences.Index())
        {
            if (sequence.ndim == 0) throw new ArgumentException($"pad_sequences: sequences must be lists, but number {i} is {sequence}");
        }

        int[] item = [.. (sequences.FirstOrDefault(sequence => sequence.size > 0)?.shape ?? new Shape(0)).Skip(1).Select(size => size!.Value)];
        int length = maxlen ?? sequences.Select(sequence => sequence.Sizes[0]).DefaultIfEmpty().Max();
        var rows = np.full(new Shape([sequences.Length, length, .. item]), value).astype(dtype);
        foreach (var (i, sequence) in sequences.Index())
        {
            int kept = Math.Min(sequence.Sizes[0], length);
            if (kept == 0) continue;
            if (!sequence.Sizes.AsSpan(1).SequenceEqual(item))
                throw new ArgumentException($"pad_sequences: the items of sequence {i} have shape {sequence.shape[1..]}, others {new Shape([.. item])}");
            int from = truncating == "pre" ? sequence.Sizes[0] - kept : 0, to = padding == "pre" ? length - kept : 0;
            rows[i, to..(to + kept)] = sequence[from..(from + kept)].astype(dtype);
        }
        return rows;
    }

    private static void RequireSide(string side, string what)
    {
        if (side is not ("pre" or "post")) throw new ArgumentException($"pad_sequences: {what} must be \"pre\" or \"post\", got \"{side}\"");
    }
}
