using ICSharpCode.SharpZipLib.Checksum;

namespace ConvNet;

/// <summary>How large an archive may become.</summary>
/// <param name="Total">The most bytes in all.</param>
/// <param name="Ratio">How many times the archive's own size, where it is more than <paramref name="Free"/>.</param>
/// <param name="Free">What any archive may become, in bytes.</param>
internal sealed record UnpackingLimits(long Total = 256L << 30, int Ratio = 200, long Free = 1L << 30);

/// <summary>Takes what is in an archive into a folder, and nothing out of it.</summary>
internal sealed class Unpacking(string archive, string folder, long size, UnpackingLimits limits)
{
    // What a name takes in a tar archive: millions of empty files are a burden too.
    private const int EntrySize = 512;

    private readonly string _root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
    private long _written;

    /// <summary>Makes a folder.</summary>
    public void MakeFolder(string name)
    {
        Count(EntrySize);
        if (Place(name) is { } place) Directory.CreateDirectory(place);
    }

    /// <summary>Writes a file.</summary>
    /// <param name="name">Its name in the archive.</param>
    /// <param name="content">Its content.</param>
    /// <param name="crc">The CRC-32 that the content must have, if it is known.</param>
    /// <exception cref="InvalidDataException">The content is damaged, or too much.</exception>
    public void Write(string name, Stream content, uint? crc = null)
    {
        Count(EntrySize);
        if (Place(name) is not { } place) return;
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        using var file = File.Create(place);
        var sum = new Crc32();
        byte[] block = new byte[64 * 1024];
        while (content.Read(block) is > 0 and int count)
        {
            Count(count);
            sum.Update(new ArraySegment<byte>(block, 0, count));
            file.Write(block, 0, count);
        }

        if (crc is { } told && sum.Value != told) throw new InvalidDataException($"\"{name}\" in it is damaged");
    }

    /// <summary>Copies a file that was written before: what a link to it stands for.</summary>
    public void Copy(string name, string target)
    {
        if (Place(name) is not { } place) return;
        if (Inside(target) is not { } source) LeaveOut(name, $"it is a link that leaves the folder, to \"{target}\"");
        else if (!File.Exists(source)) LeaveOut(name, $"it is a link to \"{target}\", which is no file that came before it");
        else if (source != place)
        {
            using var content = File.OpenRead(source);
            Write(name, content);
        }
    }

    /// <summary>Tells that something is not unpacked.</summary>
    public void LeaveOut(string name, string why) =>
        Screen.Current.Warn($"{Path.GetFileName(archive)}: \"{name}\" is left out: {why}.");

    private string? Place(string name)
    {
        var place = Inside(name);
        if (place is null) LeaveOut(name, "it would lie outside the folder that it is unpacked into");
        return place;
    }

    private string? Inside(string name)
    {
        // On Windows a colon begins another drive or a hidden stream of a file.
        if (name.Contains('\0') || (OperatingSystem.IsWindows() && name.Contains(':'))) return null;
        string place = Path.GetFullPath(Path.Combine(_root, name));
        return (place + Path.DirectorySeparatorChar).StartsWith(_root, StringComparison.Ordinal) ? place : null;
    }

    private void Count(long bytes)
    {
        _written += bytes;
        long most = Math.Min(limits.Total, Math.Max(limits.Free, limits.Ratio * size));
        if (_written > most)
            throw new InvalidDataException($"it would become larger than {most} bytes, more than can be meant of an archive of {size}");
    }
}
