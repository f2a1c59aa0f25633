namespace ConvNet;

/// <summary>How the elements of a dataset or an attribute lie in the file.</summary>
/// <param name="Kind">The name of the class: FixedPoint, FloatingPoint, String, …</param>
/// <param name="Size">Bytes of an element.</param>
/// <param name="Order">LittleEndian or BigEndian; empty where there is no order.</param>
/// <param name="IsSigned">Whether integers are signed.</param>
/// <param name="Bits">Where in an element the parts of a number are.</param>
internal sealed record H5Format(string Kind, long Size, string Order, bool IsSigned, IReadOnlyList<long> Bits)
{
    public bool IsBigEndian => Order == "BigEndian";

    /// <summary>The elements' type, null if it is none that is read here.</summary>
    public H5ElementType? ElementType => Kind switch
    {
        "String" when Size > 0 => H5ElementType.Text,
        "Enumerated" when Size == 1 => H5ElementType.Bool,
        "Opaque" when Size == 2 => H5ElementType.BFloat16,
        "FixedPoint" when Order != "" && Bits is [0, var precision] && precision == 8 * Size => Number(IsSigned ? "int" : "uint"),
        "FloatingPoint" when Order is "LittleEndian" or "BigEndian" && Bits is
            [0, 16, 10, 5, 0, 10, 15, 15] or
            [0, 32, 23, 8, 0, 23, 127, 31] or
            [0, 64, 52, 11, 0, 52, 1023, 63] => Number("float"),
        _ => null
    };

    private H5ElementType? Number(string kind) =>
        H5ElementType.Numbers.FirstOrDefault(type => type.Name == $"{kind}{8 * Size}");

    public override string ToString() => $"{Kind} of {Size} bytes";
}
