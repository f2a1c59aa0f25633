namespace ConvNet.Tests.Printing;

/// <summary>What a summary refuses, and what no recorded table shows.</summary>
public class SummaryOptionsTests
{
    private static readonly SummaryTable Table = new("net",
        [new("dense", "Dense", [(null, 3)], 15), new("last", "Dense", [(null, 2)], 8)], new(23, 92), default);

    [TestCase(KerasVersion.Keras22)]
    [TestCase(KerasVersion.Keras215)]
    public void Print_UnbuiltInKeras2_Refused(KerasVersion version) =>
        Assert.That(() => Print(version, Table with { IsBuilt = false }, new()),
            Throws.InvalidOperationException.With.Message.EqualTo(
                "net: the model is not built, so the sizes of its layers are unknown. " +
            "Give its first layer an input_shape, or call Build or Fit before Summary."));

    [Test]
    public void Print_WhatCameAfterKeras22_Refused()
    {
        Refused(new() { ExpandNested = true }, "expand_nested");
        Refused(new() { ShowTrainable = true }, "show_trainable");
        Refused(new() { LayerRange = ("dense", "last") }, "layer_range");

        static void Refused(SummaryOptions options, string argument) =>
            Assert.That(() => Print(KerasVersion.Keras22, Table, options), Throws.ArgumentException.With.Message.EqualTo(
                $"Summary: {argument} came after Keras 2.2; leave it out, or print as Keras \"2.15\" or \"3\"."));
    }

    [Test]
    public void Print_PositionsOfOtherColumns_Refused([Values] KerasVersion version) =>
        Assert.That(() => Print(version, Table, new() { Positions = [.3, .6, .7, 1] }),
            Throws.ArgumentException.With.Message.EqualTo(
                "Summary: the table has 3 columns that positions can place, but 4 were given."));

    [Test]
    public void Print_PositionsThatDontGrow_Refused([Values] KerasVersion version) =>
        Assert.That(() => Print(version, Table, new() { Positions = [40, 30, 60] }),
            Throws.ArgumentException.With.Message.EqualTo(
                "Summary: positions must grow from column to column; they end at 40, 30, 60."));

    [TestCase(KerasVersion.Keras215)]
    [TestCase(KerasVersion.Keras3)]
    public void Print_TooNarrow_Refused(KerasVersion version) =>
        Assert.That(() => Print(version, Table, new() { Positions = [3, 20, 40] }), Throws.ArgumentException.With.Message.EqualTo(
            $"Summary: {(version == KerasVersion.Keras3 ? 76 : 65)} characters are too few for the table; " +
            "give a larger line_length, other positions or a wider window."));

    [TestCase(KerasVersion.Keras215)]
    [TestCase(KerasVersion.Keras3)]
    public void Print_LayerRangeOfNoLayer_ListsThem(KerasVersion version) =>
        Assert.That(() => Print(version, Table, new() { LayerRange = ("conv", "last") }),
            Throws.ArgumentException.With.Message.EqualTo(
                "Summary: no layer matches \"conv\" of layer_range; the layers are dense, last."));

    [Test]
    public void Print_LayerRangeBackwards_IsTurned() =>
        Assert.That(Print(KerasVersion.Keras3, Table, new() { LayerRange = ("last", "dense") }),
            Is.EqualTo(Print(KerasVersion.Keras3, Table, new())));

    [Test]
    public void Print_ScreenOfUnknownWidth_Is80Wide() =>
        Assert.That(Print(KerasVersion.Keras3, Table, new(), columns: null),
            Is.EqualTo(Print(KerasVersion.Keras3, Table, new(), columns: 80)));

    [Test]
    public void Print_PrintFnOnATerminal_HasNoColours()
    {
        string text = "";
        var screen = new Screen(new StringWriter(), isTerminal: true, columns: 80);
        Summary.Of(KerasVersion.Keras3).Print(Table, new() { PrintFn = given => text += given }, screen);
        Assert.That(text, Is.EqualTo(Print(KerasVersion.Keras3, Table, new())));
    }

    // An axis alone has no comma in Keras 3; Python's own form elsewhere.
    [TestCase(KerasVersion.Keras22, "(None,)")]
    [TestCase(KerasVersion.Keras215, "(None,)")]
    [TestCase(KerasVersion.Keras3, "(None) ")]
    public void Print_ShapeOfOneAxis(KerasVersion version, string shape) =>
        Assert.That(Print(version, Table with { Rows = [new("sum", "Lambda", [new Shape((int?)null)], 0)] }, new()),
            Does.Contain(shape));

    private static string Print(KerasVersion version, SummaryTable table, SummaryOptions options, int? columns = 80)
    {
        var output = new StringWriter();
        Summary.Of(version).Print(table, options, new Screen(output, columns: columns));
        return output.ToString();
    }
}
