namespace ConvNet;

/// <summary>
/// An LSTM's bias, four gates one behind the other, with ones for the second: it begins by forgetting nothing.
/// </summary>
/// <remarks>Jozefowicz et al., "An empirical exploration of recurrent network architectures" (2015).</remarks>
internal sealed class ForgetBias : Initializer
{
    private readonly Initializer _others;

    /// <summary>A bias whose other gates' parts start so.</summary>
    internal ForgetBias(Initializer others) => _others = others;

    /// <inheritdoc/>
    protected internal override float[] Create(Shape shape)
    {
        int units = shape[0] / 4;
        return [.. _others.Create(units), .. Enumerable.Repeat(1f, units), .. _others.Create(2 * units)];
    }
}
