namespace ConvNet.Tests.Regularizers;

public class RegularizerTests
{
    [Test]
    public void Unknown_ListsTheKnownOnes() => Assert.That(() => (Regularizer)"l3", Throws.ArgumentException.With.Message
        .EqualTo("Unknown regularizer \"l3\"; known are l1, l1l2, l2, orthogonal_regularizer."));

    [Test]
    public void Unknown_OldSpellingIsRefusedAsInKeras() => Assert.That(() => (Regularizer)"l1_l2", Throws.ArgumentException);

    [Test]
    public void Constraint_Unknown_ListsTheKnownOnes() => Assert.That(() => (Constraint)"norm", Throws.ArgumentException.With.Message
        .EqualTo("Unknown constraint \"norm\"; known are max_norm, min_max_norm, non_neg, unit_norm."));

    [Test]
    public void Negative_IsRefused()
    {
        Assert.That(() => new L2(-1), Throws.ArgumentException.With.Message.EqualTo("l2 must not be negative, got -1"));
        Assert.That(() => new MaxNorm(-1), Throws.ArgumentException.With.Message.EqualTo("max_value must not be negative, got -1"));
    }

    [Test]
    public void Orthogonal_OtherThanAMatrixIsRefused()
    {
        using var scope = new ConvNet.Engine.MemoryScope();
        Assert.That(() => new OrthogonalRegularizer().Penalty(ConvNet.Engine.Ops.Zeros((2, 2, 2))), Throws.ArgumentException
            .With.Message.EqualTo("OrthogonalRegularizer expects a matrix, got weights of shape (2, 2, 2)"));
    }
}
