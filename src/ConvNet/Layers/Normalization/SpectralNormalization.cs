using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Keeps the kernel of another layer such that it makes no vector longer: each call in training divides it by its largest
/// singular value.
/// </summary>
/// <remarks>
/// Shapes are those of the layer. One more weight, vector_u (1, outputs), holds what is known of the singular vector; each
/// iteration comes nearer to it. Keras' page: https://keras.io/api/layers/normalization_layers/spectral_normalization/. Miyato
/// et al., "Spectral normalization for generative adversarial networks" (2018).
/// </remarks>
/// <param name="layer">A layer with a weight "kernel" or "embeddings".</param>
/// <param name="power_iterations">How often to iterate in each call; positive.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="power_iterations"/> is not positive.</exception>
public sealed class SpectralNormalization(Layer layer, int power_iterations = 1, [NotConfig] Shape? input_shape = null,
    string? name = null) : Layer(name, input_shape)
{
    private Variable _kernel = null!;
    private Variable _vectorU = null!;

    /// <summary>The layer whose kernel is kept small.</summary>
    public Layer Layer { get; } = layer;

    /// <summary>How often each call iterates.</summary>
    public int PowerIterations { get; } = Require.Positive(power_iterations);

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => Layer.ComputeOutputShape(input);

    /// <inheritdoc/>
    protected override void Build(Shape input)
    {
        Layer.EnsureBuilt(input);
        _kernel = Layer.Weights.FirstOrDefault(weight => weight.Own is "kernel" or "embeddings")
            ?? throw new ArgumentException($"{Name}: expected a layer with a kernel or embeddings, got {Layer.ClassName}, " +
                $"whose weights are [{string.Join(", ", Layer.Weights.Select(weight => weight.Own))}]");
        Own(_kernel);
        var start = new TruncatedNormal(stddev: 0.02);
        _vectorU = AddWeight("vector_u", (1, _kernel.Shape[^1]), start, trainable: false);
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training)
    {
        if (training) Normalize();
        return Layer.Apply(x, training);
    }

    private void Normalize()
    {
        var type = _kernel.DType == DType.Float64 ? _kernel.DType : DType.Float32;
        var (kernel, u) = Ops.SpectralNormalize(Ops.AsFloat(_kernel.Stored, type), Ops.AsFloat(_vectorU.Stored, type), PowerIterations);
        _kernel.Assign(kernel);
        _vectorU.Assign(u);
    }
}
