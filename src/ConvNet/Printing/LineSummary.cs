namespace ConvNet;

/// <summary>The tables of Keras 2: plain lines, each given to <see cref="SummaryOptions.PrintFn"/> by itself.</summary>
internal abstract class LineSummary : Summary
{
    public sealed override void Print(SummaryTable table, SummaryOptions options, Screen screen)
    {
        if (!table.IsBuilt)
        {
            throw new InvalidOperationException(
                $"{table.ModelName}: the model is not built, so the sizes of its layers are unknown. " +
                "Give its first layer an input_shape, or call Build or Fit before Summary.");
        }
        foreach (string line in Lines(table, options)) (options.PrintFn ?? screen.WriteLine)(line);
    }

    /// <summary>The table, line by line.</summary>
    protected abstract IEnumerable<string> Lines(SummaryTable table, SummaryOptions options);

    protected static string Shapes(SummaryRow row) => row.OutputShapes switch
    {
        null => "multiple",
        [var only] => only.ToString(),
        var several => $"[{string.Join(", ", several)}]",
    };
}
