using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ConvNet.Tests.Printing;

/// <summary>The values that a recorded text shows, line after line, to be given to a printer again.</summary>
internal sealed partial class ShownValues
{
    private readonly Queue<Dictionary<string, double>> _lines = [];

    public ShownValues(string text)
    {
        foreach (Match line in Line().Matches(text))
        {
            var values = Pair().Matches(line.Value)
                .ToDictionary(pair => pair.Groups[1].Value, pair => Number(pair.Groups[2].Value));
            foreach (string name in values.Keys.Except(Names)) Names.Add(name);
            _lines.Enqueue(values);
        }
        // Keras 3 shows them sorted; a trainer has the loss first.
        if (Names.Remove("loss")) Names.Insert(0, "loss");
    }

    /// <summary>All names that are shown.</summary>
    public List<string> Names { get; } = [];

    /// <summary>How many lines nobody asked for yet.</summary>
    public int Left => _lines.Count;

    /// <summary>Logs that take the text's next line as soon as a value is read, and not before.</summary>
    public IReadOnlyDictionary<string, double> Logs(IEnumerable<string> names) => new TextLogs([.. names], this);

    // 0.0010 stands for something above 0.001; exactly 0.001 would be written 1.0000e-03.
    private static double Number(string text)
    {
        double number = text == "inf" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);
        return text.Contains('e', StringComparison.Ordinal) || Math.Abs(number) > 0.001 ? number : number + 0.00001;
    }

    [GeneratedRegex(@"( - \w+: (nan|inf|-?\d+\.\d{4}(e[-+]\d\d)?))+")]
    private static partial Regex Line();

    [GeneratedRegex(@" - (\w+): (nan|inf|[-.e+\d]+)")]
    private static partial Regex Pair();

    private sealed class TextLogs(string[] names, ShownValues shown) : IReadOnlyDictionary<string, double>
    {
        private Dictionary<string, double>? _line;

        public IEnumerable<string> Keys => names;

        public IEnumerable<double> Values => names.Select(name => this[name]);

        public int Count => names.Length;

        public double this[string key] => (_line ??= shown._lines.Dequeue())[key];

        public bool ContainsKey(string key) => names.Contains(key);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out double value)
        {
            value = ContainsKey(key) ? this[key] : 0;
            return ContainsKey(key);
        }

        public IEnumerator<KeyValuePair<string, double>> GetEnumerator() =>
            names.Select(name => KeyValuePair.Create(name, this[name])).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
