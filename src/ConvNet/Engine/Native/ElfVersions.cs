using System.Buffers.Binary;
using System.Text;

namespace ConvNet.Engine;

/// <summary>
/// The versions that a Linux library (64-bit ELF, little-endian) needs of others: its section of type SHT_GNU_verneed, a
/// chain of needed files (Elf64_Verneed), each with a chain of needed versions (Elf64_Vernaux). Source: the Linux Standard
/// Base, "Symbol Versioning".
/// </summary>
internal static class ElfVersions
{
    private const uint VerneedSection = 0x6FFFFFFE;
    private const ushort WeakFlag = 0x2;

    /// <summary>Makes a needed version optional: the loader no longer refuses the library where it is missing.</summary>
    /// <returns>Whether the library needs that version at all.</returns>
    /// <exception cref="InvalidDataException">The bytes are no 64-bit little-endian ELF file, or a damaged one.</exception>
    public static bool MakeOptional(Span<byte> elf, string version)
    {
        try
        {
            if (!elf.StartsWith("\u007fELF\u0002\u0001"u8))
                throw new InvalidDataException("Not a 64-bit little-endian ELF file.");
            var entries = NeededVersions(elf, version);
            foreach (int entry in entries)
            {
                int flags = entry + 0x04;
                BinaryPrimitives.WriteUInt16LittleEndian(elf[flags..], (ushort)(Half(elf, flags) | WeakFlag));
            }
            return entries.Count > 0;
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("A damaged ELF file: an offset lies outside it.", error);
        }
    }

    /// <summary>The offsets of the Elf64_Vernaux entries with that name.</summary>
    private static List<int> NeededVersions(ReadOnlySpan<byte> elf, string version)
    {
        List<int> entries = [];
        int sections = Offset(elf, 0x28), sectionSize = Half(elf, 0x3A), sectionCount = Half(elf, 0x3C);
        for (int index = 0; index < sectionCount; index++)
        {
            int section = sections + index * sectionSize;
            if (Word(elf, section + 0x04) != VerneedSection) continue;
            int strings = Offset(elf, sections + (int)Word(elf, section + 0x28) * sectionSize + 0x18);
            int file = Offset(elf, section + 0x18);
            for (uint files = Word(elf, section + 0x2C); files > 0; files--)
            {
                int entry = file + (int)Word(elf, file + 0x08);
                for (int versions = Half(elf, file + 0x02); versions > 0; versions--)
                {
                    if (Text(elf, strings + (int)Word(elf, entry + 0x08)) == version) entries.Add(entry);
                    entry += (int)Word(elf, entry + 0x0C);
                }
                file += (int)Word(elf, file + 0x0C);
            }
        }
        return entries;
    }

    private static ushort Half(ReadOnlySpan<byte> elf, int at) => BinaryPrimitives.ReadUInt16LittleEndian(elf[at..]);

    private static uint Word(ReadOnlySpan<byte> elf, int at) => BinaryPrimitives.ReadUInt32LittleEndian(elf[at..]);

    private static int Offset(ReadOnlySpan<byte> elf, int at) => checked((int)BinaryPrimitives.ReadUInt64LittleEndian(elf[at..]));

    private static string Text(ReadOnlySpan<byte> elf, int at)
    {
        var rest = elf[at..];
        return Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)0)]);
    }
}
