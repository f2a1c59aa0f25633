using ConvNet.Engine;

namespace ConvNet;

/// <summary>Puts the axes of each sample in another order.</summary>
/// <remarks>
/// Input (batch, …), output the same axes in the order of dims. Keras' page:
/// https://keras.io/api/layers/reshaping_layers/permute/.
/// </remarks>
/// <param name="dims">The axes' order, counted from 1: <c>(2, 1)</c> exchanges two. The batch stays where it is.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="dims"/> lacks an axis, or holds one twice.</exception>
public sealed class Permute(Axes dims, [NotConfig] Shape? input_shape = null, string? name = null) : Layer(name, input_shape)
{
    /// <summary>The axes' order, counted from 1.</summary>
    public IReadOnlyList<int> Dims { get; } =
        dims.ToArray() is var given && given.Order().SequenceEqual(Enumerable.Range(1, given.Length)) ? given
        : throw new ArgumentException($"dims must hold each axis from 1 on once, got {string.Join(", ", given)}");

    /// <inheritdoc/>
    protected override int? InputRank => Dims.Count + 1;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => new([input.At(0), .. Dims.Select(input.At)]);

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => Ops.Permute(x, [0, .. Dims]);
}
