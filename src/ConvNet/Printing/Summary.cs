using System.Text.RegularExpressions;

namespace ConvNet;

/// <summary>A model's table of layers. Each version of Keras draws its own, by rules that say where every blank is.</summary>
internal abstract class Summary
{
    private static readonly string[] Units = ["KB", "MB", "GB", "TB", "PB"];

    /// <summary>The summary of a version.</summary>
    public static Summary Of(KerasVersion version) => version switch
    {
        KerasVersion.Keras22 => new Summary22(),
        KerasVersion.Keras215 => new Summary215(),
        _ => new Summary3(),
    };

    /// <summary>Prints a table on the screen, or hands it to <see cref="SummaryOptions.PrintFn"/>.</summary>
    /// <exception cref="InvalidOperationException">The model is not built, in Keras 2.</exception>
    /// <exception cref="ArgumentException">The options don't fit the table or the version.</exception>
    public abstract void Print(SummaryTable table, SummaryOptions options, Screen screen);

    /// <summary>The rows that <see cref="SummaryOptions.LayerRange"/> leaves, both ends included.</summary>
    protected static IReadOnlyList<SummaryRow> RowsInRange(SummaryTable table, SummaryOptions options)
    {
        if (options.LayerRange is not { } range) return table.Rows;
        int[] firsts = Matches(table, range.First), lasts = Matches(table, range.Last);
        int from = firsts[0], to = lasts[^1];
        if (from > to) (from, to) = (lasts[0], firsts[^1]); // given the other way round
        return [.. table.Rows.Skip(from).Take(to - from + 1)];
    }

    /// <summary>
    /// Where the columns end, in characters; <paramref name="usual"/> are the version's own parts of the width, of which
    /// <paramref name="share"/> is theirs.
    /// </summary>
    protected static int[] ColumnEnds(SummaryOptions options, double[] usual, int width, double share = 1)
    {
        var positions = options.Positions ?? usual;
        if (positions.Count != usual.Length)
        {
            throw new ArgumentException(
                $"Summary: the table has {usual.Length} columns that positions can place, but {positions.Count} were given.");
        }
        bool isRelative = positions[^1] <= 1;
        int[] ends = [.. positions.Select(position => (int)(isRelative ? position * share * width : position))];
        if (ends.Zip(ends.Prepend(0)).Any(pair => pair.First <= pair.Second))
        {
            throw new ArgumentException(
                $"Summary: positions must grow from column to column; they end at {string.Join(", ", ends)}.");
        }
        return ends;
    }

    /// <summary>Says that a table has no room for its columns.</summary>
    protected static ArgumentException TooNarrow(int width) =>
        new($"Summary: {width} characters are too few for the table; " +
            "give a larger line_length, other positions or a wider window.");

    /// <summary>Memory as people read it, <c>179.18 KB</c>; the unit of less than 1 KB is the version's.</summary>
    protected static string Size(long bytes, string byteUnit)
    {
        double size = bytes;
        string unit = byteUnit;
        for (int next = 0; size >= 1024 && next < Units.Length; next++)
        {
            size /= 1024;
            unit = Units[next];
        }
        return $"{NumberText.Fixed(size, 2)} {unit}";
    }

    private static int[] Matches(SummaryTable table, string pattern)
    {
        var names = table.Rows.Select(row => row.Name);
        int[] found = [.. names.Index().Where(name => Regex.IsMatch(name.Item, $@"\A(?:{pattern})")).Select(name => name.Index)];
        return found.Length > 0 ? found : throw new ArgumentException(
            $"Summary: no layer matches \"{pattern}\" of layer_range; the layers are {string.Join(", ", names)}.");
    }
}
