namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
// Functions that are objects, as in Python: metrics: [metrics.categorical_accuracy, "mae"].
public abstract partial class metrics
{
    /// <summary>For each sample 1 where the prediction is on the label's side of 0.5, else 0: (batch, …) to (batch, …).</summary>
    public static Func<Tensor, Tensor, Tensor> binary_accuracy => Functions.binary_accuracy;

    /// <summary>For each sample 1 where the most probable class is the one-hot label's: (batch, …, classes) to (batch, …).</summary>
    public static Func<Tensor, Tensor, Tensor> categorical_accuracy => Functions.categorical_accuracy;

    /// <summary>For each sample 1 where the most probable class is the label's number, else 0.</summary>
    public static Func<Tensor, Tensor, Tensor> sparse_categorical_accuracy => Functions.sparse_categorical_accuracy;

    /// <summary>For each sample 1 where the one-hot label's class is among the 5 most probable, else 0.</summary>
    public static Func<Tensor, Tensor, Tensor> top_k_categorical_accuracy => Functions.top_k_categorical_accuracy;

    /// <summary>For each sample 1 where the class that the label numbers is among the 5 most probable, else 0.</summary>
    public static Func<Tensor, Tensor, Tensor> sparse_top_k_categorical_accuracy => Functions.sparse_top_k_categorical_accuracy;

    // A function's name is what its metric is called.
    private static class Functions
    {
        public static Tensor binary_accuracy(Tensor y_true, Tensor y_pred) => new BinaryAccuracy().Each(y_true, y_pred);

        public static Tensor categorical_accuracy(Tensor y_true, Tensor y_pred) => new CategoricalAccuracy().Each(y_true, y_pred);

        public static Tensor sparse_categorical_accuracy(Tensor y_true, Tensor y_pred) =>
            new SparseCategoricalAccuracy().Each(y_true, y_pred);

        public static Tensor top_k_categorical_accuracy(Tensor y_true, Tensor y_pred) =>
            new TopKCategoricalAccuracy().Each(y_true, y_pred);

        public static Tensor sparse_top_k_categorical_accuracy(Tensor y_true, Tensor y_pred) =>
            new SparseTopKCategoricalAccuracy().Each(y_true, y_pred);
    }
}
