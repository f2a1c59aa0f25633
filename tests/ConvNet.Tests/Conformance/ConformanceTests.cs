using ConvNet.Conformance;

namespace ConvNet.Tests.Conformance;

/// <summary>The kit's cases, each a test; those of what is not offered yet are none.</summary>
internal sealed class ConformanceTests
{
    private static readonly Lazy<KitFolder> Folder = new(() => new(Kit.Path("")));

    private static IEnumerable<KitCase> Offered => Folder.Value.Cases.Where(Judge.IsOffered);

    [TestCaseSource(nameof(Offered))]
    public void Library_AnswersAsKeras(KitCase given)
    {
        var verdict = Judge.Decide(given);
        Assert.That(verdict.Outcome, Is.Not.EqualTo(Outcome.Failed), verdict.Message);
    }

    // May rise, should never fall. Runs on MNIST are not counted: the file may be missing.
    [TestCase("layers", 689)]
    [TestCase("layer_shapes", 413)]
    [TestCase("layer_statistics", 18)]
    [TestCase("activations", 76)]
    [TestCase("initializers", 150)]
    [TestCase("losses", 211)]
    [TestCase("metrics", 223)]
    [TestCase("optimizers", 85)]
    [TestCase("schedules", 27)]
    [TestCase("callbacks", 61)]
    [TestCase("strings", 275)]
    [TestCase("runs", 90)]
    [TestCase("images", 89)]
    [TestCase("numpy", 626)]
    [TestCase("utils", 145)]
    [TestCase("printed", 265)]
    [TestCase("keras22", 87)]
    [TestCase("files", 126)]
    [TestCase("keras22_files", 10)]
    public void Offered_NoLessThanBefore(string family, int cases) =>
        Assert.That(Offered.Count(given => given.Family.Name == family), Is.AtLeast(cases));
}
