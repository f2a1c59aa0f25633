using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ConvNet;

/// <summary>PNG files of gray pixels of 16 bits, which Skia cuts to 8: https://www.w3.org/TR/png-3/.</summary>
internal static class DeepPng
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];
    private static readonly uint[] Sums = [.. Enumerable.Range(0, 256).Select(i =>
        Enumerable.Range(0, 8).Aggregate((uint)i, (sum, _) => (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1)))];

    /// <summary>Whether a file is such one, and not interlaced.</summary>
    public static bool IsGray16(ReadOnlySpan<byte> file) =>
        file.Length > 33 && file.StartsWith(Signature) && file[24] == 16 && file[25] == 0 && file[28] == 0;

    /// <summary>The image of mode "I;16" in a file.</summary>
    /// <exception cref="InvalidDataException">The file is truncated or damaged.</exception>
    public static Image Decode(byte[] file, string name)
    {
        int width = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), height = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20));
        byte[] bytes = new byte[(2 * width + 1) * height];
        try
        {
            using var inflated = new ZLibStream(new MemoryStream(Data(file)), CompressionMode.Decompress);
            inflated.ReadExactly(bytes);
        }
        catch (Exception error) when (error is EndOfStreamException or InvalidDataException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"{name} is truncated or damaged: its pixels can't be read", error);
        }
        ushort[] pixels = new ushort[width * height];
        byte[] above = new byte[2 * width];
        for (int y = 0; y < height; y++)
        {
            var row = bytes.AsSpan(y * (2 * width + 1) + 1, 2 * width);
            Unfilter(bytes[y * (2 * width + 1)], row, above);
            for (int x = 0; x < width; x++) pixels[y * width + x] = BinaryPrimitives.ReadUInt16BigEndian(row[(2 * x)..]);
            row.CopyTo(above);
        }
        return new("I;16", NDArray.Wrap(pixels, (height, width)));
    }

    /// <summary>The file of an image of mode "I;16" or "I", of which the lower 16 bits are kept.</summary>
    public static byte[] Encode(Image image)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.height);
        header[8] = 16;
        WriteChunk(file, "IHDR", header);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            int[] pixels = image.Pixels.ToArray<int>();
            byte[] row = new byte[2 * image.width + 1];
            for (int y = 0; y < image.height; y++)
            {
                for (int x = 0; x < image.width; x++)
                    BinaryPrimitives.WriteUInt16BigEndian(row.AsSpan(1 + 2 * x), unchecked((ushort)pixels[y * image.width + x]));
                zlib.Write(row);
            }
        }
        WriteChunk(file, "IDAT", packed.ToArray());
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Data(byte[] file)
    {
        using var data = new MemoryStream();
        for (int place = Signature.Length; place + 8 <= file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(place));
            if (Encoding.ASCII.GetString(file, place + 4, 4) == "IDAT") data.Write(file.AsSpan(place + 8, length));
            place = checked(place + 12 + length);
        }
        return data.ToArray();
    }

    // Each byte is told by what it adds to a guess from those before and above it.
    private static void Unfilter(byte filter, Span<byte> row, ReadOnlySpan<byte> above)
    {
        for (int i = 0; i < row.Length; i++)
        {
            int left = i < 2 ? 0 : row[i - 2], corner = i < 2 ? 0 : above[i - 2];
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                _ => Nearest(left, above[i], corner),
            });
        }
    }

    private static int Nearest(int left, int above, int corner)
    {
        int guess = left + above - corner;
        int far = Math.Abs(guess - left), farther = Math.Abs(guess - above), farthest = Math.Abs(guess - corner);
        return far <= farther && far <= farthest ? left : farther <= farthest ? above : corner;
    }

    private static void WriteChunk(Stream file, string kind, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] named = [.. Encoding.ASCII.GetBytes(kind), .. data];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~named.Aggregate(uint.MaxValue, (sum, one) => Sums[(byte)(sum ^ one)] ^ (sum >> 8)));
        file.Write(number);
    }
}
