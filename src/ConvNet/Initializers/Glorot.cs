namespace ConvNet;

/// <summary>
/// Uniform over ±√(6 / (fan in + fan out)), also called Xavier's: what kernels begin with unless told otherwise.
/// Glorot &amp; Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010.
/// </summary>
/// <param name="seed">See <see cref="RandomInitializer"/>.</param>
/// <param name="input_axes">The axes along which the weight's inputs lie; null for the last but one.</param>
/// <param name="output_axes">The axes along which the weight's outputs lie; null for the last.</param>
public sealed class GlorotUniform(int? seed = null, int[]? input_axes = null, int[]? output_axes = null)
    : ScaledInitializer(1.0, "fan_avg", "uniform", seed, input_axes, output_axes);

/// <summary>
/// Truncated normal of variance 2 / (fan in + fan out), also called Xavier's.
/// Glorot &amp; Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010.
/// </summary>
/// <param name="seed">See <see cref="RandomInitializer"/>.</param>
/// <param name="input_axes">The axes along which the weight's inputs lie; null for the last but one.</param>
/// <param name="output_axes">The axes along which the weight's outputs lie; null for the last.</param>
public sealed class GlorotNormal(int? seed = null, int[]? input_axes = null, int[]? output_axes = null)
    : ScaledInitializer(1.0, "fan_avg", "truncated_normal", seed, input_axes, output_axes);
