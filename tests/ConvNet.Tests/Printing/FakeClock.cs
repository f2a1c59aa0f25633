namespace ConvNet.Tests.Printing;

/// <summary>A clock that stands still until it is set or moved on.</summary>
internal sealed class FakeClock : TimeProvider
{
    private readonly double _start;
    private double _now;

    /// <param name="start">What it shows at first, in seconds.</param>
    /// <param name="frequency">Its ticks per second.</param>
    public FakeClock(double start = 0, long frequency = 1_000_000_000)
    {
        _start = _now = start;
        TimestampFrequency = frequency;
    }

    public override long TimestampFrequency { get; }

    /// <summary>
    /// The clock that Keras 2.2's bars were recorded by: floating-point seconds around 2^20, of which 2^-32 is the smallest
    /// step. Rounding to whole ticks of that size leaves the recorded rounding as it was.
    /// </summary>
    public static FakeClock Keras22() => new(1 << 20, 1L << 32);

    public void Set(double seconds) => _now = _start + seconds;

    public void Advance(double seconds) => _now += seconds;

    public override long GetTimestamp() => (long)Math.Round(_now * TimestampFrequency);
}
