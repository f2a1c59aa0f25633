using System.Diagnostics;

namespace ConvNet.Tests.Saving.Hdf5;

/// <summary>
/// What h5py reads in files that were written here. Debian's package python3-h5py brings it; where it is not installed, only our
/// own reader is asked (continuous integration must have it).
/// </summary>
internal static class H5py
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Whether it can be asked.</summary>
    public static bool IsInstalled()
    {
        bool installed = File.Exists(Python) && Run("-c", "import h5py").Code == 0;
        if (!installed && Environment.GetEnvironmentVariable("CI") is not (null or ""))
            Assert.Fail("h5py is missing here; install it with: apt-get install -y python3-h5py");
        return installed;
    }

    /// <summary>
    /// A line for each group, dataset and attribute, sorted, as <see cref="KitFiles.List"/> gives them with hashes.
    /// </summary>
    public static string[] Listing(string path)
    {
        var (code, output) = Run(Path.Combine(Kit.Path(".."), "tools", "hdf5_list.py"), path);
        Assert.That(code, Is.Zero, output);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(lines, string.CompareOrdinal);
        return lines;
    }

    private static (int Code, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + errors.Result);
    }
}
