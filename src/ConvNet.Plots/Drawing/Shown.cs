using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ConvNet;

/// <summary>What <c>show</c> does: numbered files in a folder, opened where a person watches.</summary>
internal static class Shown
{
    private const string FolderVariable = "CONVNET_PLOTS";
    private static int _count;

    /// <summary>Where the files go: CONVNET_PLOTS, or plots in the current folder.</summary>
    private static string Folder =>
        Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder ? folder : "plots";

    /// <summary>Writes a figure to the folder's next file, says its path, and opens it if there is a screen.</summary>
    public static void Show(Figure figure)
    {
        Directory.CreateDirectory(Folder);
        string path = Path.GetFullPath(Path.Combine(Folder,
            string.Create(CultureInfo.InvariantCulture, $"figure_{++_count}.png")));
        PictureFile.Write(figure, path, figure.Dpi, margin: null, figure.Background, transparent: false);
        Screen.Current.Warn(path);
        if (Screen.Current.IsTerminal) Open(path);
    }

    /// <summary>Counts from 1 again.</summary>
    public static void Restart() => _count = 0;

    // A picture that can't be opened is on the disk all the same.
    private static void Open(string path)
    {
        try
        {
            var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(path) { UseShellExecute = true }
                : OperatingSystem.IsMacOS() ? new ProcessStartInfo("open", [path])
                : HasScreen() ? new ProcessStartInfo("xdg-open", [path]) : null;
            if (start is not null) Process.Start(start)?.Dispose();
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            Screen.Current.Warn($"It could not be opened: {error.Message}");
        }
    }

    private static bool HasScreen() => Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 }
        || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
}
