namespace ConvNet;

/// <summary>The colours of a colour bar, from the least number at the bottom to the greatest at the top.</summary>
internal sealed class ColorGradient(IScalarMappable mappable) : Artist
{
    private const int Steps = 256;

    internal override double Order => 0;

    internal override void Draw(Canvas canvas, Frame frame)
    {
        var norm = mappable.Norm;
        double[] edges = mappable.Levels is { } levels ? [.. levels]
            : [.. Enumerable.Range(0, Steps + 1).Select(i => frame.Y.From + (frame.Y.To - frame.Y.From) * i / Steps)];
        for (int i = 0; i + 1 < edges.Length; i++)
        {
            var color = mappable.Map[norm[(edges[i] + edges[i + 1]) / 2]];
            canvas.Rectangle(frame.Between(0, edges[i], 1, edges[i + 1]), color.WithAlpha(mappable.Alpha), Color.None, 0);
        }
    }

    internal override void DrawKey(Canvas canvas, Box box)
    {
    }
}
