namespace ConvNet;

/// <summary>
/// The few functions of scikit-learn that stand around Keras' models in tutorials, under their own names:
/// <c>sklearn.metrics.confusion_matrix(y, p)</c>, or <c>using static ConvNet.sklearn.model_selection;</c> and
/// <c>train_test_split(x, y, test_size: 0.2)</c>.
/// </summary>
#pragma warning disable IDE1006 // The names are Python's.
public static partial class sklearn
{
    /// <summary>https://scikit-learn.org/stable/api/sklearn.model_selection.html.</summary>
    public static class model_selection
    {
        /// <summary>The rows of an array, shuffled, as rows to train on and rows to test with.</summary>
        /// <param name="x">The array.</param>
        /// <param name="test_size">How many rows are to test with, or which share, rounded up; a quarter by default, or what
        /// <paramref name="train_size"/> leaves.</param>
        /// <param name="train_size">How many are to train on, or which share, rounded down; the rest by default.</param>
        /// <param name="random_state">Makes the order repeatable, the same as in Python; by default <c>np.random</c>
        /// decides.</param>
        /// <param name="shuffle">Whether the order is random; otherwise the first rows are to train on.</param>
        /// <param name="stratify">The class of each row: each goes to both parts in proportion.</param>
        /// <exception cref="ArgumentException">Sizes that can't be, arrays of different lengths, or classes of one row.</exception>
        public static (NDArray x_train, NDArray x_test) train_test_split(NDArray x, SplitSize? test_size = null,
            SplitSize? train_size = null, int? random_state = null, bool shuffle = true, NDArray? stratify = null)
        {
            var (train, test) = RowSplit.Of([x], test_size, train_size, random_state, shuffle, stratify);
            return (x.TakeRows(train), x.TakeRows(test));
        }

        /// <summary>The rows of two arrays, shuffled alike, as rows to train on and rows to test with.</summary>
        /// <inheritdoc cref="train_test_split(NDArray, SplitSize?, SplitSize?, int?, bool, NDArray)"/>
        public static (NDArray x_train, NDArray x_test, NDArray y_train, NDArray y_test) train_test_split(NDArray x, NDArray y,
            SplitSize? test_size = null, SplitSize? train_size = null, int? random_state = null, bool shuffle = true,
            NDArray? stratify = null)
        {
            var (train, test) = RowSplit.Of([x, y], test_size, train_size, random_state, shuffle, stratify);
            return (x.TakeRows(train), x.TakeRows(test), y.TakeRows(train), y.TakeRows(test));
        }

        /// <summary>The rows of three arrays, shuffled alike, as rows to train on and rows to test with.</summary>
        /// <inheritdoc cref="train_test_split(NDArray, SplitSize?, SplitSize?, int?, bool, NDArray)"/>
        public static (NDArray x_train, NDArray x_test, NDArray y_train, NDArray y_test, NDArray z_train, NDArray z_test)
            train_test_split(NDArray x, NDArray y, NDArray z, SplitSize? test_size = null, SplitSize? train_size = null,
            int? random_state = null, bool shuffle = true, NDArray? stratify = null)
        {
            var (train, test) = RowSplit.Of([x, y, z], test_size, train_size, random_state, shuffle, stratify);
            return (x.TakeRows(train), x.TakeRows(test), y.TakeRows(train), y.TakeRows(test), z.TakeRows(train), z.TakeRows(test));
        }
    }

    /// <summary>https://scikit-learn.org/stable/api/sklearn.metrics.html.</summary>
    public static class metrics
    {
        /// <summary>Which share of the predictions is right.</summary>
        /// <param name="y_true">What each sample is (samples).</param>
        /// <param name="y_pred">What it was taken for (samples).</param>
        /// <param name="normalize">false for their number, not their share.</param>
        /// <param name="sample_weight">How much each sample counts.</param>
        /// <exception cref="ArgumentException">The arrays are no lists of classes of one length.</exception>
        public static double accuracy_score(NDArray y_true, NDArray y_pred, bool normalize = true, NDArray? sample_weight = null)
        {
            var counts = new ClassCounts("accuracy_score", y_true, y_pred, null, sample_weight);
            return normalize ? counts.Hits / counts.Weight : counts.Hits;
        }

        /// <summary>How often samples of each class were taken for each class.</summary>
        /// <param name="y_true">What each sample is (samples).</param>
        /// <param name="y_pred">What it was taken for (samples).</param>
        /// <param name="labels">The classes to show and their order; all in the order of their numbers by default.</param>
        /// <param name="sample_weight">How much each sample counts.</param>
        /// <param name="normalize">"true": shares of a row; "pred": of a column; "all": of all; null: numbers.</param>
        /// <returns>(classes, classes): rows are what samples are, columns what they were taken for; int64, or float64 with weights or
        /// shares.</returns>
        /// <exception cref="ArgumentException">The arrays are no lists of classes of one length, or a class is unknown.</exception>
        public static NDArray confusion_matrix(NDArray y_true, NDArray y_pred, NDArray? labels = null, NDArray? sample_weight = null,
            string? normalize = null)
        {
            if (normalize is not null) Require.OneOf(normalize, ["true", "pred", "all"]);
            var counts = new ClassCounts("confusion_matrix", y_true, y_pred, labels, sample_weight).Matrix();
            if (normalize is null) return sample_weight is null ? counts.astype("int64") : counts;
            var sums = normalize switch
            {
                "true" => counts.sum(1, keepdims: true),
                "pred" => counts.sum(0, keepdims: true),
                _ => counts.sum(),
            };
            return counts / np.where(np.equal(sums, 0.0), np.ones_like(sums), sums);
        }

        /// <summary>Precision, recall, F1 and number of samples of each class as a table of text.</summary>
        /// <param name="y_true">What each sample is (samples).</param>
        /// <param name="y_pred">What it was taken for (samples).</param>
        /// <param name="labels">The classes to show and their order; all in the order of their numbers by default.</param>
        /// <param name="target_names">What to call the classes, in that order; their numbers by default.</param>
        /// <param name="sample_weight">How much each sample counts.</param>
        /// <param name="digits">How many digits stand behind the point.</param>
        /// <param name="zero_division">What stands where something is divided by 0.</param>
        /// <exception cref="ArgumentException">The arrays are no lists of classes of one length, or there are more or fewer names than
        /// classes.</exception>
        public static string classification_report(NDArray y_true, NDArray y_pred, NDArray? labels = null,
            IReadOnlyList<string>? target_names = null, NDArray? sample_weight = null, int digits = 2, double zero_division = 0) =>
            new ClassReport(new("classification_report", y_true, y_pred, labels, sample_weight), zero_division)
                .Text(target_names, digits);

        /// <summary>Of the samples taken for a class, which share is of it.</summary>
        /// <param name="y_true">What each sample is (samples).</param>
        /// <param name="y_pred">What it was taken for (samples).</param>
        /// <param name="labels">The classes that count; all by default.</param>
        /// <param name="pos_label">The class that "binary" is about.</param>
        /// <param name="average">"binary", "micro" (all samples alike), "macro" (all classes alike) or "weighted" (classes by their
        /// samples).</param>
        /// <param name="sample_weight">How much each sample counts.</param>
        /// <param name="zero_division">What stands where something is divided by 0.</param>
        /// <exception cref="ArgumentException">The arrays are no lists of classes of one length.</exception>
        public static double precision_score(NDArray y_true, NDArray y_pred, NDArray? labels = null, int pos_label = 1,
            string average = "binary", NDArray? sample_weight = null, double zero_division = 0) =>
            new ClassReport(new("precision_score", y_true, y_pred, labels, sample_weight), zero_division)
                .Average(average, pos_label).Precision;

        /// <summary>Of the samples of a class, which share was taken for it.</summary>
        /// <inheritdoc cref="precision_score(NDArray, NDArray, NDArray, int, string, NDArray, double)"/>
        public static double recall_score(NDArray y_true, NDArray y_pred, NDArray? labels = null, int pos_label = 1,
            string average = "binary", NDArray? sample_weight = null, double zero_division = 0) =>
            new ClassReport(new("recall_score", y_true, y_pred, labels, sample_weight), zero_division)
                .Average(average, pos_label).Recall;

        /// <summary>The harmonic mean of precision and recall.</summary>
        /// <inheritdoc cref="precision_score(NDArray, NDArray, NDArray, int, string, NDArray, double)"/>
        public static double f1_score(NDArray y_true, NDArray y_pred, NDArray? labels = null, int pos_label = 1,
            string average = "binary", NDArray? sample_weight = null, double zero_division = 0) =>
            new ClassReport(new("f1_score", y_true, y_pred, labels, sample_weight), zero_division)
                .Average(average, pos_label).F1;
    }
}
