namespace ConvNet;

/// <summary>An array of an HDF5 file, in memory.</summary>
internal sealed class H5Dataset
{
    /// <summary>A dataset of these elements.</summary>
    /// <param name="name">The last part of the path.</param>
    /// <param name="shape">All sizes are known; <c>()</c> is a single number.</param>
    /// <param name="data">The elements in row-major order, one axis: <c>float[]</c>, <c>long[]</c>, …</param>
    /// <param name="elementType">Only needed for "bfloat16", whose elements are <c>ushort</c> bits.</param>
    public H5Dataset(string name, Shape shape, Array data, string? elementType = null)
    {
        var type = H5ElementType.Of(data, elementType);
        if (type == H5ElementType.Text)
            throw new ArgumentException($"The dataset \"{name}\" has texts, which are stored in attributes only.");
        if (shape.Elements != data.LongLength)
            throw new ArgumentException($"The dataset \"{name}\" has shape {shape} and {data.LongLength} elements.");
        Name = name;
        Shape = shape;
        Data = data;
        ElementType = type.Name;
    }

    /// <summary>The last part of the path.</summary>
    public string Name { get; }

    /// <summary>The sizes along the axes.</summary>
    public Shape Shape { get; }

    /// <summary>NumPy's name of the type: "float32", "int64", "bool", "bfloat16", …</summary>
    public string ElementType { get; }

    /// <summary>The elements in row-major order: <c>float[]</c> for "float32", <c>ushort[]</c> for "bfloat16", …</summary>
    public Array Data { get; }

    /// <summary>Attributes by name; a text, a number, a bool, or an array of one axis of them.</summary>
    public OrderedDictionary<string, object> Attributes { get; } = [];

    /// <summary>The elements as an array: float64 where they are that, else float32.</summary>
    /// <exception cref="InvalidOperationException">They are not numbers.</exception>
    public NDArray ToNumbers() => Data is double[] values ? NDArray.Wrap(values, Shape) : NDArray.Wrap(ToFloat32(), Shape);

    /// <summary>The elements as float32; what is float32 already is not copied.</summary>
    /// <exception cref="InvalidOperationException">They are not numbers.</exception>
    public float[] ToFloat32() => Data switch
    {
        float[] values => values,
        ushort[] bits when ElementType == "bfloat16" =>
            Array.ConvertAll(bits, value => BitConverter.UInt32BitsToSingle((uint)value << 16)),
        Half[] values => Array.ConvertAll(values, value => (float)value),
        double[] values => Array.ConvertAll(values, value => (float)value),
        long[] values => Array.ConvertAll(values, value => (float)value),
        ulong[] values => Array.ConvertAll(values, value => (float)value),
        int[] values => Array.ConvertAll(values, value => (float)value),
        uint[] values => Array.ConvertAll(values, value => (float)value),
        short[] values => Array.ConvertAll(values, value => (float)value),
        ushort[] values => Array.ConvertAll(values, value => (float)value),
        sbyte[] values => Array.ConvertAll(values, value => (float)value),
        byte[] values => Array.ConvertAll(values, value => (float)value),
        bool[] values => Array.ConvertAll(values, value => value ? 1f : 0f),
        _ => throw new InvalidOperationException($"The dataset \"{Name}\" holds elements of type {ElementType}, not numbers.")
    };
}
