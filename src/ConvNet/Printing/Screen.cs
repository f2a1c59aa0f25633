using System.Text;

namespace ConvNet;

/// <summary>Where everything is printed, and what is known about it. Tests put their own in place.</summary>
internal sealed class Screen
{
    private readonly Func<TextWriter> _output;
    private readonly Func<TextWriter> _error;
    private readonly Func<int?> _columns;

    /// <summary>A screen over writers; what can't be known of a writer is told.</summary>
    public Screen(TextWriter output, bool isTerminal = false, int? columns = null, TextWriter? error = null)
        : this(() => output, () => error ?? output, isTerminal, () => columns)
    {
    }

    private Screen(Func<TextWriter> output, Func<TextWriter> error, bool isTerminal, Func<int?> columns)
    {
        _output = output;
        _error = error;
        IsTerminal = isTerminal;
        _columns = columns;
    }

    /// <summary>The screen in use; the console unless replaced.</summary>
    public static Screen Current { get; set; } = OfConsole();

    /// <summary>Whether a person watches: a terminal, not a file or a pipe.</summary>
    public bool IsTerminal { get; }

    /// <summary>The characters that a line holds now, null if unknown.</summary>
    public int? Columns => _columns();

    /// <summary>Tells how long what is shown takes.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether the system is Windows, where Keras does not rewrite lines of redirected output.</summary>
    public bool IsWindows { get; init; } = OperatingSystem.IsWindows();

    /// <summary>Puts another screen in place until disposed.</summary>
    public static IDisposable Replace(Screen screen) => new Replacement(screen);

    /// <summary>Writes text as it is and shows it at once.</summary>
    public void Write(string text)
    {
        var output = _output();
        output.Write(text);
        output.Flush();
    }

    /// <summary>Writes text and ends the line.</summary>
    public void WriteLine(string text) => Write(text + "\n");

    /// <summary>Writes a note or warning, a line, to the error output.</summary>
    public void Warn(string message)
    {
        var error = _error();
        error.Write(message + "\n");
        error.Flush();
    }

    // Console.Out is asked for at each write: a program may redirect it later.
    private static Screen OfConsole()
    {
        UseUtf8();
        return new(() => Console.Out, () => Console.Error, !Console.IsOutputRedirected, WindowWidth);
    }

    // Box characters become question marks in the code pages that Windows consoles begin with.
    private static void UseUtf8()
    {
        try
        {
            if (Console.OutputEncoding.CodePage != Encoding.UTF8.CodePage) Console.OutputEncoding = new UTF8Encoding(false);
        }
        catch (Exception error) when (error is IOException or PlatformNotSupportedException)
        {
            // No console to set: whoever reads the output chose its encoding.
        }
    }

    private static int? WindowWidth()
    {
        if (Console.IsOutputRedirected) return null;
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : null;
        }
        catch (Exception error) when (error is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }

    private sealed class Replacement : IDisposable
    {
        private readonly Screen _before = Current;

        public Replacement(Screen screen) => Current = screen;

        public void Dispose() => Current = _before;
    }
}
