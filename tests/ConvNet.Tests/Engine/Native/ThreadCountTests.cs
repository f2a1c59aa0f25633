using ConvNet.Engine;

namespace ConvNet.Tests.Engine.Native;

public class ThreadCountTests
{
    [TestCase(null, null)]
    [TestCase("", null)]
    [TestCase(" ", null)]
    [TestCase("1", 1)]
    [TestCase(" 12 ", 12)]
    public void Parse_NumberOrNothing(string? text, int? expected) => Assert.That(ThreadCount.Parse(text), Is.EqualTo(expected));

    [TestCase("0")]
    [TestCase("-2")]
    [TestCase("2.5")]
    [TestCase("1,000")]
    [TestCase("all")]
    [TestCase("99999999999")]
    public void Parse_AnythingElse_IsRefused(string text) => Assert.That(() => ThreadCount.Parse(text),
        Throws.TypeOf<BackendException>().With.Message.EqualTo(
            $"KERAS_NUM_THREADS is \"{text}\"; it must be a whole number of threads, 1 or more. Correct it or unset it."));

    [Test]
    public void Choose_SettingWins() => Assert.That(ThreadCount.Choose(3), Is.EqualTo(3));

    [Test]
    public void PhysicalCores_AtLeastOneAndNoMoreThanProcessors() =>
        Assert.That(PhysicalCores.Count(), Is.InRange(1, Environment.ProcessorCount));

    // Four processors, two threads a core: 0 with 2, 1 with 3.
    [TestCase("0-3", 2)]
    [TestCase("0,2", 1)]
    [TestCase("0-1", 2)]
    [TestCase("3", 1)]
    [TestCase("0-1, 3", 2)]
    [TestCase("0-4", null)]
    [TestCase("", null)]
    public void PhysicalCores_CountsCoresAmongTheAllowed(string allowed, int? expected) => NativeFiles.InNewFolder(folder =>
    {
        string status = Path.Combine(folder, "status");
        File.WriteAllText(status, $"Name:\tx\nCpus_allowed:\tf\nCpus_allowed_list:\t{allowed}\nMems_allowed:\t1\n");
        for (int cpu = 0; cpu < 4; cpu++)
        {
            string topology = Directory.CreateDirectory(Path.Combine(folder, $"cpu{cpu}", "topology")).FullName;
            File.WriteAllText(Path.Combine(topology, "thread_siblings_list"), $"{cpu % 2},{cpu % 2 + 2}\n");
        }
        Assert.That(PhysicalCores.Count(status, folder), Is.EqualTo(expected));
    });

    [Test]
    public void PhysicalCores_NoSuchFiles_IsUnknown() =>
        Assert.That(PhysicalCores.Count("/no/such/file", "/no/such/folder"), Is.Null);
}
