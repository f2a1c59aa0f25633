using System.Text.RegularExpressions;

namespace ConvNet.Tests.Numpy;

/// <summary>The kit's lines of NumPy that translate by rule: printed arrays, indices, files.</summary>
internal sealed partial class NumpyKitTests
{
    private static IEnumerable<NumpyCase> Printed => NumpyCase.All.Where(numpy =>
        numpy.Group is "print" or "print_random" && Printing().IsMatch(numpy.Code));

    // Keys of a dictionary are no indices, nor are calls; the hand-written twins have these.
    private static IEnumerable<NumpyCase> Indexed => NumpyCase.All.Where(numpy =>
        numpy.Group is "index" or "index_random" && Subscript().IsMatch(numpy.Code));

    private static IEnumerable<NumpyCase> Loaded => NumpyCase.All.Where(numpy =>
        numpy.Group == "load" && !numpy.Expect.ToString().Contains("<U", StringComparison.Ordinal));

    private static IEnumerable<NumpyCase> Saved => NumpyCase.All.Where(numpy => numpy.Group == "save");

    [TestCaseSource(nameof(Printed))]
    public void Text_AsNumPyPrints(NumpyCase numpy)
    {
        var match = Printing().Match(numpy.Code);
        var array = numpy[match.Groups["name"].Value];
        numpy.Check(match.Groups["call"].Value == "str" ? Builtins.str(array) : Builtins.repr(array));
    }

    [TestCaseSource(nameof(Indexed))]
    public void Index_AsNumPyChooses(NumpyCase numpy)
    {
        var match = Subscript().Match(numpy.Code);
        var array = numpy[match.Groups["name"].Value];
        NDIndex?[] indices = [.. Item().Matches(match.Groups["items"].Value).Select(item => Index(item.Value, numpy))];
        NDArray Chosen() => array.Get(indices);
        if (numpy.IsError)
        {
            Assert.That(Chosen, Throws.InstanceOf<ArgumentException>().With.Message.EqualTo(numpy.ErrorMessage));
            return;
        }
        if (match.Groups["shape"].Success) numpy.Check(Chosen().shape);
        else numpy.Check(Chosen());
    }

    [TestCaseSource(nameof(Loaded))]
    public void Load_ReadsOrRefuses(NumpyCase numpy)
    {
        object Content()
        {
            var file = np.load(new MemoryStream(numpy.File), "a.npz");
            var key = Key().Match(numpy.Code);
            return numpy.Code.EndsWith(".files", StringComparison.Ordinal) ? file.files
                : key.Success ? file[key.Groups["key"].Value] : (NDArray)file;
        }
        if (!numpy.IsError) numpy.Check(Content());
        else if (numpy.Expect.GetProperty("error").GetString() == "KeyError")
            Assert.That(Content, Throws.InstanceOf<KeyNotFoundException>());
        else Assert.That(Content, Throws.InstanceOf<InvalidDataException>().With.Message.StartsWith("a.npz"));
    }

    [TestCaseSource(nameof(Saved))]
    public void Save_WritesNumPysBytes(NumpyCase numpy)
    {
        using var stream = new MemoryStream();
        var array = numpy["a"];
        np.save(stream, numpy.IsFortran ? array.T.copy().T : array);
        Assert.That(Convert.ToBase64String(stream.ToArray()), Is.EqualTo(numpy.Expect.GetProperty("file").GetString()));
    }

    private static NDIndex? Index(string item, NumpyCase numpy) => item switch
    {
        "np.newaxis" or "None" => np.newaxis,
        _ when item.Contains(':', StringComparison.Ordinal) || item == "..." => item,
        _ when item.StartsWith('[') => item.Trim('[', ']').Split(", ").Select(int.Parse).ToArray(),
        _ when int.TryParse(item, out int place) => place,
        _ => numpy[item],
    };

    [GeneratedRegex(@"^(?<call>str|repr)\((?<name>\w+)\)$")]
    private static partial Regex Printing();

    [GeneratedRegex(@"^(?<name>\w)\[(?<items>(\[[\d, -]+\]|[\d:-]+|\.\.\.|None|np\.newaxis|b)(, (\[[\d, -]+\]|[\d:-]+|\.\.\.|None|np\.newaxis))*)\](?<shape>\.shape)?$")]
    private static partial Regex Subscript();

    [GeneratedRegex(@"\[[^\]]*\]|[^, ]+")]
    private static partial Regex Item();

    [GeneratedRegex(@"\['(?<key>\w+)'\]$")]
    private static partial Regex Key();
}
