using PureHDF;
using PureHDF.VOL.Native;

namespace ConvNet;

/// <summary>
/// Copies what an HDF5 file holds into memory. Everything that PureHDF would believe is checked first: sizes against the file's
/// length, links, filters and the types of elements.
/// </summary>
internal sealed class H5Reader(string file, long length, long sliceBytes)
{
    private const int DeepestGroup = 100;

    // Deflate makes zeros a thousand times smaller, but weights hardly at all.
    private const int LargestCompression = 64;

    private readonly HashSet<ulong> _seen = [];
    private readonly HashSet<(ulong, uint)> _texts = [];
    private readonly long _length = length;
    private long _plainBytes = length;
    private long _compressedBytes = LargestUnpacked(length);

    /// <summary>Copies a group with all that is in it.</summary>
    public void Copy(NativeGroup source, H5Group target, string path, int depth)
    {
        if (depth > DeepestGroup) throw Refuse($"expected at most {DeepestGroup} groups in each other, but got more.");
        SeeOnce(source, path);
        H5Internals.ForgetSymbolTable(source);
        if (H5Internals.IndirectLinks(source).FirstOrDefault() is { } link)
            throw Refuse($"{Join(path, link)} is a soft or external link; only hard links are supported.");
        Copy(source.Attributes(), target.Attributes, path);
        foreach (var child in source.Children().ToList())
        {
            string childPath = Join(path, child.Name);
            if (child.Name is "" or "." || child.Name.Contains('/') ||
                target.Groups.ContainsKey(child.Name) || target.Datasets.ContainsKey(child.Name))
                throw Refuse($"{childPath} is no name, or is there twice.");
            switch (child)
            {
                case NativeGroup group:
                    var copy = new H5Group(child.Name);
                    target.Groups.Add(child.Name, copy);
                    Copy(group, copy, childPath, depth + 1);
                    break;
                case NativeDataset dataset:
                    target.Datasets.Add(child.Name, Read(dataset, childPath));
                    break;
                default:
                    throw Refuse($"{childPath} is neither a group nor a dataset.");
            }
        }
    }

    private void Copy(IEnumerable<IH5Attribute> source, OrderedDictionary<string, object> target, string path)
    {
        foreach (var attribute in source.Cast<NativeAttribute>())
        {
            string name = $"the attribute \"{attribute.Name}\" of {path}";
            var format = H5Internals.Format(attribute);
            if (format.IsBigEndian) throw Refuse($"{name} is big-endian, which is not supported in attributes.");
            if (format.ElementType is not { } type || type == H5ElementType.BFloat16)
                throw Refuse($"{name} has elements of type {format}, which are not supported.");
            var shape = ShapeOf(attribute.Space, name);
            if (shape.Count > 1) throw Refuse($"{name} has shape {shape}; at most one axis is supported.");
            Claim(ref _plainBytes, shape, format.Size, name);
            if (H5Internals.TextAddresses(attribute).Any(address => !_texts.Add(address)))
                throw Refuse($"{name} has a text that is there twice, which no sound file needs.");
            var values = attribute.Space.Type == H5DataspaceType.Null ? type.NewArray(0) : type.Read(attribute);
            if (!target.TryAdd(attribute.Name, attribute.Space.Type == H5DataspaceType.Scalar ? values.GetValue(0)! : values))
                throw Refuse($"{name} is there twice.");
        }
    }

    private H5Dataset Read(NativeDataset source, string path)
    {
        SeeOnce(source, path);
        if (H5Internals.IsElsewhere(source) || source.Layout.Class == H5DataLayoutClass.VirtualStorage)
            throw Refuse($"the elements of {path} lie in other files, which is not supported.");
        var format = H5Internals.Format(source);
        if (format.ElementType is not { } type || type == H5ElementType.Text)
            throw Refuse($"{path} has elements of type {format}, which are not supported.");
        if (source.Space.Type == H5DataspaceType.Null) throw Refuse($"{path} has no elements; expected an array.");
        var shape = ShapeOf(source.Space, path);
        CheckStorage(source, shape, format.Size, path);

        var attributes = new OrderedDictionary<string, object>();
        Copy(source.Attributes(), attributes, path);
        if (type == H5ElementType.BFloat16 && attributes.GetValueOrDefault("dtype") is not "bfloat16")
            throw Refuse($"{path} has opaque elements of two bytes without the attribute dtype = \"bfloat16\".");

        var data = shape.Elements == 0 ? type.NewArray(0)
            : ReadElements(source, type, shape, path);
        if (format.IsBigEndian) SwapBytes(data, type.Size);
        var dataset = new H5Dataset(source.Name, shape, data, type.Name);
        foreach (var (name, value) in attributes) dataset.Attributes.Add(name, value);
        return dataset;
    }

    private Array ReadElements(NativeDataset source, H5ElementType type, Shape shape, string path)
    {
        var data = type.NewArray(checked((int)shape.Elements));
        foreach (var part in H5Slice.Of(shape, sliceBytes / type.Size))
        {
            var bytes = H5ElementType.Bytes(data, type.Size, part.Start, part.Count);
            source.Read(bytes, part.Selection);

            // A bool of C# may only be 0 or 1.
            if (type == H5ElementType.Bool && bytes.ContainsAnyExceptInRange((byte)0, (byte)1))
                throw Refuse($"{path} has elements that are neither FALSE nor TRUE.");
        }

        return data;
    }

    private void CheckStorage(NativeDataset source, Shape shape, long size, string path)
    {
        if (source.Layout.Class != H5DataLayoutClass.Chunked)
        {
            Claim(ref _plainBytes, shape, size, path);
            return;
        }

        var filters = H5Internals.Filters(source);
        if (filters.FirstOrDefault(filter => filter is not (Deflate or Shuffle)) is not 0 and var other)
            throw Refuse($"{path} went through {NameOf(other)}; only gzip and shuffle are supported.");
        ref long budget = ref filters.Contains(Deflate) ? ref _compressedBytes : ref _plainBytes;
        Claim(ref budget, shape, size, path);

        // A chunk takes at least two addresses in the list of chunks, and it is unpacked whole.
        ulong[] chunk = source.Layout.Chunks;
        double chunks = 1, bytes = size;
        for (int axis = 0; axis < Math.Min(shape.Count, chunk.Length); axis++)
        {
            chunks *= Math.Ceiling((double)shape[axis] / chunk[axis]);
            bytes *= chunk[axis];
        }

        if (chunk.Length != shape.Count || !(chunks * 16 <= _length + 16) || bytes > LargestUnpacked(_length))
            throw Refuse($"{path} says that it has {chunks} chunks of {bytes} bytes, more than the file can hold.");
    }

    // Every array takes its part of what the file's length allows, before it is allocated.
    private void Claim(ref long budget, Shape shape, long size, string path)
    {
        double bytes = shape.Aggregate((double)size, (product, axis) => product * axis!.Value);
        if (bytes > budget)
            throw Refuse($"{path} says that it has shape {shape}, which is more than a file of {_length} bytes can hold.");
        budget -= (long)bytes;
    }

    private Shape ShapeOf(IH5Dataspace space, string path) =>
        space.Type == H5DataspaceType.Null ? 0
            : Array.Find(space.Dimensions, size => size > int.MaxValue) is not 0 and var size
                ? throw Refuse($"{path} has {size} elements along an axis; at most {int.MaxValue} are supported.")
                : new Shape([.. space.Dimensions.Select(size => (int?)size)]);

    private void SeeOnce(NativeObject item, string path)
    {
        if (!_seen.Add(H5Internals.Address(item))) throw Refuse($"{path} is a second link to something; only one is supported.");
    }

    private static long LargestUnpacked(long length) => (LargestCompression * length) + (16 << 20);

    private static void SwapBytes(Array data, int size)
    {
        var bytes = H5ElementType.Bytes(data, size, 0, data.Length);
        for (int start = 0; start < bytes.Length; start += size) bytes.Slice(start, size).Reverse();
    }

    private const int Deflate = 1, Shuffle = 2;

    private static string NameOf(int filter) => filter switch
    {
        3 => "the Fletcher32 checksum",
        4 => "the szip filter",
        32000 => "the lzf filter",
        _ => $"filter number {filter}"
    };

    private static string Join(string path, string name) => path == "/" ? path + name : $"{path}/{name}";

    private ModelFileException Refuse(string problem) => new(file, problem);
}
