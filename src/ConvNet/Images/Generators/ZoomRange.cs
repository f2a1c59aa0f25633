namespace ConvNet;

/// <summary>How much images are zoomed: between two factors, <c>(0.5, 1.5)</c>, or by up to a share either way, <c>0.5</c>.</summary>
/// <param name="Low">The least factor; below 1 the picture becomes larger.</param>
/// <param name="High">The greatest.</param>
public readonly record struct ZoomRange(double Low, double High)
{
    /// <summary>From 1 less so much to 1 and so much more.</summary>
    public static implicit operator ZoomRange(double range) => new(1 - range, 1 + range);

    /// <summary>Between two factors.</summary>
    public static implicit operator ZoomRange((double low, double high) range) => new(range.low, range.high);
}
