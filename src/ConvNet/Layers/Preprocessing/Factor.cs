namespace ConvNet;

/// <summary>
/// How strong a random change may be: anything between two numbers. Converts from <c>(-0.1, 0.3)</c>, and from <c>0.2</c>, which
/// means from -0.2 to 0.2.
/// </summary>
public sealed class Factor : IConfigValue
{
    private readonly object _given;

    private Factor(object given, double low, double high)
    {
        _given = given;
        Low = low;
        High = high;
    }

    /// <summary>The least.</summary>
    public double Low { get; }

    /// <summary>The most.</summary>
    public double High { get; }

    /// <summary>Whether it was given as one number.</summary>
    internal bool IsSingle => _given is double;

    object IConfigValue.ConfigValue => _given;

    /// <summary>As much one way as the other.</summary>
    public static implicit operator Factor(double size) => new(size, -Math.Abs(size), Math.Abs(size));

    /// <summary>Between two numbers.</summary>
    public static implicit operator Factor((double, double) ends) =>
        new(ends, Math.Min(ends.Item1, ends.Item2), Math.Max(ends.Item1, ends.Item2));

    /// <summary>The two numbers as Python prints them.</summary>
    public override string ToString() => $"({PythonText.Repr(Low)}, {PythonText.Repr(High)})";

    /// <summary>The same, written in configs as two numbers however it was given.</summary>
    internal Factor AsPair() => (Low, High);

    /// <summary>The same, if both ends lie within bounds.</summary>
    /// <exception cref="ArgumentException">One does not.</exception>
    internal Factor Within(double low, double high, string name) => Low >= low && High <= high ? this
        : throw new ArgumentException(
            $"{name} must lie between {PythonText.Repr(low)} and {PythonText.Repr(high)}, got {this}");
}
