using System.Buffers.Binary;
using System.IO.Compression;

namespace ConvNet;

/// <summary>
/// An array in the IDX format of MNIST's authors, compressed with gzip or not: two zeros, the type, the number of axes, the sizes as
/// big-endian 32-bit numbers, and the elements.
/// </summary>
internal static class IdxFile
{
    private const byte UInt8 = 8;

    /// <summary>The array of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="shape">The shape that it must have; its elements must be uint8.</param>
    /// <exception cref="InvalidDataException">It is something else, or damaged.</exception>
    public static NDArray Read(byte[] bytes, Shape shape)
    {
        byte[] sizes = [.. shape.SelectMany(BigEndian)];
        byte[] header = [0, 0, UInt8, (byte)shape.Count, .. sizes], start = new byte[header.Length];
        byte[] elements = new byte[shape.Aggregate(1, (product, size) => product * size!.Value)];
        using Stream content = bytes is [0x1f, 0x8b, ..]
            ? new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress) : new MemoryStream(bytes);
        try
        {
            content.ReadExactly(start);
            if (!start.SequenceEqual(header))
                throw new InvalidDataException($"it is no IDX file of uint8 numbers of shape {shape}");
            content.ReadExactly(elements);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException($"it ends before the last number of shape {shape}");
        }

        if (content.ReadByte() >= 0) throw new InvalidDataException($"it goes on behind the last number of shape {shape}");
        return NDArray.Wrap(elements, shape);
    }

    /// <summary>The array of a file on the disk.</summary>
    /// <exception cref="InvalidDataException">It is something else, or damaged; the message names it.</exception>
    public static NDArray Read(string path, Shape shape)
    {
        try
        {
            return Read(File.ReadAllBytes(path), shape);
        }
        catch (InvalidDataException damage)
        {
            throw new InvalidDataException($"{path} is damaged ({damage.Message}).", damage);
        }
    }

    private static byte[] BigEndian(int? size)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, size!.Value);
        return bytes;
    }
}
