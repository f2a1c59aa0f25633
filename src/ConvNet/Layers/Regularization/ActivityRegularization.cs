namespace ConvNet;

/// <summary>
/// Gives the numbers on as they are, at a price for large ones: l1 · Σ |x| + l2 · Σ x², divided by the batch's size.
/// </summary>
/// <remarks>
/// The shape stays. Keras' page: https://keras.io/api/layers/regularization_layers/activity_regularization/.
/// </remarks>
/// <param name="l1">The price of sizes; not negative.</param>
/// <param name="l2">The price of squares; not negative.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">One of the prices is negative.</exception>
[ConfigKeys("name", "trainable", "dtype", "l1", "l2")]
public sealed class ActivityRegularization(double l1 = 0, double l2 = 0, [NotConfig] Shape? input_shape = null,
    string? name = null) : Layer(name, input_shape, new L1L2(l1, l2))
{
    /// <summary>The price of sizes.</summary>
    public double L1 { get; } = l1;

    /// <summary>The price of squares.</summary>
    public double L2 { get; } = l2;

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => x;
}
