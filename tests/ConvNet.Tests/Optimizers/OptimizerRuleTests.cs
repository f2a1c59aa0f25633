using ConvNet.Engine;

namespace ConvNet.Tests.Optimizers;

/// <summary>Steps on variables of one's own, with gradients of one's own.</summary>
public class OptimizerRuleTests
{
    private static Variable Make(string name, params double[] values) => Variable.Of(np.array(values).astype("float32"), name);

    private static Tensor Gradient(params double[] values) => Arrays.ToTensor(np.array(values).astype("float32"));

    private static double[] Numbers(Variable variable) => variable.numpy().astype("float64").ToArray<double>();

    [Test]
    public void Lamb_StepIsAsLongAsTheWeight()
    {
        var weight = Make("kernel", 3, 4);
        new Lamb(0.1).Apply([Gradient(1, -1)], [weight]);
        double part = 0.1 * 5 / Math.Sqrt(2);
        Assert.That(Numbers(weight), Is.EqualTo([3 - part, 4 + part]).Within(1e-5));
    }

    [Test]
    public void Lamb_OfAWeightOfZeros_StepsAsAdam()
    {
        var weight = Make("kernel", 0, 0);
        new Lamb(0.1).Apply([Gradient(1, -1)], [weight]);
        Assert.That(Numbers(weight), Is.EqualTo([-0.1, 0.1]).Within(1e-5));
    }

    [Test]
    public void ExcludeFromWeightDecay_ByNameOrVariable()
    {
        Variable kernel = Make("kernel", 1), bias = Make("bias", 1), other = Make("other", 1);
        var optimizer = new SGD(0.1, weight_decay: 0.5);
        optimizer.ExcludeFromWeightDecay(var_list: [other], var_names: ["bias"]);
        optimizer.Apply([Gradient(0), Gradient(0), Gradient(0)], [kernel, bias, other]);
        Assert.That(Numbers(kernel)[0], Is.EqualTo(0.95).Within(1e-6));
        Assert.That((double[])[.. Numbers(bias), .. Numbers(other)], Is.EqualTo([1.0, 1.0]));
    }

    [Test]
    public void ExcludeFromWeightDecay_AfterTheFirstStep_IsRefused()
    {
        var optimizer = new SGD(0.1, weight_decay: 0.5);
        optimizer.Apply([Gradient(0)], [Make("kernel", 1)]);
        Assert.That(() => optimizer.ExcludeFromWeightDecay(var_names: ["bias"]), Throws.InvalidOperationException.With.Message
            .EqualTo("sgd: weights can be excluded from weight decay before training begins only"));
    }

    [Test]
    public void VariableWithoutGradient_StaysWithItsSlots()
    {
        Variable[] both = [Make("kernel", 1), Make("bias", 1)];
        var optimizer = new AdamW(0.1);
        optimizer.Apply([Gradient(1), Gradient(1)], both);
        double[] Bias() => [.. Numbers(both[1]), .. optimizer.SlotValues().Where(slot => slot.Variable == both[1])
            .Select(slot => (double)slot.Value.numpy()[0])];
        double kernel = Numbers(both[0])[0];
        double[] before = Bias();
        optimizer.Apply([Gradient(1), null], both);
        Assert.That(Bias(), Is.EqualTo(before));
        Assert.That(Numbers(both[0])[0], Is.LessThan(kernel));
    }

    [Test]
    public void LossScaleFactor_ScalesLossAndGradients()
    {
        var weight = Make("kernel", 1);
        var optimizer = new SGD(0.1, loss_scale_factor: 8);
        Assert.That(optimizer.ScaleLoss(Gradient(2)).numpy().ToArray<float>(), Is.EqualTo([16f]));
        optimizer.Apply([Gradient(16)], [weight]);
        Assert.That(Numbers(weight)[0], Is.EqualTo(0.8).Within(1e-6));
    }

    [Test]
    public void LossScaleOptimizer_LeavesOutStepsThatAreNotFinite()
    {
        var weight = Make("kernel", 1);
        var optimizer = new LossScaleOptimizer(new SGD(0.1, loss_scale_factor: 3), initial_scale: 16, dynamic_growth_steps: 2);
        optimizer.Apply([Gradient(double.PositiveInfinity)], [weight]);
        Assert.That((Numbers(weight)[0], optimizer.DynamicScale, optimizer.Iterations), Is.EqualTo((1.0, 8.0, 0L)));
        optimizer.Apply([Gradient(8)], [weight]);
        optimizer.Apply([Gradient(8)], [weight]);
        Assert.That(Numbers(weight)[0], Is.EqualTo(0.8).Within(1e-6));
        Assert.That((optimizer.DynamicScale, optimizer.Iterations), Is.EqualTo((16.0, 2L)));
    }

    [Test]
    public void LossScaleOptimizer_TrainsAsTheOneWithin()
    {
        NDArray Trained(Optimizer optimizer)
        {
            var model = new Sequential([new Dense(1, kernel_initializer: "ones", input_shape: 2)]);
            model.Compile(optimizer, "mse");
            model.TrainOnBatch(np.ones((3, 2)), np.zeros((3, 1)));
            return model.GetWeights()[0];
        }

        Assert.That(Trained(new LossScaleOptimizer(new Adam(0.1))).ToArray<float>(),
            Is.EqualTo(Trained(new Adam(0.1)).ToArray<float>()).Within(1e-6));
    }

    [Test]
    public void Muon_ExcludesLayersByTheirNames()
    {
        var model = new Sequential([new Dense(2, name: "hidden", input_shape: 3), new Dense(2, name: "head")]);
        model.Compile(new Muon(exclude_layers: ["^head/"]), "mse");
        model.TrainOnBatch(np.ones((1, 3)), np.zeros((1, 2)));
        var ofAdam = model.Optimizer.SlotValues().Where(slot => slot.Slot == "velocity").Select(slot => slot.Variable.Path);
        Assert.That(ofAdam, Is.EqualTo(["hidden/bias", "head/kernel", "head/bias"]));
    }

    [Test]
    public void Adafactor_RemembersRowsAndColumns()
    {
        var optimizer = new Adafactor();
        optimizer.EnsureBuilt([Variable.Of(np.ones((3, 3, 2, 5)), "kernel"), Variable.Of(np.ones(5), "bias")]);
        Assert.That(optimizer.SlotValues().Select(slot => $"{slot.Value.Shape}"),
            Is.EqualTo(["(3, 3, 2)", "(3, 3, 5)", "(3, 3, 2, 5)", "()", "()", "(5,)"]));
    }

    [Test]
    public void ScheduleFreeAdamW_SwapsThereAndBack()
    {
        var weight = Make("kernel", 1);
        var optimizer = new ScheduleFreeAdamW(0.1);
        optimizer.SwapToEval();
        optimizer.Apply([Gradient(1)], [weight]);
        optimizer.Apply([Gradient(1)], [weight]);
        double inTraining = Numbers(weight)[0];
        optimizer.SwapToEval();
        Assert.That(Numbers(weight)[0], Is.GreaterThan(inTraining));
        optimizer.SwapToTrain();
        Assert.That(Numbers(weight)[0], Is.EqualTo(inTraining).Within(1e-6));
    }

    [Test]
    public void Mistakes_AreSaid()
    {
        Assert.That(() => new SGD(loss_scale_factor: 0), Throws.ArgumentException.With.Message.EqualTo(
            "loss_scale_factor must be positive, got 0"));
        Assert.That(() => new LossScaleOptimizer("sgd", initial_scale: -1), Throws.ArgumentException.With.Message.EqualTo(
            "initial_scale must be positive, got -1"));
        Assert.That(() => new Adafactor(clip_threshold: 0), Throws.ArgumentException.With.Message.EqualTo(
            "clip_threshold must be positive, got 0"));
        Assert.That(() => new ScheduleFreeAdamW(beta_1: 0), Throws.ArgumentException.With.Message.EqualTo(
            "beta_1 must lie over 0 and not over 1, got 0"));
        Assert.That(() => new ScheduleFreeAdamW(warmup_steps: -1), Throws.ArgumentException.With.Message.EqualTo(
            "warmup_steps must not be negative, got -1"));
    }
}
