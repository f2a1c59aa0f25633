namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
// A method with further arguments is none that a layer can take, even if they have defaults: activation: activations.relu.
public abstract partial class activations
{
    /// <inheritdoc cref="relu(Tensor, double, double?, double)"/>
    public static Tensor relu(Tensor x) => relu(x, negative_slope: 0);

    /// <inheritdoc cref="leaky_relu(Tensor, double)"/>
    public static Tensor leaky_relu(Tensor x) => leaky_relu(x, negative_slope: 0.2);

    /// <inheritdoc cref="elu(Tensor, double)"/>
    public static Tensor elu(Tensor x) => elu(x, alpha: 1);

    /// <inheritdoc cref="celu(Tensor, double)"/>
    public static Tensor celu(Tensor x) => celu(x, alpha: 1);

    /// <inheritdoc cref="squareplus(Tensor, double)"/>
    public static Tensor squareplus(Tensor x) => squareplus(x, b: 4);

    /// <inheritdoc cref="soft_shrink(Tensor, double)"/>
    public static Tensor soft_shrink(Tensor x) => soft_shrink(x, threshold: 0.5);

    /// <inheritdoc cref="hard_shrink(Tensor, double)"/>
    public static Tensor hard_shrink(Tensor x) => hard_shrink(x, threshold: 0.5);

    /// <inheritdoc cref="gelu(Tensor, bool)"/>
    public static Tensor gelu(Tensor x) => gelu(x, approximate: false);

    /// <inheritdoc cref="glu(Tensor, int)"/>
    public static Tensor glu(Tensor x) => glu(x, axis: -1);

    /// <inheritdoc cref="softmax(Tensor, Axes?)"/>
    public static Tensor softmax(Tensor x) => softmax(x, axis: null);

    /// <inheritdoc cref="log_softmax(Tensor, int)"/>
    public static Tensor log_softmax(Tensor x) => log_softmax(x, axis: -1);

    /// <inheritdoc cref="sparsemax(Tensor, int)"/>
    public static Tensor sparsemax(Tensor x) => sparsemax(x, axis: -1);
}
