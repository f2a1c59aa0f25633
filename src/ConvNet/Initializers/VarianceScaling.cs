namespace ConvNet;

/// <summary>
/// Values whose variance is <c>scale</c> over the weight's fan. Glorot's, He's and LeCun's initializers are this one with
/// arguments of their own.
/// </summary>
/// <param name="scale">The variance for a fan of 1; more than 0.</param>
/// <param name="mode">Which fan counts: <c>"fan_in"</c>, <c>"fan_out"</c>, or their mean, <c>"fan_avg"</c>.</param>
/// <param name="distribution"><c>"truncated_normal"</c>, <c>"untruncated_normal"</c> or <c>"uniform"</c>.</param>
/// <param name="seed">See <see cref="RandomInitializer"/>.</param>
/// <param name="input_axes">The axes along which the weight's inputs lie; null for the last but one.</param>
/// <param name="output_axes">The axes along which the weight's outputs lie; null for the last.</param>
public sealed class VarianceScaling(
    double scale = 1.0, string mode = "fan_in", string distribution = "truncated_normal",
    int? seed = null, int[]? input_axes = null, int[]? output_axes = null)
    : ScaledInitializer(scale, mode, distribution, seed, input_axes, output_axes);
