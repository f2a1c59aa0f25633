using ConvNet.Tests.Printing;

namespace ConvNet.Tests;

/// <summary>
/// A process as it is at its start, for one test: names count from the beginning, a version of Keras is shown, what is printed
/// is kept, and the clock stands still.
/// </summary>
internal sealed class Session : IDisposable
{
    private readonly KerasVersion _before = KerasVersions.Current;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly IDisposable _screen;

    public Session(KerasVersion version = KerasVersion.Keras22, bool isTerminal = false, int? columns = 80)
    {
        KerasVersions.Current = version;
        keras.backend.clear_session();
        Clock = version == KerasVersion.Keras22 ? FakeClock.Keras22() : new FakeClock();
        Screen = new Screen(_output, isTerminal, columns, _errors) { Clock = Clock, IsWindows = false };
        _screen = Screen.Replace(Screen);
    }

    public FakeClock Clock { get; }

    public Screen Screen { get; }

    /// <summary>What was printed so far.</summary>
    public string Output => _output.ToString();

    /// <summary>What was written to the error output so far.</summary>
    public string Errors => _errors.ToString();

    public void Dispose()
    {
        _screen.Dispose();
        KerasVersions.Current = _before;
        keras.backend.clear_session();
        _output.Dispose();
        _errors.Dispose();
    }
}
