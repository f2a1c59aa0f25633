using System.Diagnostics;

namespace ConvNet.Tests.Training;

/// <summary>Ctrl+C during a training.</summary>
public class InterruptionTests
{
    private sealed class Press(int epoch, int batch) : Callback
    {
        private int _epoch;

        public override void OnEpochBegin(int epochNow, Logs logs) => _epoch = epochNow;

        public override void OnTrainBatchEnd(int batchNow, Logs logs)
        {
            if (_epoch == epoch && batchNow == batch) Interruption.Current!.Request();
        }
    }

    [Test]
    public void Request_EndsTheTrainingAtTheNextBatch()
    {
        using var session = new Session();
        var (x, y) = (Networks.Data(20, 4), Networks.OneHot(20, 3));
        var model = Networks.Small();
        var history = model.Fit(
            x, y, batch_size: 5, epochs: 5, verbose: 2, validation_data: (x, y), callbacks: [new Press(epoch: 1, batch: 2)]);

        Assert.That(history.Interrupted, Is.True);
        Assert.That(history.Epoch, Is.EqualTo([0, 1]));
        Assert.That(history["loss"], Has.Count.EqualTo(2));
        Assert.That(history["val_loss"], Has.Count.EqualTo(1), "the epoch that was broken off is not validated");
        Assert.That(model.Optimizer.Iterations, Is.EqualTo(4 + 3));
        Assert.That(session.Errors, Is.EqualTo(
            "sequential_1: training was interrupted in epoch 2; the model can be used as it is.\n"));
        Assert.That(Interruption.Current, Is.Null);

        Assert.That(model.Predict(x).shape, Is.EqualTo((Shape)(20, 3)));
        var next = model.Fit(x, y, epochs: 2, verbose: 0);
        Assert.That((next.Interrupted, next.Epoch.Count), Is.EqualTo((false, 2)));
    }

    [Test]
    public void Interruption_ThatIsNotAskedFor_IsNotRequested()
    {
        using var interruption = new Interruption();
        Assert.That(interruption.IsRequested, Is.False);
        interruption.Request();
        Assert.That(interruption.IsRequested, Is.True);
    }

    /// <summary>A real Ctrl+C: the signal that a terminal sends.</summary>
    [Test]
    [Platform("Linux,MacOsX")]
    public void CtrlC_EndsTheTraining_NotTheProgram()
    {
        using var process = Program.Start("train");
        string? line;
        do line = process.StandardOutput.ReadLine();
        while (line is not null && !line.StartsWith("Epoch 3/", StringComparison.Ordinal));
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString()]);
        string rest = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
        Assert.That(rest, Does.EndWith("True (2, 3)\n"));
        Assert.That(process.StandardError.ReadToEnd(), Does.Match(
            @"\Asequential_1: training was interrupted in epoch \d+; the model can be used as it is\.\n\z"));
    }
}
