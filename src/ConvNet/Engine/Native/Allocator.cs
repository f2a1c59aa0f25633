using System.Runtime.InteropServices;

namespace ConvNet.Engine;

/// <summary>
/// The settings of glibc's allocator. It gives each large block back to the system when it is freed, so every training step
/// page-faults its activations in again, a third of the step's time. Other C libraries have no such settings and need none.
/// </summary>
internal static class Allocator
{
    private const int TrimThreshold = -1;
    private const int TopPad = -2;
    private const int MmapThreshold = -3;
    private const int MiB = 1 << 20;

    private delegate int Mallopt(int parameter, int value);

    /// <summary>Keeps freed memory in the process; to be called before libtorch's first allocation.</summary>
    /// <returns>Whether the C library took the settings.</returns>
    public static bool KeepFreedMemory()
    {
        if (!OperatingSystem.IsLinux() || !NativeLibrary.TryLoad("libc.so.6", out nint libc) ||
            !NativeLibrary.TryGetExport(libc, "mallopt", out nint address)) return false;
        var mallopt = Marshal.GetDelegateForFunctionPointer<Mallopt>(address);
        // Activations up to 32 MiB, the most glibc allows, come from the heap instead of a mapping of their own; ...
        return mallopt(MmapThreshold, 32 * MiB) == 1
            // ... the heap shrinks only when 2 GiB at its end are free, and grows in steps of 256 MiB (touched as used); ...
            && mallopt(TrimThreshold, int.MaxValue) == 1
            && mallopt(TopPad, 256 * MiB) == 1;
    }
}
