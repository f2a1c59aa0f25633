using System.Buffers.Binary;

namespace ConvNet;

/// <summary>Windows' bitmaps, uncompressed, 24 bits a pixel.</summary>
internal static class BmpFile
{
    private const int HeaderLength = 54;

    /// <summary>The file of an image of mode "RGB".</summary>
    public static byte[] Encode(Image image)
    {
        int rowLength = (3 * image.width + 3) / 4 * 4;
        byte[] file = new byte[HeaderLength + rowLength * image.height];
        (file[0], file[1]) = ((byte)'B', (byte)'M');
        foreach (var (place, number) in ((int, int)[])[(2, file.Length), (10, HeaderLength), (14, 40), (18, image.width),
            (22, image.height), (26, 1 | 24 << 16), (34, file.Length - HeaderLength), (38, 3780), (42, 3780)])
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(place), number);
        // From the last row to the first, blue before green before red.
        var pixels = image.Pixels.Contiguous().AsSpan<byte>();
        for (int y = 0; y < image.height; y++)
        {
            int row = HeaderLength + (image.height - 1 - y) * rowLength;
            for (int i = 0; i < 3 * image.width; i++) file[row + i / 3 * 3 + 2 - i % 3] = pixels[y * 3 * image.width + i];
        }
        return file;
    }
}
