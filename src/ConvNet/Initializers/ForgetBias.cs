namespace ConvNet;

/// <summary>
/// An LSTM's bias, four gates one behind the other, with ones for the second: it begins by forgetting nothing.
/// </summary>
/// <remarks>Jozefowicz et al., "An empirical exploration of recurrent network architectures" (2015).</remarks>
/// <param name="others">How the other gates' start.</param>
[KerasName("ForgetBias", AsString = false)]
internal sealed class ForgetBias(Initializer others) : Initializer
{
    /// <summary>How the other gates' start.</summary>
    public Initializer Others { get; } = others;

    /// <inheritdoc/>
    protected internal override float[] Create(Shape shape)
    {
        int units = shape[0] / 4;
        return [.. Others.Create(units), .. Enumerable.Repeat(1f, units), .. Others.Create(2 * units)];
    }
}
