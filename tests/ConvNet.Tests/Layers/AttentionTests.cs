namespace ConvNet.Tests.Layers;

/// <summary>Attention beyond the recorded cases: calls with arguments of their own, models, masks, refusals.</summary>
public class AttentionTests
{
    [Test]
    public void MultiHead_TakesSeparateArguments_AsItTakesAList()
    {
        var layer = new MultiHeadAttention(2, 3);
        Tensor query = Networks.Data(2, 3, 4), value = Networks.Data(2, 5, 4);
        var (output, scores) = layer.Apply(query, value, return_attention_scores: true);
        Assert.That(output.Shape, Is.EqualTo((Shape)(2, 3, 4)));
        Assert.That(scores.Shape, Is.EqualTo((Shape)(2, 2, 3, 5)));
        Assert.That(np.allclose(scores.numpy().sum(axis: -1), np.ones((2, 2, 3))), Is.True);
        Assert.That(np.array_equal(layer.Apply([query, value]).numpy(), output.numpy()), Is.True);
    }

    [Test]
    public void MultiHead_InAModel_HasTheQuerysShape()
    {
        var x = keras.Input(shape: (null, 4));
        var layer = new MultiHeadAttention(2, 3);
        var (output, scores) = layer.Apply(x, x, return_attention_scores: true, use_causal_mask: true);
        Assert.That(output.Shape, Is.EqualTo((Shape)(null, null, 4)));
        Assert.That(scores.Shape, Is.EqualTo((Shape)(null, 2, null, null)));
        NDArray data = Networks.Data(2, 5, 4);
        var model = new Model(x, scores);
        var upper = np.array(new[] { 1, 2, 3, 4 });
        Assert.That((double)np.abs(model.Apply(data).numpy()[.., .., 0, upper]).max(), Is.Zero);
    }

    [Test]
    public void MultiHead_AlongSeveralAxes_LooksAtAllPlaces()
    {
        var layer = new MultiHeadAttention(2, 3);
        Tensor x = Networks.Data(2, 2, 3, 4);
        var (output, scores) = layer.Apply(x, x, return_attention_scores: true);
        Assert.That(output.Shape, Is.EqualTo((Shape)(2, 2, 3, 4)));
        Assert.That(scores.Shape, Is.EqualTo(new Shape(2, 2, 2, 3, 2, 3)));
        var flat = ops.reshape(x, (2, 6, 4));
        var other = new MultiHeadAttention(2, 3);
        other.Apply(flat, flat);
        other.SetWeights(layer.GetWeights());
        Assert.That(np.allclose(other.Apply(flat, flat).numpy(), output.numpy().reshape(2, 6, 4), atol: 1e-6), Is.True);
    }

    [Test]
    public void MaskOfTheValue_HidesItsSteps()
    {
        Tensor query = Networks.Data(1, 2, 4), value = Networks.Data(1, 3, 4);
        Tensor mask = np.array(new[,] { { true, true, false } });
        var (_, scores) = new Attention().Apply([query, value], mask: [null, mask], return_attention_scores: true);
        Assert.That(scores.numpy()[.., .., 2].ToArray<float>(), Is.EqualTo([0f, 0f]));
        var (_, weights) = new MultiHeadAttention(1, 2).Apply(query, value, value_mask: mask, return_attention_scores: true);
        Assert.That(weights.numpy()[.., 0, .., 2].ToArray<float>(), Is.EqualTo([0f, 0f]));
    }

    [Test]
    public void MultiHead_HasDenseLayersOfItsOwn_WithTheirRules()
    {
        var layer = new MultiHeadAttention(2, 3, kernel_regularizer: "l2", use_bias: false);
        Tensor x = Networks.Data(2, 3, 4);
        layer.Apply(x, x);
        Assert.That(layer.Sublayers.Select(part => part.Name), Is.EqualTo(["query", "key", "value", "attention_output"]));
        Assert.That(layer.Losses, Has.Count.EqualTo(4));
    }

    private static IEnumerable<TestCaseData> Refusals()
    {
        static Tensor Data(params int[] sizes) => Networks.Data(sizes);
        static TestCaseData Case(Action call, string message) => new(call, message);
        yield return Case(() => new Attention(name: "look").Apply(Data(2, 3, 4)),
            "look: an Attention takes a list [query, value] or [query, value, key] of shapes (batch, steps, size), got (2, 3, 4)");
        yield return Case(() => new Attention(name: "look").Apply([Data(2, 3, 4), Data(2, 5, 3)]),
            "look: query and key must have vectors of one size, got inputs [(2, 3, 4), (2, 5, 3)]");
        yield return Case(() => new MultiHeadAttention(2, 3, name: "look").Apply([Data(2, 3, 4)]),
            "look: a MultiHeadAttention takes a query, a value and perhaps a key, each (batch, steps, features), got (2, 3, 4)");
        yield return Case(() => new MultiHeadAttention(2, 3, attention_axes: 2, name: "look").Apply([Data(2, 3, 4), Data(2, 3, 4)]),
            "look: attention_axes must lie between 1 and 1 for inputs with 3 axes, got 2");
        yield return Case(() => new MultiHeadAttention(2, 3, attention_axes: 2, name: "look")
                .Apply(Data(2, 2, 3, 4), Data(2, 2, 3, 4), use_causal_mask: true),
            "look: masks of steps and use_causal_mask go with attention along axis 1 alone; use an attention_mask");
        yield return Case(() => _ = new GroupQueryAttention(2, 3, 2),
            "num_query_heads must be a multiple of num_key_value_heads, got 3 and 2");
        yield return Case(() => new Subtract(name: "less").Apply([Data(2, 3), Data(2, 3), Data(2, 3)]),
            "less: a Subtract takes a list of 2 inputs, got [(2, 3), (2, 3), (2, 3)]");
    }

    [TestCaseSource(nameof(Refusals))]
    public void Refusals_SayWhatWasExpected(Action call, string message) =>
        Assert.That(call, Throws.ArgumentException.With.Message.EqualTo(message));
}
