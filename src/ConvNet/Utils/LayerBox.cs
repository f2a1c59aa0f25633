using System.Reflection;
using System.Text;

namespace ConvNet;

/// <summary>What a box says of a layer: a table in Graphviz's HTML.</summary>
internal sealed record LayerBox(bool ShowShapes, bool ShowDtype, bool ShowNames, bool ShowActivations, bool ShowTrainable)
{
    private int Columns => Math.Max(1, (ShowDtype ? 1 : 0) + (ShowTrainable ? 1 : 0) + (ShowShapes ? 2 : 0));

    public string Label(Layer layer)
    {
        var table = new StringBuilder("<<table border=\"0\" cellborder=\"1\" bgcolor=\"black\" cellpadding=\"10\">");
        string title = ShowNames ? $"<b>{layer.Name}</b> ({layer.ClassName})" : $"<b>{layer.ClassName}</b>";
        table.Append($"<tr><td colspan=\"{Columns}\" bgcolor=\"black\"><font point-size=\"16\" color=\"white\">{title}</font></td></tr>");
        if (ShowActivations && ActivationOf(layer) is { } activation)
            table.Append($"<tr><td bgcolor=\"white\" colspan=\"{Columns}\"><font point-size=\"14\">Activation: <b>{activation}</b></font></td></tr>");
        string cells = string.Concat(Cells(layer));
        if (cells.Length > 0) table.Append($"<tr>{cells}</tr>");
        return table.Append("</table>>").ToString();
    }

    private IEnumerable<string> Cells(Layer layer)
    {
        bool isCalledOnce = layer.Nodes.Count == 1 || layer is Model || layer.Nodes.Count == 0;
        if (ShowShapes && layer is not InputLayer)
            yield return White("Input shape", isCalledOnce && layer.Built ? Text(layer.InputShapes) : "?");
        if (ShowShapes) yield return White("Output shape", isCalledOnce && layer.Built ? Text(layer.OutputShapes) : "?");
        if (ShowDtype) yield return White("Output dtype", layer.Nodes is [{ Outputs: [KerasTensor output, ..] }, ..] ? $"{output.DType}" : "float32");
        if (ShowTrainable && layer.Weights.Count > 0)
        {
            var (colour, word) = layer.Trainable ? ("forestgreen", "Trainable") : ("firebrick", "Non-trainable");
            yield return $"<td bgcolor=\"{colour}\"><font point-size=\"14\" color=\"white\"><b>{word}</b></font></td>";
        }
    }

    private static string White(string what, string value) =>
        $"<td bgcolor=\"white\"><font point-size=\"14\">{what}: <b>{value}</b></font></td>";

    private static string Text(Shapes shapes) => shapes.Count == 1 ? $"{shapes[0]}" : $"[{string.Join(", ", shapes)}]";

    private static string? ActivationOf(Layer layer) =>
        layer.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name == "Activation" && property.PropertyType == typeof(ActivationFunction))
            .Select(property => ((ActivationFunction?)property.GetValue(layer))?.Name ?? "linear").FirstOrDefault();
}
