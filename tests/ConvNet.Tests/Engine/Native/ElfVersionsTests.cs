using System.Buffers.Binary;
using ConvNet.Engine;

namespace ConvNet.Tests.Engine.Native;

[Platform("Linux")]
public class ElfVersionsTests
{
    [Test]
    public void MakeOptional_RealLibrary_ChangesTheFlagsOfThatVersionAlone()
    {
        byte[] original = File.ReadAllBytes(NativeFiles.Original), mended = (byte[])original.Clone();

        Assert.That(ElfVersions.MakeOptional(mended, MendedLibrary.Version), Is.True);

        int[] changed = [.. Enumerable.Range(0, original.Length).Where(index => original[index] != mended[index])];
        Assert.That(changed, Has.Length.EqualTo(1), "VER_FLG_WEAK is one bit");
        Assert.That((original[changed[0]], mended[changed[0]]), Is.EqualTo(((byte)0, (byte)2)));
        // vna_hash, four bytes before the flags, is the System V hash of the version's name.
        uint hash = BinaryPrimitives.ReadUInt32LittleEndian(mended.AsSpan(changed[0] - 4));
        Assert.That(hash, Is.EqualTo(SystemVHash("GLIBCXX_3.4.32")));
    }

    [Test]
    public void MakeOptional_Twice_ChangesNothingMore()
    {
        byte[] once = File.ReadAllBytes(NativeFiles.Original);
        ElfVersions.MakeOptional(once, MendedLibrary.Version);
        byte[] twice = (byte[])once.Clone();

        Assert.That(ElfVersions.MakeOptional(twice, MendedLibrary.Version), Is.True);
        Assert.That(twice.AsSpan().SequenceEqual(once), Is.True);
    }

    [TestCase("GLIBCXX_3.4.3")]
    [TestCase("GLIBCXX_9")]
    public void MakeOptional_VersionThatIsNotNeeded_ChangesNothing(string version)
    {
        byte[] original = File.ReadAllBytes(NativeFiles.Original), mended = (byte[])original.Clone();

        Assert.That(ElfVersions.MakeOptional(mended, version), Is.False);
        Assert.That(mended.AsSpan().SequenceEqual(original), Is.True);
    }

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(100)]
    public void MakeOptional_NoElf_IsRefused(int length) => Assert.That(
        () => ElfVersions.MakeOptional(new byte[length], MendedLibrary.Version),
        Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("Not a 64-bit little-endian ELF file."));

    [TestCase(16)]
    [TestCase(64)]
    [TestCase(100_000)]
    public void MakeOptional_CutFile_IsRefused(int length) => Assert.That(
        () => ElfVersions.MakeOptional(File.ReadAllBytes(NativeFiles.Original).AsSpan(0, length), MendedLibrary.Version),
        Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("A damaged ELF file: an offset lies outside it."));

    private static uint SystemVHash(string name)
    {
        uint hash = 0;
        foreach (char letter in name)
        {
            hash = (hash << 4) + letter;
            uint high = hash & 0xF0000000;
            hash = (hash ^ (high >> 24)) & ~high;
        }
        return hash;
    }
}
