namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
/// <summary>
/// The functions behind losses, which stand in Keras' modules of losses and of metrics: they give the value of each sample.
/// </summary>
/// <remarks>Targets, predictions and arguments are those of the class of the same name.</remarks>
public abstract partial class LossFunctions
{
    private protected LossFunctions()
    {
    }

    /// <summary>The loss of each sample, as <see cref="MeanSquaredError"/> has it.</summary>
    public static Tensor mean_squared_error(Tensor y_true, Tensor y_pred) =>
        new MeanSquaredError().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="MeanSquaredError"/> has it.</summary>
    public static NDArray mean_squared_error(NDArray y_true, NDArray y_pred) =>
        new MeanSquaredError().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="MeanAbsoluteError"/> has it.</summary>
    public static Tensor mean_absolute_error(Tensor y_true, Tensor y_pred) =>
        new MeanAbsoluteError().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="MeanAbsoluteError"/> has it.</summary>
    public static NDArray mean_absolute_error(NDArray y_true, NDArray y_pred) =>
        new MeanAbsoluteError().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="MeanAbsolutePercentageError"/> has it.</summary>
    public static Tensor mean_absolute_percentage_error(Tensor y_true, Tensor y_pred) =>
        new MeanAbsolutePercentageError().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="MeanAbsolutePercentageError"/> has it.</summary>
    public static NDArray mean_absolute_percentage_error(NDArray y_true, NDArray y_pred) =>
        new MeanAbsolutePercentageError().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="MeanSquaredLogarithmicError"/> has it.</summary>
    public static Tensor mean_squared_logarithmic_error(Tensor y_true, Tensor y_pred) =>
        new MeanSquaredLogarithmicError().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="MeanSquaredLogarithmicError"/> has it.</summary>
    public static NDArray mean_squared_logarithmic_error(NDArray y_true, NDArray y_pred) =>
        new MeanSquaredLogarithmicError().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="Huber"/> has it.</summary>
    public static Tensor huber(Tensor y_true, Tensor y_pred, double delta = 1) =>
        new Huber(delta).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="Huber"/> has it.</summary>
    public static NDArray huber(NDArray y_true, NDArray y_pred, double delta = 1) =>
        new Huber(delta).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="LogCosh"/> has it.</summary>
    public static Tensor log_cosh(Tensor y_true, Tensor y_pred) =>
        new LogCosh().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="LogCosh"/> has it.</summary>
    public static NDArray log_cosh(NDArray y_true, NDArray y_pred) =>
        new LogCosh().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="CosineSimilarity"/> has it.</summary>
    public static Tensor cosine_similarity(Tensor y_true, Tensor y_pred, int axis = -1) =>
        new CosineSimilarity(axis).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="CosineSimilarity"/> has it.</summary>
    public static NDArray cosine_similarity(NDArray y_true, NDArray y_pred, int axis = -1) =>
        new CosineSimilarity(axis).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="Hinge"/> has it.</summary>
    public static Tensor hinge(Tensor y_true, Tensor y_pred) =>
        new Hinge().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="Hinge"/> has it.</summary>
    public static NDArray hinge(NDArray y_true, NDArray y_pred) =>
        new Hinge().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="SquaredHinge"/> has it.</summary>
    public static Tensor squared_hinge(Tensor y_true, Tensor y_pred) =>
        new SquaredHinge().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="SquaredHinge"/> has it.</summary>
    public static NDArray squared_hinge(NDArray y_true, NDArray y_pred) =>
        new SquaredHinge().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="CategoricalHinge"/> has it.</summary>
    public static Tensor categorical_hinge(Tensor y_true, Tensor y_pred) =>
        new CategoricalHinge().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="CategoricalHinge"/> has it.</summary>
    public static NDArray categorical_hinge(NDArray y_true, NDArray y_pred) =>
        new CategoricalHinge().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="KLDivergence"/> has it.</summary>
    public static Tensor kl_divergence(Tensor y_true, Tensor y_pred) =>
        new KLDivergence().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="KLDivergence"/> has it.</summary>
    public static NDArray kl_divergence(NDArray y_true, NDArray y_pred) =>
        new KLDivergence().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="Poisson"/> has it.</summary>
    public static Tensor poisson(Tensor y_true, Tensor y_pred) =>
        new Poisson().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="Poisson"/> has it.</summary>
    public static NDArray poisson(NDArray y_true, NDArray y_pred) =>
        new Poisson().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="BinaryCrossentropy"/> has it.</summary>
    public static Tensor binary_crossentropy(Tensor y_true, Tensor y_pred,
        bool from_logits = false, double label_smoothing = 0, int axis = -1) =>
        new BinaryCrossentropy(from_logits, label_smoothing, axis).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="BinaryCrossentropy"/> has it.</summary>
    public static NDArray binary_crossentropy(NDArray y_true, NDArray y_pred,
        bool from_logits = false, double label_smoothing = 0, int axis = -1) =>
        new BinaryCrossentropy(from_logits, label_smoothing, axis).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="BinaryFocalCrossentropy"/> has it.</summary>
    public static Tensor binary_focal_crossentropy(Tensor y_true, Tensor y_pred,
        bool apply_class_balancing = false, double alpha = 0.25, double gamma = 2, bool from_logits = false,
        double label_smoothing = 0, int axis = -1) =>
        new BinaryFocalCrossentropy(apply_class_balancing, alpha, gamma, from_logits, label_smoothing, axis).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="BinaryFocalCrossentropy"/> has it.</summary>
    public static NDArray binary_focal_crossentropy(NDArray y_true, NDArray y_pred,
        bool apply_class_balancing = false, double alpha = 0.25, double gamma = 2, bool from_logits = false,
        double label_smoothing = 0, int axis = -1) =>
        new BinaryFocalCrossentropy(apply_class_balancing, alpha, gamma, from_logits, label_smoothing, axis).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="CategoricalCrossentropy"/> has it.</summary>
    public static Tensor categorical_crossentropy(Tensor y_true, Tensor y_pred,
        bool from_logits = false, double label_smoothing = 0, int axis = -1) =>
        new CategoricalCrossentropy(from_logits, label_smoothing, axis).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="CategoricalCrossentropy"/> has it.</summary>
    public static NDArray categorical_crossentropy(NDArray y_true, NDArray y_pred,
        bool from_logits = false, double label_smoothing = 0, int axis = -1) =>
        new CategoricalCrossentropy(from_logits, label_smoothing, axis).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="CategoricalFocalCrossentropy"/> has it.</summary>
    public static Tensor categorical_focal_crossentropy(Tensor y_true, Tensor y_pred,
        Numbers? alpha = null, double gamma = 2, bool from_logits = false, double label_smoothing = 0, int axis = -1) =>
        new CategoricalFocalCrossentropy(alpha, gamma, from_logits, label_smoothing, axis).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="CategoricalFocalCrossentropy"/> has it.</summary>
    public static NDArray categorical_focal_crossentropy(NDArray y_true, NDArray y_pred,
        Numbers? alpha = null, double gamma = 2, bool from_logits = false, double label_smoothing = 0, int axis = -1) =>
        new CategoricalFocalCrossentropy(alpha, gamma, from_logits, label_smoothing, axis).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="SparseCategoricalCrossentropy"/> has it.</summary>
    public static Tensor sparse_categorical_crossentropy(Tensor y_true, Tensor y_pred,
        bool from_logits = false, int? ignore_class = null, int axis = -1) =>
        new SparseCategoricalCrossentropy(from_logits, ignore_class, axis: axis).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="SparseCategoricalCrossentropy"/> has it.</summary>
    public static NDArray sparse_categorical_crossentropy(NDArray y_true, NDArray y_pred,
        bool from_logits = false, int? ignore_class = null, int axis = -1) =>
        new SparseCategoricalCrossentropy(from_logits, ignore_class, axis: axis).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="CategoricalGeneralizedCrossEntropy"/> has it.</summary>
    public static Tensor categorical_generalized_cross_entropy(Tensor y_true, Tensor y_pred, double q = 0.5) =>
        new CategoricalGeneralizedCrossEntropy(q).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="CategoricalGeneralizedCrossEntropy"/> has it.</summary>
    public static NDArray categorical_generalized_cross_entropy(NDArray y_true, NDArray y_pred, double q = 0.5) =>
        new CategoricalGeneralizedCrossEntropy(q).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="Circle"/> has it.</summary>
    public static Tensor circle(Tensor y_true, Tensor y_pred,
        bool remove_diagonal = true, double gamma = 80, double margin = 0.4) =>
        new Circle(gamma, margin, remove_diagonal).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="Circle"/> has it.</summary>
    public static NDArray circle(NDArray y_true, NDArray y_pred,
        bool remove_diagonal = true, double gamma = 80, double margin = 0.4) =>
        new Circle(gamma, margin, remove_diagonal).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="CTC"/> has it.</summary>
    public static Tensor ctc(Tensor y_true, Tensor y_pred) =>
        new CTC().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="CTC"/> has it.</summary>
    public static NDArray ctc(NDArray y_true, NDArray y_pred) =>
        new CTC().Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="Dice"/> has it.</summary>
    public static Tensor dice(Tensor y_true, Tensor y_pred, Axes? axis = null) =>
        new Dice(axis: axis).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="Dice"/> has it.</summary>
    public static NDArray dice(NDArray y_true, NDArray y_pred, Axes? axis = null) =>
        new Dice(axis: axis).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="Tversky"/> has it.</summary>
    public static Tensor tversky(Tensor y_true, Tensor y_pred, double alpha = 0.5, double beta = 0.5, Axes? axis = null) =>
        new Tversky(alpha, beta, axis: axis).Each(y_true, y_pred);

    /// <summary>The loss of each sample, as <see cref="Tversky"/> has it.</summary>
    public static NDArray tversky(NDArray y_true, NDArray y_pred, double alpha = 0.5, double beta = 0.5, Axes? axis = null) =>
        new Tversky(alpha, beta, axis: axis).Each(y_true, y_pred);
}
