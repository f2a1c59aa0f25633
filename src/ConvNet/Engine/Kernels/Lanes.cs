using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvNet.Engine;

/// <summary>Some channels of a pixel, computed at once: a kernel is written once for all widths of a processor's registers.</summary>
/// <typeparam name="TFloats">As many numbers as there are lanes.</typeparam>
/// <typeparam name="TNumbers">As many whole numbers.</typeparam>
internal unsafe interface ILanes<TFloats, TNumbers>
{
    static abstract int Count { get; }

    static abstract TFloats All(float value);

    static abstract TNumbers All(int value);

    static abstract TFloats Load(float* from);

    static abstract void Store(TFloats values, float* to);

    /// <summary>Whole numbers from 0 to 255, a byte each.</summary>
    static abstract TNumbers LoadBytes(byte* from);

    /// <inheritdoc cref="LoadBytes"/>
    static abstract void StoreBytes(TNumbers values, byte* to);

    static abstract TNumbers Next(TNumbers values);

    /// <summary>Takes values, and their place, where they are larger than the best so far or no number.</summary>
    static abstract void TakeLarger(TFloats values, TNumbers place, ref TFloats best, ref TNumbers winner);

    /// <summary>The values where both whole numbers are the same, else 0.</summary>
    static abstract TFloats Where(TNumbers left, TNumbers right, TFloats values);
}

/// <summary>Four lanes.</summary>
internal readonly unsafe struct Lanes4 : ILanes<Vector128<float>, Vector128<int>>
{
    public static int Count => Vector128<float>.Count;

    public static Vector128<float> All(float value) => Vector128.Create(value);

    public static Vector128<int> All(int value) => Vector128.Create(value);

    public static Vector128<float> Load(float* from) => Vector128.Load(from);

    public static void Store(Vector128<float> values, float* to) => values.Store(to);

    public static Vector128<int> LoadBytes(byte* from) =>
        Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<uint>(from)).AsByte())).AsInt32();

    public static void StoreBytes(Vector128<int> values, byte* to) => Unsafe.WriteUnaligned(to,
        Vector128.Narrow(Vector128.Narrow(values, values).AsUInt16(), Vector128<ushort>.Zero).AsUInt32().ToScalar());

    public static Vector128<int> Next(Vector128<int> values) => values + Vector128<int>.One;

    public static void TakeLarger(Vector128<float> values, Vector128<int> place, ref Vector128<float> best, ref Vector128<int> winner)
    {
        var wins = Vector128.GreaterThan(values, best) | ~Vector128.Equals(values, values);
        best = Vector128.ConditionalSelect(wins, values, best);
        winner = Vector128.ConditionalSelect(wins.AsInt32(), place, winner);
    }

    public static Vector128<float> Where(Vector128<int> left, Vector128<int> right, Vector128<float> values) =>
        Vector128.Equals(left, right).AsSingle() & values;
}

/// <summary>Eight lanes.</summary>
internal readonly unsafe struct Lanes8 : ILanes<Vector256<float>, Vector256<int>>
{
    public static int Count => Vector256<float>.Count;

    public static Vector256<float> All(float value) => Vector256.Create(value);

    public static Vector256<int> All(int value) => Vector256.Create(value);

    public static Vector256<float> Load(float* from) => Vector256.Load(from);

    public static void Store(Vector256<float> values, float* to) => values.Store(to);

    public static Vector256<int> LoadBytes(byte* from)
    {
        var shorts = Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(from)).AsByte());
        return Vector256.Create(Vector128.WidenLower(shorts), Vector128.WidenUpper(shorts)).AsInt32();
    }

    public static void StoreBytes(Vector256<int> values, byte* to) => Unsafe.WriteUnaligned(to,
        Vector128.Narrow(Vector128.Narrow(values.GetLower(), values.GetUpper()).AsUInt16(), Vector128<ushort>.Zero)
            .AsUInt64().ToScalar());

    public static Vector256<int> Next(Vector256<int> values) => values + Vector256<int>.One;

    public static void TakeLarger(Vector256<float> values, Vector256<int> place, ref Vector256<float> best, ref Vector256<int> winner)
    {
        var wins = Vector256.GreaterThan(values, best) | ~Vector256.Equals(values, values);
        best = Vector256.ConditionalSelect(wins, values, best);
        winner = Vector256.ConditionalSelect(wins.AsInt32(), place, winner);
    }

    public static Vector256<float> Where(Vector256<int> left, Vector256<int> right, Vector256<float> values) =>
        Vector256.Equals(left, right).AsSingle() & values;
}

/// <summary>Sixteen lanes.</summary>
internal readonly unsafe struct Lanes16 : ILanes<Vector512<float>, Vector512<int>>
{
    public static int Count => Vector512<float>.Count;

    public static Vector512<float> All(float value) => Vector512.Create(value);

    public static Vector512<int> All(int value) => Vector512.Create(value);

    public static Vector512<float> Load(float* from) => Vector512.Load(from);

    public static void Store(Vector512<float> values, float* to) => values.Store(to);

    public static Vector512<int> LoadBytes(byte* from)
    {
        var bytes = Vector128.Load(from);
        var shorts = Vector256.Create(Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes));
        return Vector512.Create(Vector256.WidenLower(shorts), Vector256.WidenUpper(shorts)).AsInt32();
    }

    public static void StoreBytes(Vector512<int> values, byte* to)
    {
        var shorts = Vector256.Narrow(values.GetLower(), values.GetUpper()).AsUInt16();
        Vector128.Narrow(shorts.GetLower(), shorts.GetUpper()).Store(to);
    }

    public static Vector512<int> Next(Vector512<int> values) => values + Vector512<int>.One;

    public static void TakeLarger(Vector512<float> values, Vector512<int> place, ref Vector512<float> best, ref Vector512<int> winner)
    {
        var wins = Vector512.GreaterThan(values, best) | ~Vector512.Equals(values, values);
        best = Vector512.ConditionalSelect(wins, values, best);
        winner = Vector512.ConditionalSelect(wins.AsInt32(), place, winner);
    }

    public static Vector512<float> Where(Vector512<int> left, Vector512<int> right, Vector512<float> values) =>
        Vector512.Equals(left, right).AsSingle() & values;
}
