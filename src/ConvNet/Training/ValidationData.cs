namespace ConvNet;

/// <summary>What is not trained with, but evaluated after each epoch. Converts from <c>(x_test, y_test)</c>.</summary>
/// <param name="X">The inputs, (samples, …).</param>
/// <param name="Y">What is true, (samples, …).</param>
public sealed record ValidationData(NDArray X, NDArray Y)
{
    /// <summary>From a tuple, as in Python.</summary>
    public static implicit operator ValidationData((NDArray X, NDArray Y) data) => new(data.X, data.Y);
}
