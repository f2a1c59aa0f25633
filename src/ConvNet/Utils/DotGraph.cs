using System.Text;
using System.Text.RegularExpressions;

namespace ConvNet;

/// <summary>A graph in Graphviz's language, as pydot has it: attributes, nodes, edges and graphs within.</summary>
public sealed partial class DotGraph
{
    private readonly string _head;
    private readonly List<string> _lines = [];
    private readonly HashSet<(string, string)> _edges = [];

    internal DotGraph(string head) => _head = head;

    /// <summary>The graph's text, which Graphviz draws.</summary>
    public override string ToString() => Text(this);

    /// <summary>The graph's text, under pydot's name.</summary>
    public string to_string() => ToString();

    /// <summary>Writes the text into a file.</summary>
    /// <param name="path">The file's name.</param>
    public void Write(string path) => File.WriteAllText(path, ToString());

    internal void Set(string name, string value) => _lines.Add($"{name}={value};");

    internal void Default(string kind, string attributes) => _lines.Add($"{kind} [{attributes}];");

    internal void AddNode(string id, string label) => _lines.Add($"{id} [label={label}, fontname=Helvetica, border=0, margin=0];");

    internal void AddEdge(string from, string to)
    {
        if (_edges.Add((from, to))) _lines.Add($"{from} -> {to} [penwidth=2];");
    }

    internal void Add(DotGraph inner) => _lines.Add(inner.ToString().TrimEnd('\n'));

    /// <summary>A name as it stands in the text: in quotation marks unless it is a word.</summary>
    internal static string Quoted(string name) => Word().IsMatch(name) ? name : $"\"{name.Replace("\"", "\\\"")}\"";

    private static string Text(DotGraph graph)
    {
        var text = new StringBuilder(graph._head).Append(" {\n");
        foreach (string line in graph._lines) text.Append(line).Append('\n');
        return text.Append("}\n").ToString();
    }

    [GeneratedRegex(@"^[A-Za-z_]\w*$")]
    private static partial Regex Word();
}
