namespace ConvNet;

/// <summary>Texts on their way to a layer that takes them, such as <see cref="StringLookup"/>; nothing is computed with them.</summary>
internal sealed class TextTensor(NDArray texts) : Tensor(texts.shape)
{
    /// <inheritdoc/>
    public override DType DType => TextDType.Of(0);

    /// <summary>The texts.</summary>
    public NDArray Texts { get; } = texts;
}
