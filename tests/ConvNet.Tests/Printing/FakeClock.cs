namespace ConvNet.Tests.Printing;

/// <summary>A clock that stands still until it is set.</summary>
/// <param name="showsAtFirst">What it shows at second 0.</param>
/// <param name="frequency">Ticks per second.</param>
internal sealed class FakeClock(double showsAtFirst = 0, long frequency = 1_000_000_000) : TimeProvider
{
    public double Seconds { get; set; }

    public override long TimestampFrequency => frequency;

    /// <summary>
    /// The clock that Keras 2.2's bars were recorded by: floating-point seconds around 2^20, of which 2^-32 is the smallest
    /// step. Rounding to whole ticks of that size leaves the recorded rounding as it was.
    /// </summary>
    public static FakeClock Keras22() => new(1 << 20, 1L << 32);

    public override long GetTimestamp() => (long)Math.Round((showsAtFirst + Seconds) * frequency);
}
