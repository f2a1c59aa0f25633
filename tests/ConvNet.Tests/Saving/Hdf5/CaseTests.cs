using System.Runtime.CompilerServices;

namespace ConvNet.Tests.Saving.Hdf5;

/// <summary>Unusual and hostile files; tests/tools/hdf5_cases.py made those in the folder "cases".</summary>
internal sealed class CaseTests
{
    [TestCase("beyond_the_end.h5", "expected an HDF5 file that can be read, but it is damaged or unusual: " +
        "something is expected at 17528, but the file ends at 13432")]
    [TestCase("external_link.h5",
        "/model_weights/d/sequential/d/kernel is a soft or external link; only hard links are supported.")]
    [TestCase("fletcher32.h5",
        "/model_weights/d/sequential/d/kernel went through the Fletcher32 checksum; only gzip and shuffle are supported.")]
    [TestCase("half.h5", "the file is cut off: it has 6716 of 13432 bytes.")]
    [TestCase("huge_shape.h5", "/model_weights/d/sequential/d/kernel says that it has shape (200000, 200000), " +
        "which is more than a file of 13432 bytes can hold.")]
    [TestCase("references.h5",
        "/model_weights/d/sequential/d/kernel has elements of type Reference of 8 bytes, which are not supported.")]
    [TestCase("soft_link_circle.h5", "/model_weights/d is a soft or external link; only hard links are supported.")]
    [TestCase("wrong_magic.h5", "expected an HDF5 file, but it does not begin as one.")]
    public void Read_BadFileOfTheKit_IsRefused(string file, string problem) =>
        Assert.That(() => H5File.Read(Kit.Path("files/bad/" + file)),
            Throws.TypeOf<ModelFileException>().With.Message.EqualTo($"{Kit.Path("files/bad/" + file)}: {problem}"));

    [TestCase("soft_link", "/b is a soft or external link; only hard links are supported.")]
    [TestCase("external_link", "/a is a soft or external link; only hard links are supported.")]
    [TestCase("external_links", "/many/link17 is a soft or external link; only hard links are supported.")]
    [TestCase("external_storage", "the elements of /a lie in other files, which is not supported.")]
    [TestCase("virtual", "the elements of /a lie in other files, which is not supported.")]
    [TestCase("circle", "/a/a is a second link to something; only one is supported.")]
    [TestCase("deep", "expected at most 100 groups in each other, but got more.")]
    [TestCase("bomb", "/a says that it has shape (20000, 20000), which is more than a file of 1400 bytes can hold.")]
    [TestCase("chunk_bomb", "/a says that it has 1 chunks of 1073741824 bytes, more than the file can hold.")]
    [TestCase("lzf", "/a went through the lzf filter; only gzip and shuffle are supported.")]
    [TestCase("compound", "/a has elements of type Compound of 8 bytes, which are not supported.")]
    [TestCase("big_endian_attribute", "the attribute \"a\" of / is big-endian, which is not supported in attributes.")]
    [TestCase("opaque", "/a has opaque elements of two bytes without the attribute dtype = \"bfloat16\".")]
    [TestCase("vlen", "/a has elements of type VariableLength of 16 bytes, which are not supported.")]
    [TestCase("texts", "/a has elements of type String of 16 bytes, which are not supported.")]
    [TestCase("text_twice", "the attribute \"b\" of / has a text that is there twice, which no sound file needs.")]
    [TestCase("matrix_attribute", "the attribute \"a\" of / has shape (2, 2); at most one axis is supported.")]
    public void Read_Unsupported_IsRefused(string name, string problem)
    {
        using var file = File.OpenRead(Case(name));
        Assert.That(() => H5File.Read(file, "case.h5"),
            Throws.TypeOf<ModelFileException>().With.Message.EqualTo($"case.h5: {problem}"));
    }

    [TestCase("attributes")]
    [TestCase("latest")]
    [TestCase("many_links")]
    [TestCase("names_not_ascii")]
    [TestCase("types")]
    public void Read_Unusual_GivesWhatH5pyGives(string name)
    {
        string[] expected = [.. File.ReadAllLines(Path.ChangeExtension(Case(name), ".txt")).Order(StringComparer.Ordinal)];
        Assert.That(KitFiles.List(H5File.Read(Case(name)), hashes: true), Is.EqualTo(expected));
    }

    [TestCase("float64.h5", "model_weights/d/sequential/d/kernel")]
    [TestCase("gzip.h5", "model_weights/d/sequential/d/kernel")]
    [TestCase("nan.h5", "model_weights/d/sequential/d/kernel", float.NaN)]
    [TestCase("unlisted_dataset.h5", "model_weights/d/sequential/d/kernel")]
    [TestCase("big_endian_half.keras", "layers/dense/vars/0")]
    public void Read_OddButSound_IsRead(string file, string path, float second = -0.25f)
    {
        var kernel = KitFiles.Read(KitFiles.Bytes("files/bad/" + file)).Find(path)!;
        Assert.That(kernel.ToFloat32(), Is.EqualTo(new[] { 0.5f, second, 1, 0.125f, -0.75f, 2 }));
    }

    private static string Case(string name, [CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "cases", name + ".h5");
}
