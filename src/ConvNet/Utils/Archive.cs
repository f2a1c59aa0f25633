using System.Formats.Tar;
using System.IO.Compression;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.BZip2;

namespace ConvNet;

/// <summary>Unpacks archives: zip, and tar, plain or compressed by gzip or bzip2.</summary>
internal static class Archive
{
    private const int Block = 512;

    /// <exception cref="ArgumentException">It is no kind of archive that can be asked for.</exception>
    public static void RequireFormat(string format)
    {
        if (format is not ("auto" or "tar" or "zip"))
            throw new ArgumentException($"get_file: archive_format must be \"auto\", \"tar\" or \"zip\", got \"{format}\"");
    }

    /// <summary>
    /// Unpacks a file into a folder: beside it first, so that nothing half done is left there. What is in the folder stays,
    /// but for files of the same names.
    /// </summary>
    /// <param name="path">The archive.</param>
    /// <param name="folder">The folder, which is made if need be.</param>
    /// <param name="format">"tar", "zip" or "auto".</param>
    /// <param name="limits">How large it may become; the usual limits by default.</param>
    /// <exception cref="InvalidDataException">It is no archive of that kind, damaged, or becomes too large.</exception>
    /// <exception cref="IOException">Something is in the way.</exception>
    public static void Extract(string path, string folder, string format = "auto", UnpackingLimits? limits = null)
    {
        if (File.Exists(folder)) throw new IOException($"{path} is to be unpacked into {folder}, which is a file; remove that first");
        string aside = $"{folder}.{Path.GetRandomFileName()}.part";
        Directory.CreateDirectory(aside);
        try
        {
            using (var file = File.OpenRead(path)) Unpack(file, new Unpacking(path, aside, file.Length, limits ?? new()), format);
            MoveInto(new(aside), folder);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or SharpZipBaseException or FormatException)
        {
            throw new InvalidDataException($"{path} can't be unpacked: {e.Message.TrimEnd('.')}.", e);
        }
        finally
        {
            if (Directory.Exists(aside)) Directory.Delete(aside, recursive: true);
        }
    }

    private static void Unpack(FileStream file, Unpacking into, string format)
    {
        byte[] start = new byte[4];
        int length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        string kind = start[..length] switch
        {
            [(byte)'P', (byte)'K', 3 or 5, ..] => "zip",
            [0x1f, 0x8b, ..] => "gzip",
            [(byte)'B', (byte)'Z', (byte)'h', ..] => "bzip2",
            [0xfd, (byte)'7', (byte)'z', (byte)'X'] => "xz",
            _ => "",
        };
        if (kind == "zip" && format != "tar") FromZip(file, into);
        else if (kind == "xz") throw new InvalidDataException("it is compressed by xz, which is not read; gzip, bzip2 and zip are");
        else if (format == "zip" || kind == "zip") throw new InvalidDataException($"it is no {format} archive");
        else FromTar(file.Name, kind, into);
    }

    private static void FromZip(FileStream file, Unpacking into)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.EndsWith('/')) into.MakeFolder(entry.FullName);
            else
            {
                using var content = entry.Open();
                into.Write(entry.FullName, content, entry.Crc32);
            }
        }
    }

    private static void FromTar(string path, string compression, Unpacking into)
    {
        using (var look = Decompressed(path, compression))
        {
            byte[] header = new byte[Block];
            if (look.ReadAtLeast(header, Block, throwOnEndOfStream: false) < Block || !IsTarHeader(header))
                throw new InvalidDataException("it is neither a zip nor a tar archive");
        }

        using var content = Decompressed(path, compression);
        using var tar = new TarReader(content);
        while (tar.GetNextEntry() is { } entry) Take(entry, into);
        // Whatever follows the end: so that a damaged end of the compressed data is seen.
        content.CopyTo(Stream.Null);
    }

    private static void Take(TarEntry entry, Unpacking into)
    {
        switch (entry.EntryType)
        {
            case TarEntryType.Directory or TarEntryType.DirectoryList:
                into.MakeFolder(entry.Name);
                break;
            case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                into.Write(entry.Name, entry.DataStream ?? Stream.Null);
                break;
            case TarEntryType.HardLink:
                into.Copy(entry.Name, entry.LinkName);
                break;
            case TarEntryType.SymbolicLink:
                into.Copy(entry.Name, Path.Combine(Path.GetDirectoryName(entry.Name) ?? "", entry.LinkName));
                break;
            case TarEntryType.GlobalExtendedAttributes:
                break;
            default:
                into.LeaveOut(entry.Name, $"it is a {entry.EntryType}, no file or folder");
                break;
        }
    }

    private static Stream Decompressed(string path, string compression)
    {
        var file = File.OpenRead(path);
        return compression switch
        {
            "gzip" => new GZipStream(file, CompressionMode.Decompress),
            "bzip2" => new BZip2InputStream(file),
            _ => file,
        };
    }

    /// <summary>Whether a block's sum is that which it tells, or it is the end of an empty archive.</summary>
    private static bool IsTarHeader(ReadOnlySpan<byte> block)
    {
        const int field = 148, width = 8;
        int sum = width * ' ', told = 0;
        for (int i = 0; i < Block; i++) sum += i is >= field and < field + width ? 0 : block[i];
        foreach (byte digit in block.Slice(field, width)) told = digit is >= (byte)'0' and <= (byte)'7' ? told * 8 + digit - '0' : told;
        return sum == told || block.IndexOfAnyExcept((byte)0) < 0;
    }

    private static void MoveInto(DirectoryInfo from, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in from.EnumerateFiles()) file.MoveTo(Path.Combine(folder, file.Name), overwrite: true);
        foreach (var inner in from.EnumerateDirectories()) MoveInto(inner, Path.Combine(folder, inner.Name));
    }
}
