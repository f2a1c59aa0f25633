using ConvNet.Engine;

namespace ConvNet.Tests.Optimizers;

/// <summary>Several optimizers for the weights of one model.</summary>
public class MultiOptimizerTests
{
    [Test]
    public void EachWeight_IsTrainedByItsOwn()
    {
        var (kernel, bias) = (Make("dense/kernel"), Make("dense/bias"));
        var optimizer = new MultiOptimizer(new OptimizerMap(new SGD(0.5)) { [".*bias"] = new SGD(0.25) });
        // The order in which they lie is another one: those of the default come last.
        optimizer.Apply([Gradient(1), Gradient(1)], [kernel, bias]);
        Assert.That((Number(kernel), Number(bias), optimizer.Iterations), Is.EqualTo((0.5, 0.75, 1L)));
        optimizer.Apply([null, Gradient(1)], [kernel, bias]);
        Assert.That((Number(kernel), Number(bias)), Is.EqualTo((0.5, 0.5)));
    }

    [Test]
    public void ByFunction_AndWithinALossScaleOptimizer()
    {
        var (slow, fast) = (new SGD(0.25), new SGD(0.5));
        var multi = new MultiOptimizer(variable => variable.Name.EndsWith("bias", StringComparison.Ordinal) ? slow : fast);
        var (kernel, bias) = (Make("dense/kernel"), Make("dense/bias"));
        new LossScaleOptimizer(multi, initial_scale: 2).Apply([Gradient(2), Gradient(2)], [kernel, bias]);
        Assert.That((Number(kernel), Number(bias), multi.NumOptimizers), Is.EqualTo((0.5, 0.75, 2)));
        Assert.That(multi.GetOptimizer(0), Is.SameAs(fast));
    }

    [Test]
    public void LearningRate_IsThatOfTheFirst()
    {
        var optimizer = new MultiOptimizer(new OptimizerMap(new Adam(0.5)) { ["a"] = new SGD(0.25) });
        Assert.That(optimizer.LearningRate, Is.EqualTo(0.25));
        optimizer.LearningRate = 1;
        Assert.That((optimizer.GetOptimizer(0).LearningRate, optimizer.GetOptimizer(1).LearningRate), Is.EqualTo((1.0, 0.5)));
    }

    [Test]
    public void Mistakes_AreSaid()
    {
        var map = new OptimizerMap("adam") { [".*bias"] = "sgd", ["dense/.*"] = "sgd" };
        Assert.That(() => map["dense/bias"], Throws.ArgumentException.With.Message.EqualTo(
            "The weight dense/bias fits several keys of the optimizer map: .*bias, dense/.*; make them exclude each other"));
        Assert.That(() => map["a"] = new MultiOptimizer(map), Throws.ArgumentException.With.Message.EqualTo(
            "A MultiOptimizer can't stand within another; put its optimizers into one map"));
        Assert.That(() => map["a"] = new LossScaleOptimizer("sgd"), Throws.ArgumentException.With.Message.EqualTo(
            "A LossScaleOptimizer can't stand within a MultiOptimizer; put it around: new LossScaleOptimizer(new MultiOptimizer(map))"));
        Assert.That(() => new OptimizerMap(new SGD(loss_scale_factor: 2)), Throws.ArgumentException.With.Message.EqualTo(
            "sgd: within a MultiOptimizer no optimizer has a loss_scale_factor; give it to the MultiOptimizer"));
        Assert.That(() => new MultiOptimizer(_ => "sgd").LearningRate, Throws.InvalidOperationException.With.Message.EqualTo(
            "multi_optimizer: its optimizers are chosen by a function, so none is known before training begins"));
    }

    private static Variable Make(string name) => Variable.Of(np.ones(1), name);

    private static Tensor Gradient(double value) => Arrays.ToTensor(np.full(1, value), "float32");

    private static double Number(Variable variable) => variable.numpy().ToArray<double>()[0];
}
