namespace ConvNet.Tests.Numpy;

/// <summary>Arrays of strings.</summary>
public sealed class TextArrayTests
{
    [Test]
    public void Array_OfStrings_HasTheLongestsLength()
    {
        NDArray names = ["cat", "horse"];
        Assert.That(names.dtype.ToString(), Is.EqualTo("<U5"));
        Assert.That(names.ToString(), Is.EqualTo("['cat' 'horse']"));
        Assert.That(names.ToArray<string>(), Is.EqualTo(new[] { "cat", "horse" }));
    }

    [Test]
    public void Assignment_OfLongerText_IsCut()
    {
        var names = np.array(new[] { "cat", "dog" });
        names[0] = "tiger";
        Assert.That((string)names[0].item(), Is.EqualTo("tig"));
    }

    [Test]
    public void Indexing_WithPredictions_NamesThem()
    {
        var names = np.array(new[] { "cat", "dog", "ox" });
        Assert.That(names[np.array([2, 0])].ToArray<string>(), Is.EqualTo(new[] { "ox", "cat" }));
        Assert.That(names[names != "dog"].ToArray<string>(), Is.EqualTo(new[] { "cat", "ox" }));
    }

    [Test]
    public void Arithmetic_WithANumber_IsRefused() => Assert.That(() => np.array(new[] { "a" }) * 2,
        Throws.InvalidOperationException.With.Message.EqualTo(
            "ufunc 'multiply' did not contain a loop with signature matching types (dtype('<U1'), dtype('int64')) -> None"));

    [Test]
    public void AsType_OfWords_IsRefused() => Assert.That(() => np.array(new[] { "cat" }).astype("float32"),
        Throws.ArgumentException.With.Message.EqualTo("could not convert string to float: 'cat'"));
}
