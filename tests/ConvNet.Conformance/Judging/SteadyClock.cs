namespace ConvNet.Conformance;

/// <summary>
/// A clock that stands still until it is set or moved on. One that starts late is that of Keras 2.2's recorded bars:
/// floating-point seconds around 2^20, of which 2^-32 is the smallest step.
/// </summary>
internal sealed class SteadyClock(double start) : TimeProvider
{
    private readonly double _start = start;
    private double _now = start;

    public override long TimestampFrequency { get; } = start > 0 ? 1L << 32 : 1_000_000_000;

    public void Set(double seconds) => _now = _start + seconds;

    public void Advance(double seconds) => _now += seconds;

    public override long GetTimestamp() => (long)Math.Round(_now * TimestampFrequency);
}
