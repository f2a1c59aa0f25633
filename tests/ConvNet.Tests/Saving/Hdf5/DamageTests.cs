namespace ConvNet.Tests.Saving.Hdf5;

/// <summary>A damaged file gives an exception of one type or is read; it never crashes, hangs or takes much memory.</summary>
internal sealed class DamageTests
{
    private static readonly string[] Files =
        ["files/handwritten_functional.h5", "files/not_compiled.weights.h5", "files/bad/gzip.h5", "ours"];

    [Test]
    public void Read_CutOff_IsRefused([ValueSource(nameof(Files))] string file)
    {
        byte[] bytes = Bytes(file);
        for (int length = 0; length < bytes.Length; length += length < 100 ? 1 : 97)
        {
            using var part = new MemoryStream(bytes[..length]);
            Assert.That(() => H5File.Read(part, "cut.h5"), Throws.TypeOf<ModelFileException>(), $"{length} bytes");
        }
    }

    [Test]
    public void Read_Mutated_IsReadOrRefused([ValueSource(nameof(Files))] string file, [Values(1, 4)] int changes)
    {
        byte[] bytes = Bytes(file);
        var random = new Random(7);
        (int read, int refused) = (0, 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 400; round++)
        {
            byte[] mutated = (byte[])bytes.Clone();
            for (int i = 0; i < changes; i++) mutated[random.Next(bytes.Length)] = Mutation(random);
            try
            {
                H5File.Read(new MemoryStream(mutated), "mutated.h5");
                read++;
            }
            catch (ModelFileException)
            {
                refused++;
            }
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Multiple(() =>
        {
            Assert.That(read + refused, Is.EqualTo(400));
            Assert.That(allocated / 400, Is.LessThan(64 << 20));
        });
    }

    // Small and extreme values do more harm than others.
    private static byte Mutation(Random random) => random.Next(3) switch
    {
        0 => (byte)random.Next(256),
        1 => (byte)random.Next(12),
        _ => byte.MaxValue
    };

    private static byte[] Bytes(string file)
    {
        if (file != "ours") return KitFiles.Bytes(file);
        var stream = new MemoryStream();
        H5File.Write(stream, Trees.Small());
        return stream.ToArray();
    }
}
