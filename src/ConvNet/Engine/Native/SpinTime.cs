using System.Runtime.InteropServices;

namespace ConvNet.Engine;

/// <summary>
/// How long libtorch's threads wait for their next piece of work without giving their core away. GCC's runtime, which they come
/// from, lets them wait for milliseconds: nothing on a machine of one's own, but beside other programs each waits on a core
/// that the one it waits for would need, and a small step takes ten times as long.
/// </summary>
internal static class SpinTime
{
    // Rounds of waiting, some tens of microseconds in all: longer than between two operations, shorter than a time slice.
    private const string Rounds = "20000";

    private delegate int SetVariable(string name, string value, int overwrite);

    /// <summary>Sets it, unless the user has; to be called before libtorch is loaded, which reads it once.</summary>
    public static void Limit()
    {
        // .NET's own way to set a variable is not seen by native code.
        if (!OperatingSystem.IsLinux() || !NativeLibrary.TryLoad("libc.so.6", out nint libc) ||
            !NativeLibrary.TryGetExport(libc, "setenv", out nint address)) return;
        if (Environment.GetEnvironmentVariable("OMP_WAIT_POLICY") is null)
            Marshal.GetDelegateForFunctionPointer<SetVariable>(address)("GOMP_SPINCOUNT", Rounds, 0);
    }
}
