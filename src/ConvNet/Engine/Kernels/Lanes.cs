using System.Runtime.Intrinsics;

namespace ConvNet.Engine;

/// <summary>Some numbers that are computed with at once. A kernel written for lanes is compiled once for each width.</summary>
internal unsafe interface ILanes<TSelf> where TSelf : struct, ILanes<TSelf>
{
    static abstract int Count { get; }

    static abstract TSelf Load(float* from);

    static abstract TSelf Broadcast(float number);

    /// <summary>a · b + c.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    static abstract TSelf Add(TSelf a, TSelf b);

    void Store(float* to);
}

/// <summary>Four lanes.</summary>
internal readonly unsafe struct Lanes4(Vector128<float> value) : ILanes<Lanes4>
{
    private readonly Vector128<float> _value = value;

    public static int Count => Vector128<float>.Count;

    public static Lanes4 Load(float* from) => new(Vector128.Load(from));

    public static Lanes4 Broadcast(float number) => new(Vector128.Create(number));

    public static Lanes4 MultiplyAdd(Lanes4 a, Lanes4 b, Lanes4 c) => new(Vector128.MultiplyAddEstimate(a._value, b._value, c._value));

    public static Lanes4 Add(Lanes4 a, Lanes4 b) => new(a._value + b._value);

    public void Store(float* to) => _value.Store(to);
}

/// <summary>Eight lanes.</summary>
internal readonly unsafe struct Lanes8(Vector256<float> value) : ILanes<Lanes8>
{
    private readonly Vector256<float> _value = value;

    public static int Count => Vector256<float>.Count;

    public static Lanes8 Load(float* from) => new(Vector256.Load(from));

    public static Lanes8 Broadcast(float number) => new(Vector256.Create(number));

    public static Lanes8 MultiplyAdd(Lanes8 a, Lanes8 b, Lanes8 c) => new(Vector256.MultiplyAddEstimate(a._value, b._value, c._value));

    public static Lanes8 Add(Lanes8 a, Lanes8 b) => new(a._value + b._value);

    public void Store(float* to) => _value.Store(to);
}

/// <summary>Sixteen lanes; two times eight where the processor has no wider ones.</summary>
internal readonly unsafe struct Lanes16(Vector512<float> value) : ILanes<Lanes16>
{
    private readonly Vector512<float> _value = value;

    public static int Count => Vector512<float>.Count;

    public static Lanes16 Load(float* from) => new(Vector512.Load(from));

    public static Lanes16 Broadcast(float number) => new(Vector512.Create(number));

    public static Lanes16 MultiplyAdd(Lanes16 a, Lanes16 b, Lanes16 c) => new(Vector512.MultiplyAddEstimate(a._value, b._value, c._value));

    public static Lanes16 Add(Lanes16 a, Lanes16 b) => new(a._value + b._value);

    public void Store(float* to) => _value.Store(to);
}
