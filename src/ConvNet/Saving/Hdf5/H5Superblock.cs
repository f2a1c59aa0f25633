using System.Buffers.Binary;

namespace ConvNet;

/// <summary>The first bytes of an HDF5 file: enough of them to see that it is one and that it is whole.</summary>
internal static class H5Superblock
{
    private static readonly byte[] Signature = [0x89, (byte)'H', (byte)'D', (byte)'F', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n'];

    /// <summary>Checks signature, version and the length that the file says it has.</summary>
    /// <exception cref="ModelFileException">It is not an HDF5 file, or a part is missing.</exception>
    public static void Check(Stream stream, string file)
    {
        Span<byte> head = stackalloc byte[64];
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (!head.StartsWith(Signature))
            throw new ModelFileException(file, "expected an HDF5 file, but it does not begin as one.");

        // Where the size of an address and the base address stand depends on the version.
        byte version = head.Length > 8 ? head[8] : byte.MaxValue;
        (int widths, int addresses) = version switch
        {
            0 => (13, 24),
            1 => (13, 28),
            2 or 3 => (9, 12),
            _ => throw new ModelFileException(file, $"expected an HDF5 file of version 0 to 3, but got version {version}.")
        };
        if (head.Length < addresses + 24)
            throw new ModelFileException(file, $"the file is cut off: it has {stream.Length} bytes.");
        if (head[widths] != 8 || head[widths + 1] != 8)
            throw new ModelFileException(file, $"expected addresses of 8 bytes, but got {head[widths]} and {head[widths + 1]}.");

        ulong start = BinaryPrimitives.ReadUInt64LittleEndian(head[addresses..]);
        ulong end = BinaryPrimitives.ReadUInt64LittleEndian(head[(addresses + 16)..]);
        if (start != 0) throw new ModelFileException(file, $"expected an HDF5 file that begins at 0, but got {start}.");
        if (end > (ulong)stream.Length)
            throw new ModelFileException(file, $"the file is cut off: it has {stream.Length} of {end} bytes.");
    }
}
