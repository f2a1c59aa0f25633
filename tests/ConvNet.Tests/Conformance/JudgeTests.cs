using System.Text.Json;
using ConvNet.Conformance;

namespace ConvNet.Tests.Conformance;

/// <summary>That the judge sees what is wrong.</summary>
internal sealed class JudgeTests
{
    private const string Right = """{"id": "a", "function": "relu", "args": {}, "x": X, "y": Y, "gradient": G}""";

    [TestCase("[-1, 2]", "[0, 2]", "[0, 1]", Outcome.Passed)]
    [TestCase("[-1, 2]", "[0, 2.001]", "[0, 1]", Outcome.Failed, TestName = "Decide_WrongNumber")]
    [TestCase("[-1, 2]", "[0, 2]", "[0, 0]", Outcome.Failed, TestName = "Decide_WrongGradient")]
    [TestCase("[-1, \"NaN\"]", "[0, \"NaN\"]", "[0, \"NaN\"]", Outcome.Failed, TestName = "Decide_NaNIsCompared")]
    [TestCase("[-1, \"Infinity\"]", "[0, \"Infinity\"]", "[0, 1]", Outcome.Passed, TestName = "Decide_InfinityIsInfinity")]
    [TestCase("[-1, \"Infinity\"]", "[0, 3e38]", "[0, 1]", Outcome.Failed, TestName = "Decide_InfinityIsNoNumber")]
    public void Decide_Activation(string x, string y, string gradient, Outcome outcome)
    {
        string Array(string data) => $$"""{"shape": [2], "dtype": "float32", "data": {{data}}}""";
        string json = Right.Replace("X", Array(x)).Replace("Y", Array(y)).Replace("G", Array(gradient));
        Assert.That(Decide("activations", json).Outcome, Is.EqualTo(outcome));
    }

    [Test]
    public void Decide_WrongShapeFails()
    {
        var verdict = Decide("layer_shapes", Shapes("\"units\": 3", "\"output_shape\": [null, 4], \"count_params\": 15"));
        Assert.That(verdict.Message, Is.EqualTo("output shapes: got (None, 3); Keras has (None, 4)"));
        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Failed));
    }

    [Test]
    public void Decide_WhatKerasRefusesMustBeRefused()
    {
        string refused = "\"error\": \"no\", \"error_type\": \"ValueError\", \"raised_by\": \"constructor\"";
        Assert.That(Decide("layer_shapes", Shapes("\"units\": 0", refused)).Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(Decide("layer_shapes", Shapes("\"units\": 3", refused)).Message, Is.EqualTo("not refused: Keras says: no"));
    }

    [TestCase("\"units\": 3, \"kernel_quantizer\": \"int1\"", "Dense(kernel_quantizer)")]
    [TestCase("\"units\": 3, \"activation\": \"wobble\"", "activation \"wobble\"")]
    public void Decide_WhatIsNotOfferedIsSkipped(string arguments, string reason)
    {
        var verdict = Decide("layer_shapes", Shapes(arguments, "\"output_shape\": [null, 3], \"count_params\": 15"));
        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Skipped));
        Assert.That(verdict.Message, Is.EqualTo(reason));
    }

    [Test]
    public void Decide_DefectsAreCountedApart()
    {
        string json = Shapes("\"units\": 3", "\"output_shape\": [null, 4], \"count_params\": 15, \"defect\": \"miscounted\"");
        Assert.That(Decide("layer_shapes", json).Outcome, Is.EqualTo(Outcome.Defect));
    }

    private static string Shapes(string arguments, string answer) => $$"""
        {"id": "a", "class": "Dense", "args": { {{arguments}} }, "input_shapes": [[null, 4]], "inputs_as": "tensor", {{answer}}}
        """;

    private static Verdict Decide(string family, string json) =>
        Judge.Decide(new(Family.Find(family)!, JsonDocument.Parse(json).RootElement));
}
