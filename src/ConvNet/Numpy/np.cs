namespace ConvNet;

/// <summary>NumPy's functions under their own names.</summary>
public static partial class np
{
    /// <summary>The dtype of True and False.</summary>
    public static DType bool_ => DType.Bool;

    /// <summary>8-bit integers, -128 to 127.</summary>
    public static DType int8 => DType.Int8;

    /// <summary>8-bit integers, 0 to 255: the pixels of most images.</summary>
    public static DType uint8 => DType.UInt8;

    /// <summary>16-bit integers.</summary>
    public static DType int16 => DType.Int16;

    /// <summary>16-bit integers from 0 on.</summary>
    public static DType uint16 => DType.UInt16;

    /// <summary>32-bit integers.</summary>
    public static DType int32 => DType.Int32;

    /// <summary>32-bit integers from 0 on.</summary>
    public static DType uint32 => DType.UInt32;

    /// <summary>64-bit integers, NumPy's default.</summary>
    public static DType int64 => DType.Int64;

    /// <summary>64-bit integers from 0 on.</summary>
    public static DType uint64 => DType.UInt64;

    /// <summary>Floats of half precision.</summary>
    public static DType float16 => DType.Float16;

    /// <summary>Floats of single precision, what networks compute in.</summary>
    public static DType float32 => DType.Float32;

    /// <summary>Floats of double precision, NumPy's default.</summary>
    public static DType float64 => DType.Float64;

    /// <summary>Texts; as many characters as the longest has.</summary>
    public static DType str_ => TextDType.Of(0);

    /// <summary>In an index, a new axis of size 1.</summary>
    public static NDIndex newaxis => NDIndex.NewAxis;

    /// <summary>The circle's number.</summary>
    public static double pi => Math.PI;

    /// <summary>Not a number.</summary>
    public static double nan => double.NaN;

    /// <summary>Infinity.</summary>
    public static double inf => double.PositiveInfinity;
}
