using ConvNet.Python;

namespace ConvNet.Conformance;

/// <summary>
/// A console of a certain Keras on which lines of Python run: what they print is kept, and its clock stands still but for the
/// time that each batch takes. Files that they write are gone afterwards.
/// </summary>
internal sealed class ConsoleSession : IDisposable
{
    // Methods that go through batches.
    private static readonly string[] Batched =
        ["fit", "evaluate", "predict", "fit_generator", "evaluate_generator", "predict_generator"];

    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly SteadyClock _clock;
    private readonly double _secondsPerBatch;
    private readonly IDisposable _screen;
    private readonly string _folderBefore = Directory.GetCurrentDirectory();
    private readonly string _folder = Directory.CreateTempSubdirectory("convnet-").FullName;

    public ConsoleSession(string version, bool isTerminal = false, int? columns = null, double secondsPerBatch = 0)
    {
        keras.config.set_print_version(version);
        keras.backend.clear_session();
        (_clock, _secondsPerBatch) = (new(version == "2.2" ? 1 << 20 : 0), secondsPerBatch);
        _screen = Screen.Replace(new(_output, isTerminal, columns, _errors) { Clock = _clock, IsWindows = false });
        Directory.SetCurrentDirectory(_folder);
        Python = new() { Calling = LetTimePass };
    }

    public Interpreter Python { get; }

    /// <summary>What has been printed since the last call.</summary>
    public string Printed()
    {
        string text = _output.ToString();
        _output.GetStringBuilder().Clear();
        return text;
    }

    public void Dispose()
    {
        _screen.Dispose();
        Directory.SetCurrentDirectory(_folderBefore);
        Directory.Delete(_folder, recursive: true);
    }

    // Each batch of a run is told to the clock.
    private void LetTimePass(object owner, string method, Dictionary<string, object?> named)
    {
        if (owner is not Model || !Batched.Contains(method)) return;
        named["callbacks"] = Values.Items(named.GetValueOrDefault("callbacks") ?? new List<object?>()).Prepend(new Tick(() => _clock.Advance(_secondsPerBatch))).ToList();
    }

    private sealed class Tick(Action advance) : Callback
    {
        public override void OnTrainBatchBegin(int batch, Logs logs) => advance();

        public override void OnTestBatchBegin(int batch, Logs logs) => advance();

        public override void OnPredictBatchBegin(int batch, Logs logs) => advance();
    }
}
