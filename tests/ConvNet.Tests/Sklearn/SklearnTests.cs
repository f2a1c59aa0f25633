using static ConvNet.sklearn.metrics;
using static ConvNet.sklearn.model_selection;

namespace ConvNet.Tests.Sklearn;

public class SklearnTests
{
    // What scikit-learn 1.2 gives.
    private static readonly NDArray True = new[] { 0, 1, 2, 2, 2, 1, 0, 3 };
    private static readonly NDArray Pred = new[] { 0, 0, 2, 2, 1, 1, 0, 2 };

    [Test]
    public void TrainTestSplit_Share()
    {
        var (train, test) = train_test_split(np.arange(10), test_size: 0.25, random_state: 42);
        Assert.That(train.ToArray<long>(), Is.EqualTo(new long[] { 0, 7, 2, 9, 4, 3, 6 }));
        Assert.That(test.ToArray<long>(), Is.EqualTo(new long[] { 8, 1, 5 }));
    }

    [Test]
    public void TrainTestSplit_NumberAndShare()
    {
        var (train, test) = train_test_split(np.arange(10), test_size: 3, train_size: 0.5, random_state: 0);
        Assert.That(train.ToArray<long>(), Is.EqualTo(new long[] { 9, 1, 6, 7, 3 }));
        Assert.That(test.ToArray<long>(), Is.EqualTo(new long[] { 2, 8, 4 }));
    }

    [Test]
    public void TrainTestSplit_NotShuffled()
    {
        var (train, test) = train_test_split(np.arange(10), shuffle: false);
        Assert.That(train.ToArray<long>(), Is.EqualTo(new long[] { 0, 1, 2, 3, 4, 5, 6 }));
        Assert.That(test.ToArray<long>(), Is.EqualTo(new long[] { 7, 8, 9 }));
    }

    [Test]
    public void TrainTestSplit_Stratified()
    {
        NDArray y = new[] { 0, 0, 0, 1, 1, 1, 1, 2, 2, 2 };
        var (x_train, x_test, y_train, y_test) = train_test_split(np.arange(10), y, test_size: 0.4, random_state: 42, stratify: y);
        Assert.That(x_train.ToArray<long>(), Is.EqualTo(new long[] { 6, 2, 1, 7, 8, 4 }));
        Assert.That(x_test.ToArray<long>(), Is.EqualTo(new long[] { 0, 3, 5, 9 }));
        Assert.That(y_train.astype("int64").ToArray<long>(), Is.EqualTo(new long[] { 1, 0, 0, 2, 2, 1 }));
        Assert.That(y_test.astype("int64").ToArray<long>(), Is.EqualTo(new long[] { 0, 1, 1, 2 }));
    }

    [TestCase(0, "[ 2 10  9  5]")]
    [TestCase(1, "[1 9 5 2]")]
    [TestCase(2, "[ 5  8  0 10]")]
    [TestCase(3, "[ 5 10  6  0]")]
    public void TrainTestSplit_StratifiedWithEqualRemainders(int seed, string expected)
    {
        NDArray y = new[] { 3, 7, 3, 7, 7, 1, 1, 3, 1, 1, 7, 3, 1 };
        var (_, test) = train_test_split(np.arange(13), test_size: 0.3, random_state: seed, stratify: y);
        Assert.That($"{test}", Is.EqualTo(expected));
    }

    [Test]
    public void TrainTestSplit_Refusals()
    {
        Assert.That(() => train_test_split(np.arange(4), np.arange(5)), Throws.ArgumentException.With.Message.EqualTo(
            "train_test_split: the arrays must have the same number of rows, got 4 and 5"));
        Assert.That(() => train_test_split(np.arange(4), test_size: 1.5), Throws.ArgumentException.With.Message.EqualTo(
            "train_test_split: test_size must be a number of rows below 4, or a share between 0 and 1, got 1.5"));
        Assert.That(() => train_test_split(np.arange(4), test_size: 3, train_size: 3), Throws.ArgumentException.With.Message.EqualTo(
            "train_test_split: train_size 3 and test_size 3 are more than the 4 rows"));
        Assert.That(() => train_test_split(np.arange(4), stratify: new[] { 0, 0, 0, 1 }), Throws.ArgumentException.With.Message.EqualTo(
            "train_test_split: stratify has a class of one row, which can't go to both parts"));
    }

    [Test]
    public void ConfusionMatrix_NumbersAndShares()
    {
        Assert.That($"{confusion_matrix(True, Pred)}", Is.EqualTo("[[2 0 0 0]\n [1 1 0 0]\n [0 1 2 0]\n [0 0 1 0]]"));
        Assert.That(confusion_matrix(True, Pred, normalize: "true").ToArray<double>(), Is.EqualTo(new[]
        {
            1, 0, 0, 0, 0.5, 0.5, 0, 0, 0, 1 / 3.0, 2 / 3.0, 0, 0, 0, 1, 0,
        }));
    }

    [Test]
    public void ClassificationReport_Text() => Assert.That(classification_report(True, Pred), Is.EqualTo(
        """
                      precision    recall  f1-score   support

                   0       0.67      1.00      0.80         2
                   1       0.50      0.50      0.50         2
                   2       0.67      0.67      0.67         3
                   3       0.00      0.00      0.00         1

            accuracy                           0.62         8
           macro avg       0.46      0.54      0.49         8
        weighted avg       0.54      0.62      0.57         8

        """.ReplaceLineEndings("\n")));

    [Test]
    public void ClassificationReport_NamesAndDigits() => Assert.That(
        classification_report(True, Pred, target_names: ["a", "bb", "class ccccccccccc", "d"], digits: 4), Is.EqualTo(
        """
                           precision    recall  f1-score   support

                        a     0.6667    1.0000    0.8000         2
                       bb     0.5000    0.5000    0.5000         2
        class ccccccccccc     0.6667    0.6667    0.6667         3
                        d     0.0000    0.0000    0.0000         1

                 accuracy                         0.6250         8
                macro avg     0.4583    0.5417    0.4917         8
             weighted avg     0.5417    0.6250    0.5750         8

        """.ReplaceLineEndings("\n")));

    [Test]
    public void ClassificationReport_SomeLabels() => Assert.That(classification_report(True, Pred, labels: new[] { 0, 1 }), Is.EqualTo(
        """
                      precision    recall  f1-score   support

                   0       0.67      1.00      0.80         2
                   1       0.50      0.50      0.50         2

           micro avg       0.60      0.75      0.67         4
           macro avg       0.58      0.75      0.65         4
        weighted avg       0.58      0.75      0.65         4

        """.ReplaceLineEndings("\n")));

    [Test]
    public void ClassificationReport_Weights() => Assert.That(
        classification_report(new[] { 0, 1, 1 }, new[] { 0, 1, 0 }, sample_weight: new[] { 1, 2, 0.5 }), Is.EqualTo(
        """
                      precision    recall  f1-score   support

                   0       0.67      1.00      0.80       1.0
                   1       1.00      0.80      0.89       2.5

            accuracy                           0.86       3.5
           macro avg       0.83      0.90      0.84       3.5
        weighted avg       0.90      0.86      0.86       3.5

        """.ReplaceLineEndings("\n")));

    [Test]
    public void Scores()
    {
        Assert.That(accuracy_score(True, Pred), Is.EqualTo(0.625));
        Assert.That(precision_score(True, Pred, average: "macro"), Is.EqualTo(0.45833333333333326).Within(1e-15));
        Assert.That(f1_score(True, Pred, average: "weighted"), Is.EqualTo(0.575).Within(1e-15));
        Assert.That(() => recall_score(True, Pred), Throws.ArgumentException.With.Message.EqualTo(
            "recall_score: average \"binary\" is for two classes, but there are 4; choose \"micro\", \"macro\" or \"weighted\""));
    }

    [Test]
    public void Metrics_Probabilities_AreRefused()
    {
        Assert.That(() => confusion_matrix(True, np.zeros((8, 4))), Throws.ArgumentException.With.Message.EqualTo(
            "confusion_matrix: y_pred must be a list of classes, got shape (8, 4); np.argmax(…, axis: 1) makes classes of probabilities"));
        Assert.That(() => confusion_matrix(True, np.full(8, 0.5)), Throws.ArgumentException.With.Message.EqualTo(
            "confusion_matrix: y_pred must be classes, got numbers with fractions; round probabilities first"));
    }
}
