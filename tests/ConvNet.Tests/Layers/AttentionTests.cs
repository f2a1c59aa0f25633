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
    public void MultiHead_Gate_MultipliesWhatIsFound()
    {
        // A gate with weights of 0 is sigmoid(0) = 1/2; the output is linear in what is found.
        Tensor x = Networks.Data(2, 3, 4);
        var plain = new MultiHeadAttention(2, 3, use_bias: false);
        var gated = new MultiHeadAttention(2, 3, use_bias: false, use_gate: true);
        plain.Apply(x, x);
        gated.Apply(x, x);
        Assert.That(gated.Weights.Select(weight => weight.Path.Split('/')[^2]),
            Is.EqualTo((string[])["query", "key", "gate", "value", "attention_output"]));
        var weights = plain.GetWeights();
        gated.SetWeights([weights[0], weights[1], np.zeros((4, 2, 3)), weights[2], weights[3]]);
        Assert.That(np.allclose(gated.Apply(x, x).numpy() * 2, plain.Apply(x, x).numpy(), atol: 1e-6), Is.True);
    }

    [Test]
    public void GroupQuery_Gate_HasTheHeadsOfTheQuery()
    {
        Tensor x = Networks.Data(2, 3, 4);
        var layer = new GroupQueryAttention(2, 4, 2, use_gate: true);
        layer.Apply(x, x);
        Assert.That(layer.Weights.Single(weight => weight.Path.EndsWith("gate/kernel", StringComparison.Ordinal)).Shape,
            Is.EqualTo((Shape)(4, 4, 2)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void SlidingWindow_LetsNearStepsThrough(bool use_causal_mask)
    {
        Tensor x = Networks.Data(1, 4, 4);
        foreach (HeadAttention layer in (HeadAttention[])
            [new MultiHeadAttention(1, 2, sliding_window: 2), new GroupQueryAttention(2, 1, 1, sliding_window: 2)])
        {
            var (_, scores) = layer.Apply(x, x, return_attention_scores: true, use_causal_mask: use_causal_mask);
            for (int target = 0; target < 4; target++)
            {
                for (int source = 0; source < 4; source++)
                {
                    bool isNear = Math.Abs(target - source) < 2 && !(use_causal_mask && source > target);
                    Assert.That((double)scores.numpy()[0, 0, target, source] > 0, Is.EqualTo(isNear), $"{target} at {source}");
                }
            }
        }
    }

    [Test]
    public void SlidingWindow_IsInTheConfig()
    {
        var config = Config.Of(new MultiHeadAttention(1, 2, sliding_window: 2, use_gate: true));
        Assert.That(config["sliding_window"], Is.EqualTo(2));
        Assert.That(config["use_gate"], Is.True);
        Assert.That(((MultiHeadAttention)Config.Create(typeof(MultiHeadAttention), config)).SlidingWindow, Is.EqualTo(2));
    }

    [Test]
    public void SlidingWindow_OfNoSteps_IsRefused() => Assert.That(() => new MultiHeadAttention(1, 2, sliding_window: 0),
        Throws.ArgumentException.With.Message.Contains("sliding_window"));

    [Test]
    public void FlashAttention_IsRefused() => Assert.That(() => new GroupQueryAttention(2, 1, 1, flash_attention: true),
        Throws.ArgumentException.With.Message.EqualTo("flash_attention asks for a kernel of GPUs, which there is none of here; " +
            "leave it out, the results are the same"));

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
            "look: masks of steps, use_causal_mask and sliding_window go with attention along axis 1 alone; use an attention_mask");
        yield return Case(() => _ = new GroupQueryAttention(2, 3, 2),
            "num_query_heads must be a multiple of num_key_value_heads, got 3 and 2");
        yield return Case(() => new Subtract(name: "less").Apply([Data(2, 3), Data(2, 3), Data(2, 3)]),
            "less: a Subtract takes a list of 2 inputs, got [(2, 3), (2, 3), (2, 3)]");
    }

    [TestCaseSource(nameof(Refusals))]
    public void Refusals_SayWhatWasExpected(Action call, string message) =>
        Assert.That(call, Throws.ArgumentException.With.Message.EqualTo(message));
}
