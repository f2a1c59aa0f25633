namespace ConvNet;

/// <summary>One rate up to and including a step, another up to the next, and so on.</summary>
/// <remarks>Keras' page: https://keras.io/api/optimizers/learning_rate_schedules/piecewise_constant_decay/.</remarks>
/// <param name="boundaries">The last step of each rate but the last one.</param>
/// <param name="values">The rates; one more than boundaries.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">There is not one rate more than boundaries.</exception>
public sealed class PiecewiseConstantDecay(IReadOnlyList<double> boundaries, IReadOnlyList<double> values,
    string name = "PiecewiseConstant") : LearningRateSchedule
{
    /// <summary>The last step of each rate but the last one.</summary>
    public IReadOnlyList<double> Boundaries { get; } = [.. boundaries];

    // Steps are whole numbers in configs, as they were given.
    [KerasName("boundaries")]
    internal IReadOnlyList<object> BoundariesInConfig =>
        [.. Boundaries.Select(boundary => boundary == (long)boundary ? (object)(long)boundary : boundary)];

    /// <summary>The rates.</summary>
    public IReadOnlyList<double> Values { get; } = values.Count == boundaries.Count + 1 ? [.. values]
        : throw new ArgumentException(
            $"values must be one more than boundaries, got {values.Count} values and {boundaries.Count} boundaries");

    /// <summary>The schedule's name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override double At(long step) => Values[Boundaries.TakeWhile(boundary => step > boundary).Count()];
}
