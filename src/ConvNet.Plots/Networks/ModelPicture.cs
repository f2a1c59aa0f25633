namespace ConvNet;

/// <summary>Which lines a layer's box has.</summary>
internal sealed record LayerLines(bool Shapes, bool DType, bool Names, bool Activations, bool Trainable);

/// <summary>Draws a network as boxes for its layers and arrows for what flows between them; lengths are in points.</summary>
internal sealed class ModelPicture
{
    private const double Letters = 10, Padding = 6, LineHeight = 22, Gap = 28, Margin = 10;
    private readonly Model _model;
    private readonly LayerLines _lines;
    private readonly bool _isAcross;
    private readonly Dictionary<Node, Box> _boxes = [];

    private ModelPicture(Model model, LayerLines lines, bool isAcross) => (_model, _lines, _isAcross) = (model, lines, isAcross);

    /// <summary>A figure of the network.</summary>
    /// <param name="model">The network.</param>
    /// <param name="lines">What the boxes say.</param>
    /// <param name="isAcross">Whether it goes from left to right; downwards otherwise.</param>
    /// <param name="dpi">Pixels in an inch.</param>
    /// <exception cref="ArgumentException">The network does not know its layers' way.</exception>
    public static Figure Draw(Model model, LayerLines lines, bool isAcross, double dpi) =>
        new ModelPicture(model, lines, isAcross).Draw(dpi);

    private Figure Draw(double dpi)
    {
        var graph = _model.Graph ?? throw new ArgumentException(
            $"plot_model: {_model.Name} has no layers in a known order; give its first layer an input_shape, or call Build");
        // A Sequential's input is no layer of its own.
        Node[] nodes = [.. graph.Nodes.Select(entry => entry.Node)
            .Where(node => !(_model is Sequential && node.Layer is InputLayer))];
        if (nodes.Length == 0) throw new ArgumentException($"plot_model: {_model.Name} has no layers");
        var (width, height) = Place(nodes);

        var figure = new Figure((width / 72, height / 72), dpi, Color.White);
        figure.subplots_adjust(0, 0, 1, 1);
        var axes = figure.add_subplot(111);
        axes.axis("off");
        axes.set_xlim(0, width);
        axes.set_ylim(height, 0);
        foreach (var node in nodes)
        {
            foreach (var source in node.Parents.Select(parent => parent.Node).Where(_boxes.ContainsKey).Distinct())
                DrawArrow(axes, _boxes[source], _boxes[node]);
        }
        foreach (var node in nodes) DrawBox(axes, _boxes[node], node);
        return figure;
    }

    // Each call stands one step behind the last one that it needs; what stands in one step lies side by side.
    private (double Width, double Height) Place(Node[] nodes)
    {
        var steps = new Dictionary<Node, int>();
        foreach (var node in nodes)
            steps[node] = node.Parents.Select(parent => steps.GetValueOrDefault(parent.Node, -1)).DefaultIfEmpty(-1).Max() + 1;
        var groups = nodes.GroupBy(node => steps[node]).OrderBy(group => group.Key).Select(group => group.ToArray()).ToArray();
        double breadth = groups.Max(group => group.Sum(node => Side(node)) + Gap * (group.Length - 1)), along = Margin;
        foreach (var group in groups)
        {
            double aside = Margin + (breadth - group.Sum(node => Side(node)) - Gap * (group.Length - 1)) / 2;
            foreach (var node in group)
            {
                var (w, h) = SizeOf(node);
                _boxes[node] = _isAcross ? new(along, aside, along + w, aside + h) : new(aside, along, aside + w, along + h);
                aside += Side(node) + Gap;
            }
            along += group.Max(node => _isAcross ? SizeOf(node).Width : SizeOf(node).Height) + Gap;
        }
        double length = along - Gap + Margin;
        return _isAcross ? (length, breadth + 2 * Margin) : (breadth + 2 * Margin, length);
        double Side(Node node) => _isAcross ? SizeOf(node).Height : SizeOf(node).Width;
    }

    private (double Width, double Height) SizeOf(Node node)
    {
        var rows = RowsOf(node);
        return (rows.Max(row => row.Sum(WidthOf)), rows.Count * LineHeight);
    }

    private static double WidthOf(Cell cell) => Measure(cell.Label + cell.Value, bold: true) + 2 * Padding;

    private static double Measure(string text, bool bold) =>
        new TextBlock(text, 0, 0, new(Letters, Color.Black, Bold: bold), 72).Bounds.Width;

    private List<Cell[]> RowsOf(Node node)
    {
        var layer = node.Layer;
        List<Cell[]> rows = [[new(_lines.Names ? $"{layer.Name} ({layer.ClassName})" : layer.ClassName, "", Color.Black)]];
        if (_lines.Activations && Config.Of(layer).TryGetValue("activation", out object? activation))
            rows.Add([new("Activation: ", PythonText.Str(activation), Color.White)]);
        List<Cell> facts = [];
        if (_lines.Shapes && node.Inputs.Count > 0) facts.Add(new("Input shape: ", Written(node.Inputs.Shapes), Color.White));
        if (_lines.Shapes) facts.Add(new("Output shape: ", Written(node.Outputs.Shapes), Color.White));
        if (_lines.DType) facts.Add(new("Output dtype: ", node.Outputs[0].DType.Name, Color.White));
        if (_lines.Trainable && layer.Weights.Count > 0)
            facts.Add(layer.Trainable ? new("Trainable", "", "forestgreen") : new("Non-trainable", "", "firebrick"));
        if (facts.Count > 0) rows.Add([.. facts]);
        return rows;
    }

    private static string Written(Shapes shapes) => shapes.Count == 1 ? shapes[0].ToString() : $"[{string.Join(", ", shapes)}]";

    private void DrawBox(AxesSubplot axes, Box box, Node node)
    {
        var rows = RowsOf(node);
        for (int row = 0; row < rows.Count; row++)
        {
            double left = box.Left, top = box.Top + row * LineHeight;
            double spare = (box.Width - rows[row].Sum(WidthOf)) / rows[row].Length;
            foreach (var cell in rows[row])
            {
                double width = WidthOf(cell) + spare, middle = top + LineHeight / 2;
                axes.bar(left, LineHeight, width: width, bottom: top, align: "edge",
                    color: (cell.Fill.Red, cell.Fill.Green, cell.Fill.Blue), edgecolor: "k");
                var ink = cell.Fill == Color.White ? Color.Black : Color.White;
                double start = left + (width - Measure(cell.Label, bold: false) - Measure(cell.Value, bold: true)) / 2;
                if (cell.Value.Length == 0)
                    axes.text(left + width / 2, middle, cell.Label, fontsize: Letters, color: ink, ha: "center", va: "center");
                else
                {
                    axes.text(start, middle, cell.Label, fontsize: Letters, color: ink, va: "center");
                    axes.text(start + Measure(cell.Label, bold: false), middle, cell.Value, fontsize: Letters, color: ink,
                        va: "center", fontweight: "bold");
                }
                left += width;
            }
        }
    }

    private void DrawArrow(AxesSubplot axes, Box from, Box to)
    {
        var (start, end) = _isAcross
            ? ((from.Right, (from.Top + from.Bottom) / 2), (to.Left, (to.Top + to.Bottom) / 2))
            : (((from.Left + from.Right) / 2, from.Bottom), ((to.Left + to.Right) / 2, to.Top));
        axes.annotate("", end, xytext: start, arrow: true);
    }

    /// <summary>A part of a row: what it is, and in bold what it says.</summary>
    private sealed record Cell(string Label, string Value, Color Fill);
}
