namespace ConvNet;

/// <summary>
/// Ctrl+C while it lives asks for an end in good order, at the next batch; a second one ends the program as usual.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private volatile bool _requested;

    public Interruption()
    {
        Current = this;
        Console.CancelKeyPress += OnCancel;
    }

    /// <summary>The one of the training that began last, null if none runs.</summary>
    public static Interruption? Current { get; private set; }

    public bool IsRequested => _requested;

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancel;
        Current = null;
    }

    /// <summary>Asks for the end, as Ctrl+C does.</summary>
    internal void Request() => _requested = true;

    private void OnCancel(object? sender, ConsoleCancelEventArgs e)
    {
        e.Cancel = !_requested;
        Request();
    }
}
