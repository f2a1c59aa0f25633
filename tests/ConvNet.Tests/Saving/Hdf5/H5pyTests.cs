namespace ConvNet.Tests.Saving.Hdf5;

/// <summary>What h5py reads in files that were written here.</summary>
internal sealed class H5pyTests
{
    [TestCase(false)]
    [TestCase(true)]
    public void Write_ReadByOthers_GivesTheSame(bool inSlices)
    {
        var tree = inSlices ? Trees.Small() : Trees.Rich();
        string path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.h5");
        try
        {
            AtomicFile.Write(path, stream => H5File.Write(stream, tree, inSlices ? 8 : 1 << 30));
            string[] expected = KitFiles.List(tree, hashes: true);
            Assert.That(KitFiles.List(H5File.Read(path), hashes: true), Is.EqualTo(expected));
            if (H5py.IsInstalled()) Assert.That(H5py.Listing(path), Is.EqualTo(expected));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
