using System.Globalization;

namespace ConvNet;

public static partial class np
{
    /// <summary>Writes an array of one or two axes as text, a line for each row.</summary>
    /// <param name="fname">The file.</param>
    /// <param name="X">The array.</param>
    /// <param name="fmt">The form of each number, as C's printf has it: <c>%.18e</c>, <c>%d</c>, <c>%.3f</c>, <c>%s</c>.</param>
    /// <param name="delimiter">What stands between numbers.</param>
    /// <param name="newline">What ends a line.</param>
    /// <param name="header">A line in front.</param>
    /// <param name="footer">A line at the end.</param>
    /// <param name="comments">What the header's and footer's lines begin with.</param>
    public static void savetxt(string fname, NDArray X, string fmt = "%.18e", string delimiter = " ", string newline = "\n",
        string header = "", string footer = "", string comments = "# ")
    {
        if (X.ndim is 0 or > 2) throw new ArgumentException($"Expected 1D or 2D array, got {X.ndim}D array instead");
        var rows = X.ndim == 1 ? X.reshape(-1, 1) : X;
        using var writer = new StreamWriter(fname);
        string Commented(string text) => comments + text.Replace("\n", "\n" + comments) + newline;
        if (header != "") writer.Write(Commented(header));
        foreach (var row in rows) writer.Write(string.Join(delimiter, row.Select(item => PrintfText.Format(fmt, item))) + newline);
        if (footer != "") writer.Write(Commented(footer));
    }

    /// <summary>Reads numbers from text, a row for each line.</summary>
    /// <param name="fname">The file; one that ends in ".gz" is unpacked.</param>
    /// <param name="dtype">The elements' type; null for float64.</param>
    /// <param name="comments">What begins the part of a line that counts for nothing.</param>
    /// <param name="delimiter">What stands between numbers; blanks for null.</param>
    /// <param name="skiprows">How many lines at the beginning are passed over.</param>
    /// <param name="usecols">Which columns are read; all for null.</param>
    /// <param name="unpack">Whether columns are to be rows.</param>
    /// <param name="ndmin">The least number of axes.</param>
    /// <param name="max_rows">How many rows are read at most.</param>
    /// <exception cref="ArgumentException">A line has another number of columns, or something that is no number.</exception>
    public static NDArray loadtxt(string fname, DType? dtype = null, string? comments = "#", string? delimiter = null,
        int skiprows = 0,
        int[]? usecols = null, bool unpack = false, int ndmin = 0, int? max_rows = null)
    {
        using Stream file = File.OpenRead(fname);
        using var stream = fname.EndsWith(".gz", StringComparison.Ordinal)
            ? new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        for (int line = 1; reader.ReadLine() is { } text && !(rows.Count >= max_rows); line++)
        {
            if (line <= skiprows) continue;
            if (!string.IsNullOrEmpty(comments)) text = text.Split(comments)[0];
            if (string.IsNullOrWhiteSpace(text)) continue;
            string[] words = delimiter is null ? text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                : text.Split(delimiter, StringSplitOptions.TrimEntries);
            if (usecols is not null) words = [.. usecols.Select(column => words[NDArray.Positive(column, 1, words.Length)])];
            if (rows.Count > 0 && words.Length != rows[0].Length)
            {
                throw new ArgumentException($"{fname}: the number of columns changed from {rows[0].Length} to {words.Length} " +
                    $"at row {line}; use `usecols` to select a subset and avoid this error");
            }
            rows.Add(words);
        }
        if (rows.Count == 0) return zeros(ndmin == 2 ? (0, 1) : 0, dtype);
        var table = array(rows.SelectMany(row => row).ToArray()).reshape(rows.Count, -1);
        var result = dtype is TextDType { Length: 0 } ? table : table.astype(dtype ?? float64);
        if (unpack) result = result.T;
        if (ndmin < 2) result = result.squeeze();
        return result.ndim < ndmin ? result.reshape(-1) : result;
    }

    /// <summary>As <see cref="loadtxt"/>, where what is missing is another value, and what is no number NaN.</summary>
    /// <param name="fname">The file.</param>
    /// <param name="delimiter">What stands between numbers; blanks for null.</param>
    /// <param name="skip_header">How many lines at the beginning are passed over.</param>
    /// <param name="filling_values">What stands for what is missing.</param>
    public static NDArray genfromtxt(string fname, string? delimiter = null, int skip_header = 0,
        double filling_values = double.NaN)
    {
        var words = loadtxt(fname, str_, delimiter: delimiter, skiprows: skip_header);
        double[] numbers = [.. words.ToArray<string>().Select(word =>
            double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number
            : word == "" ? filling_values : double.NaN)];
        return NDArray.Wrap(numbers, words.shape);
    }

    /// <summary>The elements that lie in a file's bytes, or in its text between separators.</summary>
    public static NDArray fromfile(string file, DType? dtype = null, int count = -1, string sep = "", int offset = 0)
    {
        if (sep != "") return fromstring(File.ReadAllText(file), dtype, sep);
        byte[] bytes = File.ReadAllBytes(file)[offset..];
        int there = bytes.Length / (dtype ?? float64).ItemSize;
        return frombuffer(bytes, dtype, count < 0 ? there : Math.Min(count, there));
    }
}
