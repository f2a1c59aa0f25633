using PublicApiGenerator;

namespace ConvNet.Tests.Conventions;

/// <summary>What users can see is changed on purpose or not at all.</summary>
public class PublicApiTests
{
    private const string TupleNames = "System.Runtime.CompilerServices.TupleElementNamesAttribute";

    [Test]
    public void PublicApi_IsAsWrittenDown()
    {
        string verified = Path.Combine(Source.Conventions, "PublicApi.verified.txt");
        string received = Path.Combine(Source.Conventions, "PublicApi.received.txt");
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false, ExcludeAttributes = [TupleNames] };
        string api = typeof(Layer).Assembly.GeneratePublicApi(options).Replace("ConvNet.", "").ReplaceLineEndings("\n") + "\n";
        string expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (expected == api)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, api);
        string[] before = expected.Split('\n'), now = api.Split('\n');
        var changes = before.Except(now).Select(line => "- " + line).Concat(now.Except(before).Select(line => "+ " + line));
        Assert.Fail("The public API has changed. If that is meant, copy PublicApi.received.txt to PublicApi.verified.txt.\n" +
            string.Join("\n", changes));
    }
}
