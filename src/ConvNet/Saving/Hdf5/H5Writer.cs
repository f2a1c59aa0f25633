using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text;

namespace ConvNet;

/// <summary>Writes a tree as PureHDF's, so that h5py and Keras open the file.</summary>
internal sealed class H5Writer(long sliceBytes)
{
    // HDF5 keeps a link or an attribute within 64 KiB, names and headers included; Keras leaves as much room.
    internal const int LargestMessage = 64512;

    private readonly List<Action<PureHDF.H5NativeWriter>> _later = [];

    /// <summary>Writes the tree into a stream that can be read and sought.</summary>
    public void Write(Stream stream, H5Group root)
    {
        var file = new PureHDF.H5File();
        Fill(file, root, "/");

        // Small datasets inside their headers would be broken where both come to nearly 64 KiB.
        var options = new PureHDF.H5WriteOptions(PreferCompactDatasetLayout: false);
        stream.Position = 0;
        stream.SetLength(0);
        try
        {
            using var writer = file.BeginWrite(stream, options);
            foreach (var write in _later) write(writer);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } cause)
        {
            ExceptionDispatchInfo.Throw(cause);
        }
    }

    private void Fill(PureHDF.H5Group target, H5Group source, string path)
    {
        foreach (var (name, value) in source.Attributes) target.Attributes[name] = Attribute(name, value, path);
        foreach (var (name, group) in source.Groups)
        {
            var child = new PureHDF.H5Group();
            Fill(child, group, path + name + "/");
            target.Add(LinkName(name, path), child);
        }

        foreach (var (name, dataset) in source.Datasets)
        {
            var child = Dataset(dataset);
            foreach (var (attribute, value) in dataset.Attributes)
                child.Attributes[attribute] = Attribute(attribute, value, path + name);
            target.Add(LinkName(name, path), child);
        }
    }

    private PureHDF.H5Dataset Dataset(H5Dataset source)
    {
        var type = H5ElementType.Of(source.Data, source.ElementType);
        ulong[] sizes = [.. source.Shape.Select(size => (ulong)size!.Value)];
        if (type == H5ElementType.BFloat16)
        {
            byte[] bytes = H5ElementType.Bytes(source.Data, 2, 0, source.Data.Length).ToArray();
            return new(bytes, fileDims: sizes, opaqueInfo: new(2, ""));
        }

        if (source.Data.LongLength * type.Size <= sliceBytes)
            return new(source.Data is bool[] flags ? Flags(flags) : source.Data, fileDims: sizes);

        var (dataset, write) = type.Declare(sizes);
        var parts = H5Slice.Of(source.Shape, sliceBytes / type.Size);
        _later.Add(writer => { foreach (var part in parts) write(writer, source.Data, part); });
        return dataset;
    }

    private static PureHDF.H5Attribute Attribute(string name, object value, string path)
    {
        RequireName(name, path, "attribute");
        var values = value as Array;
        if (values is null)
        {
            values = Array.CreateInstance(value.GetType(), 1);
            values.SetValue(value, 0);
        }

        long bytes = values.LongLength * H5ElementType.Of(values).Size;
        if (bytes > LargestMessage)
            throw new ArgumentException(
                $"The attribute \"{name}\" of {path} takes {bytes} bytes; at most {LargestMessage} can be stored.");
        return new(values is bool[] flags ? Flags(flags) : values, value is Array ? [(ulong)values.LongLength] : []);
    }

    private static string LinkName(string name, string path)
    {
        RequireName(name, path, "name");
        return name != "." && !name.Contains('/') ? name
            : throw new ArgumentException($"\"{name}\" in {path} cannot be a name in an HDF5 file.");
    }

    private static void RequireName(string name, string path, string kind)
    {
        if (name == "" || name.Contains('\0') || Encoding.UTF8.GetByteCount(name) > short.MaxValue)
            throw new ArgumentException(
                $"The {kind} \"{name}\" in {path} cannot be stored: it is empty, too long or has a null in it.");
    }

    private static H5Flag[] Flags(bool[] values) => MemoryMarshal.Cast<bool, H5Flag>(values).ToArray();

    // h5py's bool: the names are stored.
    private enum H5Flag : byte
    {
        FALSE,
        TRUE
    }
}
