using System.Buffers.Binary;
using System.Text;

namespace ConvNet;

/// <summary>A message in the encoding of protocol buffers, https://protobuf.dev/programming-guides/encoding/.</summary>
internal sealed class ProtoMessage
{
    private const int VarInt = 0, Fixed64 = 1, LengthPrefixed = 2, Fixed32 = 5;

    private readonly List<byte> _bytes = [];

    /// <summary>A whole number that is not negative.</summary>
    public ProtoMessage Number(int field, long value) => Key(field, VarInt).Var((ulong)value);

    public ProtoMessage Double(int field, double value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        return Key(field, Fixed64).Raw(bytes);
    }

    public ProtoMessage Single(int field, float value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        return Key(field, Fixed32).Raw(bytes);
    }

    public ProtoMessage Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public ProtoMessage Message(int field, ProtoMessage value) => Bytes(field, value.ToArray());

    public ProtoMessage Bytes(int field, ReadOnlySpan<byte> value) => Key(field, LengthPrefixed).Var((ulong)value.Length).Raw(value);

    public byte[] ToArray() => [.. _bytes];

    private ProtoMessage Key(int field, int kind) => Var((ulong)(field << 3 | kind));

    // Seven bits a byte, the lowest first; the eighth says that more follow.
    private ProtoMessage Var(ulong value)
    {
        for (; value >= 0x80; value >>= 7) _bytes.Add((byte)(value | 0x80));
        _bytes.Add((byte)value);
        return this;
    }

    private ProtoMessage Raw(ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }
}
