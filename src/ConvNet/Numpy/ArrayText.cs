using System.Text;

namespace ConvNet;

/// <summary>How NumPy lays out an array as text: brackets, lines of 75 columns, "..." beyond 1000 elements.</summary>
internal sealed class ArrayText
{
    private const int LineWidth = 75;
    private const int Threshold = 1000;
    private const int EdgeItems = 3;
    private const int Ellipsis = -1;

    private readonly NDArray _array;
    private readonly string _separator;
    private readonly bool _summarized;
    private readonly Func<NDArray, string> _element;

    private ArrayText(NDArray array, string separator)
    {
        (_array, _separator, _summarized) = (array, separator, array.size > Threshold);
        _element = ElementText.For(Shown());
    }

    /// <summary>What print shows.</summary>
    public static string Str(NDArray x) => x.ndim == 0 ? PythonText.Str(x.item()) : Body(x, " ", " ");

    /// <summary>What stands for an array within a list: <c>array([1, 2])</c>; of a scalar <c>np.float32(0.1)</c>.</summary>
    public static string Repr(NDArray x)
    {
        if (x.ndim == 0 && x.ScalarKind != Scalar.No)
            return x.dtype.IsText ? $"np.str_({PythonText.Repr(x.item())})"
                : x.dtype == DType.Bool ? $"np.{Str(x)}_" : $"np.{x.dtype}({Str(x)})";
        const string Prefix = "array(";
        string text = Prefix + (x.ndim == 0 ? x.dtype.IsText ? PythonText.Repr(x.item()) : Str(x) : Body(x, ", ", " ".PadRight(Prefix.Length + 1), ")".Length));
        List<string> extras = [];
        if ((x.size == 0 && x.ndim != 1) || x.size > Threshold) extras.Add($"shape={x.shape}");
        bool implied = x.dtype == DType.Int64 || x.dtype == DType.Float64 || x.dtype == DType.Bool;
        if (x.size == 0 || !implied) extras.Add(x.dtype.IsText ? $"dtype='{x.dtype}'" : $"dtype={x.dtype}");
        if (extras.Count == 0) return text + ")";
        string extra = string.Join(", ", extras) + ")";
        int lastLine = text.Length + 1 - (text.LastIndexOf('\n') + 1);
        return $"{text},{(lastLine + extra.Length + 1 > LineWidth ? "\n".PadRight(Prefix.Length + 1) : " ")}{extra}";
    }

    private static string Body(NDArray x, string separator, string indent, int suffix = 0) =>
        x.size == 0 ? "[]" : new ArrayText(x, separator).Nested(x, indent, LineWidth - suffix);

    /// <summary>The elements that are printed: those near the edges if there are too many.</summary>
    private NDArray Shown()
    {
        var shown = _array;
        for (int axis = 0; _summarized && axis < shown.ndim; axis++)
        {
            if (shown.Sizes[axis] <= 2 * EdgeItems) continue;
            NDIndex?[] before = [.. Enumerable.Repeat(NDIndex.All, axis)];
            NDIndex head = ..EdgeItems, tail = ^EdgeItems..;
            shown = np.concatenate([shown.Get([.. before, head]), shown.Get([.. before, tail])], axis);
        }
        return shown;
    }

    private string Nested(NDArray part, string indent, int width)
    {
        if (part.ndim == 0) return _element(part);
        int length = part.Sizes[0];
        bool cut = _summarized && length > 2 * EdgeItems;
        var places = cut
            ? [.. Enumerable.Range(0, EdgeItems), Ellipsis, .. Enumerable.Range(length - EdgeItems, EdgeItems)]
            : Enumerable.Range(0, length);
        var words = places.Select(place => place == Ellipsis ? "..." : Nested(part[place], indent + " ", width - 1));
        string text = part.ndim == 1
            ? Row(words, indent, width)
            : string.Join(_separator.TrimEnd() + new string('\n', part.ndim - 1), words.Select(word => indent + word));
        return $"[{text[indent.Length..]}]";
    }

    /// <summary>Words side by side, on a new line where one would go beyond the width.</summary>
    private string Row(IEnumerable<string> words, string indent, int width)
    {
        var text = new StringBuilder();
        string line = indent;
        int room = width - Math.Max(_separator.TrimEnd().Length, 1);
        bool first = true;
        foreach (string word in words)
        {
            if (!first) line += _separator;
            first = false;
            if (line.Length + word.Length > room && line.Length > indent.Length)
            {
                text.Append(line.TrimEnd()).Append('\n');
                line = indent;
            }
            line += word;
        }
        return text.Append(line).ToString();
    }
}
