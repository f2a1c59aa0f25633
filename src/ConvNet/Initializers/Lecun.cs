namespace ConvNet;

/// <summary>
/// Uniform over ±√(3 / fan in).
/// LeCun, Bottou, Orr &amp; Müller, "Efficient BackProp", 1998.
/// </summary>
/// <param name="seed">See <see cref="RandomInitializer"/>.</param>
/// <param name="input_axes">The axes along which the weight's inputs lie; null for the last but one.</param>
/// <param name="output_axes">The axes along which the weight's outputs lie; null for the last.</param>
public sealed class LecunUniform(int? seed = null, int[]? input_axes = null, int[]? output_axes = null)
    : ScaledInitializer(1.0, "fan_in", "uniform", seed, input_axes, output_axes);

/// <summary>
/// Truncated normal of variance 1 / fan in: for layers followed by selu.
/// LeCun, Bottou, Orr &amp; Müller, "Efficient BackProp", 1998.
/// </summary>
/// <param name="seed">See <see cref="RandomInitializer"/>.</param>
/// <param name="input_axes">The axes along which the weight's inputs lie; null for the last but one.</param>
/// <param name="output_axes">The axes along which the weight's outputs lie; null for the last.</param>
public sealed class LecunNormal(int? seed = null, int[]? input_axes = null, int[]? output_axes = null)
    : ScaledInitializer(1.0, "fan_in", "truncated_normal", seed, input_axes, output_axes);
