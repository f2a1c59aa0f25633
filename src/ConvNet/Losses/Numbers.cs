using System.Collections;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>A number or several, where Keras takes both: <c>thresholds: 0.5</c>, <c>thresholds: [0.2, 0.8]</c>.</summary>
[CollectionBuilder(typeof(Numbers), nameof(Create))]
public sealed class Numbers : IEnumerable<double>, IConfigValue
{
    private readonly double[] _values;

    private Numbers(double[] values, bool isSingle) => (_values, IsSingle) = (values, isSingle);

    /// <summary>Whether it was given as a number, not as a list.</summary>
    public bool IsSingle { get; }

    object IConfigValue.ConfigValue => IsSingle ? _values[0] : _values;

    /// <summary>Makes a list from a collection expression.</summary>
    public static Numbers Create(ReadOnlySpan<double> values) => new(values.ToArray(), isSingle: false);

    /// <summary>One number.</summary>
    public static implicit operator Numbers(double value) => new([value], isSingle: true);

    /// <summary>Several numbers.</summary>
    public static implicit operator Numbers(double[] values) => new([.. values], isSingle: false);

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => _values.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python prints it.</summary>
    public override string ToString() => IsSingle ? PythonText.Repr(_values[0]) : PythonText.Repr(_values.ToList());
}
