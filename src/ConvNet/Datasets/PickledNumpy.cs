using System.Text;

namespace ConvNet;

/// <summary>
/// An array or a type of NumPy while its pickle is read: it is made empty first, and gets its state afterwards.
/// </summary>
internal sealed class PickledNumpy
{
    private readonly string? _type;
    private object? _made;

    private PickledNumpy(string? type) => _type = type;

    /// <summary>Makes something of arguments, as a function of Python's would.</summary>
    public delegate object Maker(object?[] arguments);

    /// <summary>What stands for a class or function that pickles of arrays name.</summary>
    /// <exception cref="InvalidDataException">It is another one.</exception>
    public static object Find(string module, string name) => (module, name) switch
    {
        ("numpy.core.multiarray" or "numpy._core.multiarray", "_reconstruct") => (Maker)(_ => new PickledNumpy(null)),
        ("numpy", "ndarray") => nameof(NDArray),
        ("numpy", "dtype") => (Maker)(arguments => new PickledNumpy((string)arguments[0]!)),
        // How Python 3 writes byte strings for Python 2.
        ("_codecs", "encode") => (Maker)(arguments => (string)arguments[0]!),
        _ => throw new InvalidDataException($"the pickle asks for {module}.{name}, which is not read"),
    };

    /// <summary>The array that a finished one is, of objects a list; anything else as it is.</summary>
    public static object? Finished(object? value) => value is PickledNumpy { _made: { } made } ? made : value;

    /// <summary>Sets the state: of an array (version, shape, type, whether columns come first, bytes); a type's is its byte
    /// order.</summary>
    /// <exception cref="InvalidDataException">It is of a kind that is not read.</exception>
    public void Set(object?[] state)
    {
        if (_type is not null)
        {
            if (state is [_, ">", ..]) throw new InvalidDataException("the pickle has big-endian numbers, which are not read");
            return;
        }

        if (state is [_, object?[] { Length: 1 }, PickledNumpy { _type: "O8" or "O4" or "O" }, false, List<object?> items])
        {
            _made = items;
            return;
        }

        if (state is not [_, object?[] sizes, PickledNumpy { _type: { } type }, false, string bytes])
            throw new InvalidDataException("the pickle has an array of a kind that is not read");
        var shape = new Shape([.. sizes.Select(size => (int?)(long)size!)]);
        _made = NDArray.Wrap(Elements(type, Encoding.Latin1.GetBytes(bytes)), shape);
    }

    private static Array Elements(string type, byte[] bytes) => type switch
    {
        "u1" => bytes,
        "i4" => Cast<int>(bytes),
        "i8" => Cast<long>(bytes),
        "f4" => Cast<float>(bytes),
        "f8" => Cast<double>(bytes),
        _ => throw new InvalidDataException($"the pickle has an array of type {type}, which is not read"),
    };

    private static T[] Cast<T>(byte[] bytes)
        where T : struct => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, T>(bytes).ToArray();
}
