using ConvNet.Engine;

namespace ConvNet.Tests.Layers.Recurrent;

/// <summary>
/// What the kit's single calls don't show of recurrent layers: states over batches, cells of one's own, symbols.
/// </summary>
public class RecurrentTests
{
    private static readonly NDArray X = new RandomState(1).rand(2, 5, 3).astype("float32");

    /// <summary>Adds up what comes.</summary>
    private sealed class AddingCell() : RNNCell
    {
        public override IReadOnlyList<int> StateSize => [3];

        protected override Tensors Call(Tensors inputs, CallArguments arguments)
        {
            var sum = inputs[0] + inputs[1];
            return [sum, sum];
        }
    }

    private static void AssertClose(Tensor got, Tensor want, string? what = null) =>
        Assert.That(np.allclose(got.numpy(), want.numpy(), atol: 1e-6), Is.True, what);

    [Test]
    public void Rnn_OfACellOfOnesOwn_SeesTheStatesBefore() => Assert.That(
        np.allclose(new RNN(new AddingCell()).Apply(X).numpy(), X.sum(axis: 1)), Is.True);

    [Test]
    public void Rnn_OfSeveralCells_IsLayersOneBehindTheOther()
    {
        var stack = new RNN([new LSTMCell(4), new GRUCell(2)], return_sequences: true, return_state: true);
        var (first, second) = (new LSTM(4, return_sequences: true), new GRU(2, return_sequences: true));
        var all = stack.Apply(X).Siblings!;
        first.Build((null, 5, 3));
        second.Build((null, 5, 4));
        first.SetWeights([.. stack.GetWeights().Take(3)]);
        second.SetWeights([.. stack.GetWeights().Skip(3)]);
        AssertClose(all[0], second.Apply(first.Apply(X)));
        Assert.That(all.Skip(1).Select(state => state.Shape), Is.EqualTo(new Shape[] { (2, 4), (2, 4), (2, 2) }));
    }

    [Test]
    public void Stateful_GoesOnWhereTheLastBatchEnded()
    {
        var layer = new GRU(4, stateful: true);
        var whole = new GRU(4);
        whole.Build((2, 5, 3));
        layer.Build((2, 5, 3));
        layer.SetWeights(whole.GetWeights());
        layer.Apply(X[.., ..2]);
        AssertClose(layer.Apply(X[.., 2..]), whole.Apply(X));
        layer.ResetStates();
        AssertClose(layer.Apply(X), whole.Apply(X), "after ResetStates");
    }

    [TestCase(true, true)]
    [TestCase(false, true)]
    [TestCase(true, false)]
    public void Lstm_WithAndWithoutAMask_GivesTheSame(bool return_sequences, bool go_backwards)
    {
        // A mask that hides nothing leads through the steps one by one.
        var layer = new LSTM(4, return_sequences: return_sequences, return_state: true, go_backwards: go_backwards);
        var fast = layer.Apply(X).Siblings!;
        var plain = layer.Apply(X, mask: [Ops.True((2, 5))]).Siblings!;
        foreach (var (one, other) in fast.Zip(plain)) AssertClose(one, other);
        Tensor?[] Slopes(Tensors outputs) => Autograd.Gradients(
            outputs.Select(output => Ops.Sum(output * output)).Aggregate((sum, next) => sum + next),
            [.. layer.TrainableWeights.Select(weight => weight.Value)]);
        foreach (var (one, other) in Slopes(fast).Zip(Slopes(plain))) AssertClose(one!, other!, "gradient");
    }

    [Test]
    public void Dropout_WorksInTrainingOnly()
    {
        var layer = new LSTM(4, dropout: 0.5, recurrent_dropout: 0.5, seed: 1);
        AssertClose(layer.Apply(X), layer.Apply(X));
        Assert.That(np.allclose(layer.Apply(X, training: true).numpy(), layer.Apply(X).numpy()), Is.False);
    }

    // With a kernel of ones the sums of the gates for one input number are its dropped values.
    [TestCase(0, true)]
    [TestCase(0.5, false)]
    public void Dropout_OfTheInput_IsSharedByGatesUnlessTheStateIsDroppedToo(double recurrent_dropout, bool isShared)
    {
        var cell = new LSTMCell(1, activation: "linear", recurrent_activation: "linear", use_bias: false, kernel_initializer: "ones",
            dropout: 0.5, recurrent_dropout: recurrent_dropout, seed: 1);
        var x = ops.ones((200, 1));
        var zeros = ops.zeros((200, 1));
        // From no state c is i · g and h is o · c; each gate is 0 or 2.
        var output = cell.Apply([x, zeros, zeros], training: true).Siblings!;
        double[] carries = output[2].numpy().ToArray<double>(), outputs = output[0].numpy().ToArray<double>();
        Assert.That(carries.Distinct().Order(), Is.EqualTo(new[] { 0.0, 4.0 }));
        Assert.That(outputs.Zip(carries).All(pair => pair.First == 2 * pair.Second), Is.EqualTo(isShared));
        double share = carries.Count(carry => carry > 0) / 200.0;
        Assert.That(share, Is.EqualTo(isShared ? 0.5 : 0.25).Within(0.12));
    }

    // Without dropout the way over single gates and that over all at once give the same.
    [TestCase(true)]
    [TestCase(false)]
    public void RecurrentDropout_OfNearlyNothing_IsTheLayerWithout(bool reset_after)
    {
        Layer[] with = [new GRU(4, reset_after: reset_after, recurrent_dropout: 1e-12), new LSTM(4, recurrent_dropout: 1e-12)];
        Layer[] without = [new GRU(4, reset_after: reset_after), new LSTM(4)];
        foreach (var (one, other) in with.Zip(without))
        {
            one.Apply(X);
            other.Apply(X);
            other.SetWeights(one.GetWeights());
            AssertClose(one.Apply(X, training: true), other.Apply(X, training: true));
        }
    }

    [TestCase("channels_last")]
    [TestCase("channels_first")]
    public void ConvLstm_DropoutOfNearlyNothing_IsTheLayerWithout(string data_format)
    {
        Tensor x = Networks.Data(2, 3, 4, 4, 4);
        Layer one = new ConvLSTM2D(2, 3, data_format: data_format, dropout: 1e-12, recurrent_dropout: 1e-12);
        Layer other = new ConvLSTM2D(2, 3, data_format: data_format);
        one.Apply(x);
        other.Apply(x);
        other.SetWeights(one.GetWeights());
        AssertClose(one.Apply(x, training: true), other.Apply(x, training: true));
    }

    [Test]
    public void States_ComeApart_AndStartAnotherLayer()
    {
        var input = keras.Input(shape: (null, 3));
        var (_, h, c) = new LSTM(4, return_state: true).Apply(input);
        var output = new LSTM(4, return_sequences: true).Apply(input, initial_state: [h, c]);
        var model = keras.Model(input, output);
        Assert.That(output.Shape, Is.EqualTo((Shape)(null, null, 4)));
        Assert.That(model.Predict(X, verbose: 0).shape, Is.EqualTo((Shape)(2, 5, 4)));
    }

    [Test]
    public void Mask_ReachesLayersBehind()
    {
        var embedded = new Embedding(5, 3, mask_zero: true).Apply(np.array(new[] { 1, 2, 0, 3, 0, 0 }).reshape(2, 3));
        var both = new Bidirectional(new GRU(2, return_sequences: true)).Apply(embedded);
        var behind = new Dropout(0.5).Apply(new Dense(2).Apply(both));
        Assert.That(behind.Mask!.numpy().ToArray<bool>(), Is.EqualTo(new[] { true, true, false, true, false, false }));
    }

    [Test]
    public void TimeDistributed_IsTheLayerStepByStep()
    {
        var layer = new Dense(2);
        var steps = new TimeDistributed(layer).Apply(X).numpy();
        Assert.That(np.allclose(steps[.., 1], layer.Apply(X[.., 1]).numpy()), Is.True);
    }

    [Test]
    public void Lambda_FindsItsShape_AndTakesSeveral()
    {
        var input = keras.Input(shape: (4, 3));
        Assert.That(new Lambda(x => Ops.Sum(x, 1)).Apply(input).Shape, Is.EqualTo((Shape)(null, 3)));
        Assert.That(new Lambda((Tensors all) => all[0] - all[1]).Apply([input, input]).Shape, Is.EqualTo((Shape)(null, 4, 3)));
        AssertClose(new Lambda(x => x * 2).Apply(X), (Tensor)X + (Tensor)X);
    }

    [Test]
    public void PythonsWords_MakeThem()
    {
        var x = keras.Input(shape: (5, 3));
        Assert.That(layers.Bidirectional(layers.LSTM(4))(x).Shape, Is.EqualTo((Shape)(null, 8)));
        Assert.That(layers.RNN(layers.LSTMCell(4))(x).Shape, Is.EqualTo((Shape)(null, 4)));
        Assert.That(layers.RNN([layers.LSTMCell(4), layers.GRUCell(2)])(x).Shape, Is.EqualTo((Shape)(null, 2)));
        Assert.That(layers.TimeDistributed(layers.Dense(2))(x).Shape, Is.EqualTo((Shape)(null, 5, 2)));
    }
}
