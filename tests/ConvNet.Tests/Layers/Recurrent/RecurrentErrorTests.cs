namespace ConvNet.Tests.Layers.Recurrent;

/// <summary>What recurrent layers refuse, in their words.</summary>
public class RecurrentErrorTests
{
    private static readonly NDArray X = np.zeros((2, 5, 3)).astype("float32");

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return new TestCaseData((Action)(() => _ = new LSTM(0)), "units must be a positive integer, got 0")
            .SetArgDisplayNames("units");
        yield return new TestCaseData((Action)(() => new GRU(3, name: "gru").Build((null, 4))),
            "gru: expected an input with 3 axes, got 2: (None, 4)").SetArgDisplayNames("axes");
        yield return new TestCaseData((Action)(() => new LSTM(3, name: "lstm").Apply(X, initial_state: X[.., 0])),
            "lstm: expected an initial_state of shape [(2, 3), (2, 3)], got (2, 3)").SetArgDisplayNames("states");
        yield return new TestCaseData((Action)(() => new LSTM(3, stateful: true, name: "lstm").Build((null, 5, 3))),
            "lstm: with stateful: true the size of the batch must be known, got input (None, 5, 3); give the model's input a " +
            "batch_shape").SetArgDisplayNames("stateful");
        yield return new TestCaseData((Action)(() => _ = new Bidirectional(new LSTM(2), "max")),
            "merge_mode must be \"concat\" or \"sum\" or \"mul\" or \"ave\", got \"max\"").SetArgDisplayNames("merge_mode");
        yield return new TestCaseData((Action)(() => _ = new Bidirectional(new Dense(2))),
            "layer must be a recurrent layer such as LSTM or GRU, got a Dense").SetArgDisplayNames("layer");
        yield return new TestCaseData(
            (Action)(() => _ = new Bidirectional(new LSTM(2, name: "a"), backward_layer: new LSTM(2, name: "b"))),
            "backward_layer (b) must have another go_backwards than layer (a)").SetArgDisplayNames("backward_layer");
        yield return new TestCaseData((Action)(() => _ = new RNN(new Dense(2))),
            "expected a cell such as LSTMCell or GRUCell, got a Dense").SetArgDisplayNames("cell");
        yield return new TestCaseData((Action)(() => _ = new RNN((Layer[])[])), "cells must hold one cell at least, got none")
            .SetArgDisplayNames("cells");
        yield return new TestCaseData((Action)(() => Config.Of(new Lambda(x => x, name: "twice"))),
            "twice: a Lambda's function can't be written to a file; make it a layer of your own and register that, or save the " +
            "weights alone").SetArgDisplayNames("lambda");
        yield return new TestCaseData(
            (Action)(() => Config.Create<Layer>("Lambda", new Dictionary<string, object?> { ["name"] = "twice" })),
            "Lambda \"twice\": its function is Python code, which is not run here; build the model in code and load the " +
            "weights alone").SetArgDisplayNames("lambda in a file");
    }

    [TestCaseSource(nameof(Mistakes))]
    public void Mistakes_AreExplained(Action mistake, string message) =>
        Assert.That(mistake, Throws.ArgumentException.With.Message.EqualTo(message));
}
