using System.Buffers.Binary;
using System.Text;

namespace ConvNet;

/// <summary>
/// Reads Python's pickles of plain values and NumPy arrays, and nothing else: a pickle that wants any other class or function is
/// refused, and nothing in one is ever executed.
/// </summary>
/// <remarks>
/// Dictionaries become <c>Dictionary&lt;object, object?&gt;</c>, lists <c>List&lt;object?&gt;</c>, tuples <c>object?[]</c>, whole
/// numbers <c>long</c>, text and byte strings <c>string</c> (of the latter a character is a byte), arrays <see cref="NDArray"/>.
/// The codes are those of https://github.com/python/cpython/blob/main/Lib/pickletools.py.
/// </remarks>
internal sealed class PickleReader
{
    private static readonly object Mark = new();

    // A dataset's texts are millions of small numbers: each is one object.
    private static readonly object[] Small = [.. Enumerable.Range(0, ushort.MaxValue + 1).Select(number => (object)(long)number)];

    private readonly byte[] _bytes;
    private readonly List<object?> _stack = [];
    private readonly Dictionary<int, object?> _memo = [];
    private int _at;

    private PickleReader(byte[] bytes) => _bytes = bytes;

    /// <summary>The value of a pickle.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of something that is not read.</exception>
    public static object? Read(byte[] bytes)
    {
        try
        {
            return new PickleReader(bytes).Run();
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or InvalidCastException
            or KeyNotFoundException or NullReferenceException or FormatException or OverflowException)
        {
            throw new InvalidDataException("the pickle is damaged", e);
        }
    }

    private object? Run()
    {
        while (true)
        {
            byte code = Take(1)[0];
            if (code == '.') return Pop();
            Step(code);
        }
    }

    private void Step(byte code)
    {
        switch (code)
        {
            case 0x80: Take(1); break;
            case 0x95: Take(8); break;
            case (byte)'(': Push(Mark); break;
            case (byte)'0': Pop(); break;
            case (byte)'N': Push(null); break;
            case 0x88: Push(true); break;
            case 0x89: Push(false); break;
            case (byte)'K': Push(Small[Take(1)[0]]); break;
            case (byte)'M': Push(Small[BinaryPrimitives.ReadUInt16LittleEndian(Take(2))]); break;
            case (byte)'J': Push((long)Int32()); break;
            case 0x8a: Push(Long(Take(Take(1)[0]))); break;
            case (byte)'I': Push(long.Parse(Line())); break;
            case (byte)'G': Push(BinaryPrimitives.ReadDoubleBigEndian(Take(8))); break;
            case (byte)'U' or (byte)'C': Push(Encoding.Latin1.GetString(Take(Take(1)[0]))); break;
            case (byte)'T' or (byte)'B': Push(Encoding.Latin1.GetString(Take(Int32()))); break;
            case 0x8c: Push(Encoding.UTF8.GetString(Take(Take(1)[0]))); break;
            case (byte)'X': Push(Encoding.UTF8.GetString(Take(Int32()))); break;
            case (byte)'}': Push(new Dictionary<object, object?>()); break;
            case (byte)']': Push(new List<object?>()); break;
            case (byte)')': Push(Array.Empty<object?>()); break;
            case 0x85: PushTuple(1); break;
            case 0x86: PushTuple(2); break;
            case 0x87: PushTuple(3); break;
            case (byte)'t': Push(ToMark()); break;
            case (byte)'a': Append([Pop()]); break;
            case (byte)'e': Append(ToMark()); break;
            case (byte)'s': SetItems(Last(2)); break;
            case (byte)'u': SetItems(ToMark()); break;
            case (byte)'q': _memo[Take(1)[0]] = _stack[^1]; break;
            case (byte)'r': _memo[Int32()] = _stack[^1]; break;
            case 0x94: _memo[_memo.Count] = _stack[^1]; break;
            case (byte)'h': Push(_memo[Take(1)[0]]); break;
            case (byte)'j': Push(_memo[Int32()]); break;
            case (byte)'c': Push(PickledNumpy.Find(Line(), Line())); break;
            case 0x93: Push(Last(2) is [string module, string name] ? PickledNumpy.Find(module, name) : throw Damaged()); break;
            case (byte)'R': Push(Last(2) is [PickledNumpy.Maker make, object?[] values] ? make(values) : throw Damaged()); break;
            case (byte)'b': Build((object?[])Pop()!); break;
            default: throw new InvalidDataException($"the pickle has the code 0x{code:x2}, which is not read");
        }
    }

    /// <summary>A part-made array or type gets its state; what was noted of it before stays the same object.</summary>
    private void Build(object?[] state) => ((PickledNumpy)_stack[^1]!).Set(state);

    private void Push(object? value) => _stack.Add(value);

    private object? Pop()
    {
        var last = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return PickledNumpy.Finished(last);
    }

    private object?[] Last(int count)
    {
        object?[] values = [.. _stack[^count..].Select(PickledNumpy.Finished)];
        _stack.RemoveRange(_stack.Count - count, count);
        return values;
    }

    private object?[] ToMark()
    {
        object?[] values = Last(_stack.Count - 1 - _stack.LastIndexOf(Mark));
        _stack.RemoveAt(_stack.Count - 1);
        return values;
    }

    private void PushTuple(int count) => Push(Last(count));

    private void Append(object?[] values) => ((List<object?>)_stack[^1]!).AddRange(values);

    private void SetItems(object?[] values)
    {
        var dictionary = (Dictionary<object, object?>)_stack[^1]!;
        for (int i = 0; i < values.Length; i += 2) dictionary[values[i]!] = values[i + 1];
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _bytes.AsSpan(_at, count);
        _at += count;
        return taken;
    }

    private int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    private static FormatException Damaged() => new();

    private static long Long(ReadOnlySpan<byte> bytes) => (long)new System.Numerics.BigInteger(bytes);

    private string Line()
    {
        int end = Array.IndexOf(_bytes, (byte)'\n', _at);
        string line = Encoding.ASCII.GetString(Take(end - _at));
        Take(1);
        return line;
    }
}
