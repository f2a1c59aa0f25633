namespace ConvNet;

/// <summary>
/// Uniform over ±√(6 / fan in): for layers followed by relu.
/// He, Zhang, Ren &amp; Sun, "Delving Deep into Rectifiers", ICCV 2015.
/// </summary>
/// <param name="seed">See <see cref="RandomInitializer"/>.</param>
/// <param name="input_axes">The axes along which the weight's inputs lie; null for the last but one.</param>
/// <param name="output_axes">The axes along which the weight's outputs lie; null for the last.</param>
public sealed class HeUniform(int? seed = null, int[]? input_axes = null, int[]? output_axes = null)
    : ScaledInitializer(2.0, "fan_in", "uniform", seed, input_axes, output_axes);

/// <summary>
/// Truncated normal of variance 2 / fan in: for layers followed by relu.
/// He, Zhang, Ren &amp; Sun, "Delving Deep into Rectifiers", ICCV 2015.
/// </summary>
/// <param name="seed">See <see cref="RandomInitializer"/>.</param>
/// <param name="input_axes">The axes along which the weight's inputs lie; null for the last but one.</param>
/// <param name="output_axes">The axes along which the weight's outputs lie; null for the last.</param>
public sealed class HeNormal(int? seed = null, int[]? input_axes = null, int[]? output_axes = null)
    : ScaledInitializer(2.0, "fan_in", "truncated_normal", seed, input_axes, output_axes);
