using CsCheck;

namespace ConvNet.Tests.Saving.Hdf5;

internal sealed class WriteTests
{
    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.String[Gen.Char["abcXYZ019_:. ()"], 1, 12],
        Gen.String[Gen.Char["äöß層слой"], 1, 4]).Where(name => name != ".");

    private static readonly Gen<object> Values = Gen.OneOf(
        Gen.String[Gen.Char["abc äß{}\"\\"], 0, 50].Select(value => (object)value),
        Names.Array[1, 5].Select(value => (object)value),
        Gen.Double.Select(value => (object)value),
        Gen.Long.Array[0, 5].Select(value => (object)value),
        Gen.Bool.Select(value => (object)value),
        Gen.Const<object>(Array.Empty<double>()));

    private static readonly Gen<H5Dataset> Datasets =
        from name in Names
        from sizes in Gen.Int[0, 4].Array[0, 4]
        from kind in Gen.Int[0, 4]
        from seed in Gen.Int[0, 1000]
        select Dataset(name, sizes, kind, seed);

    private static readonly Gen<H5Group> Groups = Group(depth: 3);

    [Test]
    public void WriteAndRead_AnyTree_GivesIt() => Groups.Sample(root =>
    {
        var file = new MemoryStream();
        H5File.Write(file, root);
        Assert.That(KitFiles.List(H5File.Read(file, "t.h5"), hashes: true), Is.EqualTo(KitFiles.List(root, hashes: true)));
    }, iter: 100);

    [Test]
    public void WriteAndRead_Rich_GivesIt()
    {
        var file = new MemoryStream();
        H5File.Write(file, Trees.Rich());
        var read = H5File.Read(file, "t.h5");
        Assert.That(KitFiles.List(read, hashes: true), Is.EqualTo(KitFiles.List(Trees.Rich(), hashes: true)));
        Assert.That(H5Names.Read(read.FindGroup("many")!, "layer_names"), Has.Length.EqualTo(5000));
        Assert.That(H5Names.Read(read.FindGroup("model_weights/dropout")!, "weight_names"), Is.Empty);
        Assert.That(H5Names.Read(read, "layer_names"), Is.Null);
    }

    [Test]
    public void WriteAndRead_InSlices_GivesTheSame([Values(8, 20, 60, 200)] int sliceBytes)
    {
        var root = H5Group.Root();
        root.Add("floats", (3, 4, 5), Enumerable.Range(0, 60).Select(i => (float)i).ToArray());
        root.Add("longs", 7, Enumerable.Range(0, 7).Select(i => (long)i).ToArray());
        root.Add("scalar", Shape.Scalar, new[] { 3f });
        string[] expected = KitFiles.List(root, hashes: true);
        var file = new MemoryStream();

        H5File.Write(file, root, sliceBytes);

        Assert.That(KitFiles.List(H5File.Read(file, "t.h5"), hashes: true), Is.EqualTo(expected));
        Assert.That(KitFiles.List(H5File.Read(file, "t.h5", sliceBytes), hashes: true), Is.EqualTo(expected));
    }

    [Test]
    public void Write_Twice_GivesTheSameBytes()
    {
        var (one, two) = (new MemoryStream(), new MemoryStream());
        H5File.Write(one, Trees.Rich());
        H5File.Write(two, Trees.Rich());
        Assert.That(one.ToArray(), Is.EqualTo(two.ToArray()));
    }

    [TestCase("", "The name \"\" in /g/ cannot be stored: it is empty, too long or has a null in it.")]
    [TestCase("a\0b", "The name \"a\0b\" in /g/ cannot be stored: it is empty, too long or has a null in it.")]
    [TestCase(".", "\".\" in /g/ cannot be a name in an HDF5 file.")]
    [TestCase("a/b", "\"a/b\" in /g/ cannot be a name in an HDF5 file.")]
    public void Write_BadName_IsRefused(string name, string problem)
    {
        var root = H5Group.Root();
        root.MakeGroup("g").Groups.Add(name, new H5Group(name));
        Assert.That(() => H5File.Write(new MemoryStream(), root), Throws.ArgumentException.With.Message.EqualTo(problem));
    }

    [Test]
    public void Write_LargeAttribute_IsRefused()
    {
        var root = H5Group.Root();
        root.Attributes["a"] = new double[8065];
        Assert.That(() => H5File.Write(new MemoryStream(), root), Throws.ArgumentException
            .With.Message.EqualTo("The attribute \"a\" of / takes 64520 bytes; at most 64512 can be stored."));
    }

    [Test]
    public void Dataset_OtherNumberOfElements_IsRefused() =>
        Assert.That(() => new H5Dataset("a", (2, 3), new float[5]), Throws.ArgumentException
            .With.Message.EqualTo("The dataset \"a\" has shape (2, 3) and 5 elements."));

    [Test]
    public void Dataset_OfTexts_IsRefused() =>
        Assert.That(() => new H5Dataset("a", 1, new[] { "x" }), Throws.ArgumentException
            .With.Message.EqualTo("The dataset \"a\" has texts, which are stored in attributes only."));

    [Test]
    public void ToFloat32_BFloat16_Widens() =>
        Assert.That(new H5Dataset("a", 2, new ushort[] { 0x3F80, 0xC000 }, "bfloat16").ToFloat32(),
            Is.EqualTo(new float[] { 1, -2 }));

    private static Gen<H5Group> Group(int depth) =>
        from attributes in Gen.Select(Names, Values).Array[0, 4]
        from datasets in Datasets.Array[0, 4]
        from groups in depth == 0 ? Gen.Const(Array.Empty<(string, H5Group)>()) : Gen.Select(Names, Group(depth - 1)).Array[0, 3]
        select Fill(attributes, datasets, groups);

    private static H5Group Fill((string, object)[] attributes, H5Dataset[] datasets, (string, H5Group)[] groups)
    {
        var group = H5Group.Root();
        foreach (var (name, value) in attributes) group.Attributes.TryAdd(name, value);
        foreach (var dataset in datasets) group.Datasets.TryAdd(dataset.Name, dataset);
        foreach (var (name, source) in groups)
        {
            if (group.Datasets.ContainsKey(name)) continue;
            var copy = new H5Group(name);
            foreach (var (key, value) in source.Attributes) copy.Attributes.Add(key, value);
            foreach (var (key, value) in source.Datasets) copy.Datasets.Add(key, value);
            foreach (var (key, value) in source.Groups) copy.Groups.Add(key, value);
            group.Groups.TryAdd(name, copy);
        }

        return group;
    }

    private static H5Dataset Dataset(string name, int[] sizes, int kind, int seed)
    {
        int count = sizes.Aggregate(1, (product, size) => product * size);
        var numbers = Enumerable.Range(seed, count);
        return kind switch
        {
            0 => new(name, sizes, numbers.Select(i => i / 8f).ToArray()),
            1 => new(name, sizes, numbers.Select(i => (long)i).ToArray()),
            2 => new(name, sizes, numbers.Select(i => i % 3 == 0).ToArray()),
            3 => new(name, sizes, numbers.Select(i => (short)i).ToArray()),
            _ => new(name, sizes, numbers.Select(i => i / 8.0).ToArray())
        };
    }
}
