namespace ConvNet.Tests.Losses;

/// <summary>Losses of one's own, functions as losses, and the functions of Keras' module.</summary>
public class OwnLossTests
{
    private static readonly NDArray Targets = np.array(new[,] { { 1.0, 2 }, { 3, 4 } });
    private static readonly NDArray Predictions = np.array(new[,] { { 1.0, 4 }, { 3, 8 } });

    private sealed class DoubledError : Loss
    {
        protected override Tensor Call(Tensor y_true, Tensor y_pred) => losses.mean_absolute_error(y_true, y_pred) * 2;
    }

    [Test]
    public void Class_IsAveragedAndNamed()
    {
        var loss = new DoubledError();
        Assert.That((double)loss.Call(Targets, Predictions), Is.EqualTo(3));
        Assert.That((double)loss.Call(Targets, Predictions, np.array(new[] { 1.0, 0 })), Is.EqualTo(1));
        Assert.That(loss.Name, Is.EqualTo("doubled_error"));
    }

    [Test]
    public void Function_ConvertsToALoss()
    {
        static Tensor MyLoss(Tensor y_true, Tensor y_pred) => (y_true - y_pred) * (y_true - y_pred);
        Func<Tensor, Tensor, Tensor> fn = MyLoss, lambda = (y_true, y_pred) => y_pred;
        Loss loss = fn, other = lambda;
        Assert.That((double)loss.Call(Targets, Predictions), Is.EqualTo(5));
        Assert.That((loss.Name, other.Name), Is.EqualTo(("my_loss", "lambda")));
    }

    [Test]
    public void Functions_GiveEachSamplesLoss() => Assert.That(
        keras.losses.mean_squared_error(Targets, Predictions).ToArray<float>(), Is.EqualTo(new[] { 2f, 8 }));

    [Test]
    public void NoReduction_GivesEachSamplesLoss() => Assert.That(
        new MeanSquaredError(reduction: "none").Call(Targets, Predictions).ToArray<float>(), Is.EqualTo(new[] { 2f, 8 }));

    [Test]
    public void Mistakes_AreSaid()
    {
        Assert.That(() => new Huber(delta: 0), Throws.ArgumentException.With.Message.EqualTo("delta must be positive, got 0"));
        Assert.That(() => new CategoricalGeneralizedCrossEntropy(q: 1), Throws.ArgumentException.With.Message.EqualTo(
            "q must lie between 0 and 1, and be neither, got 1"));
        Assert.That(() => new CTC().Call(Targets, Predictions), Throws.ArgumentException.With.Message.EqualTo(
            "ctc expects labels of shape (batch, length) and logits of shape (batch, steps, classes), got (2, 2) and (2, 2)"));
    }
}
