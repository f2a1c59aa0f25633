namespace ConvNet.Tests.Printing;

/// <summary>The tables of the two tutorials' networks, their rows written by hand.</summary>
public class NotebookSummaryTests
{
    [TestCase(KerasVersion.Keras22, "keras22.json", "summary/notebook_1")]
    [TestCase(KerasVersion.Keras215, "printed.json", "summary/notebook1/keras2/default")]
    [TestCase(KerasVersion.Keras3, "printed.json", "summary/notebook1/keras3/default")]
    public void Print_Notebook1(KerasVersion version, string file, string id)
    {
        AutoName.Reset();
        SummaryRow[] rows =
        [
            Row("Conv2D", (null, 24, 24, 30), 780),
            Row("MaxPooling2D", (null, 12, 12, 30), 0),
            Row("Conv2D", (null, 8, 8, 25), 18775),
            Row("MaxPooling2D", (null, 4, 4, 25), 0),
            Row("Flatten", (null, 400), 0),
            Row("Dense", (null, 64), 25664),
            Row("Dense", (null, 10), 650),
        ];
        Assert.That(Printed(version, rows), Is.EqualTo(PrintedKit.Text(file, id)));

        SummaryRow Row(string className, Shape shape, long count) => Named(version, className, shape, count);
    }

    [TestCase(KerasVersion.Keras22, "keras22.json", "summary/notebook_2")]
    [TestCase(KerasVersion.Keras215, "printed.json", "summary/notebook2/keras2/default")]
    [TestCase(KerasVersion.Keras3, "printed.json", "summary/notebook2/keras3/default")]
    public void Print_Notebook2(KerasVersion version, string file, string id)
    {
        AutoName.Reset();
        SummaryRow[] rows =
        [
            Row("Conv2D", (null, 27, 27, 6), 30),
            Row("Activation", (null, 27, 27, 6), 0),
            Row("MaxPooling2D", (null, 13, 13, 6), 0),
            Row("Flatten", (null, 1014), 0),
            Row("Dense", (null, 10), 10150),
            Row("Activation", (null, 10), 0),
        ];
        Assert.That(Printed(version, rows), Is.EqualTo(PrintedKit.Text(file, id)));

        SummaryRow Row(string className, Shape shape, long count) => Named(version, className, shape, count);
    }

    private static string Printed(KerasVersion version, SummaryRow[] rows)
    {
        long count = rows.Sum(row => row.Params ?? 0);
        var output = new StringWriter();
        var table = new SummaryTable(AutoName.Next("Sequential", version), rows, new(count, count * 4), default);
        Summary.Of(version).Print(table, new(), new Screen(output, columns: 80));
        return output.ToString();
    }

    private static SummaryRow Named(KerasVersion version, string className, Shape shape, long count) =>
        new(AutoName.Next(className, version), className, [shape], count);
}
