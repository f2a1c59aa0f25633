namespace ConvNet;

/// <summary>
/// A number for all channels, or a number for each. Converts from <c>0.5</c>, <c>new[] { 0.5, 1 }</c> and an array.
/// </summary>
public sealed class PerChannel : IConfigValue
{
    private readonly object _given;

    private PerChannel(object given, params double[] values)
    {
        _given = given;
        Values = values;
    }

    /// <summary>The numbers; one alone is for all channels.</summary>
    internal double[] Values { get; }

    object IConfigValue.ConfigValue => _given;

    /// <summary>One for all.</summary>
    public static implicit operator PerChannel(int value) => new(value, value);

    /// <summary>One for all.</summary>
    public static implicit operator PerChannel(double value) => new(value, value);

    /// <summary>One for each channel.</summary>
    public static implicit operator PerChannel(double[] values) => new(values, values);

    /// <summary>One number, or a row with one for each channel.</summary>
    /// <exception cref="ArgumentException">The array has more than one axis.</exception>
    public static implicit operator PerChannel(NDArray values) => values.ndim switch
    {
        0 => values.ToArray<double>()[0],
        1 => values.ToArray<double>(),
        _ => throw new ArgumentException($"expected a number or a row of numbers, got an array of shape {values.shape}"),
    };

    /// <summary>The numbers as Python prints them.</summary>
    public override string ToString() => Values.Length == 1 ? PythonText.Repr(Values[0]) : PythonText.Repr(Values);
}
