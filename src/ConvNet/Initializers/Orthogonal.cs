using System.Numerics;
using System.Runtime.InteropServices;

namespace ConvNet;

/// <summary>
/// A random matrix with orthonormal columns, or rows if it is wider than high, times <c>gain</c>. A weight of more axes is
/// seen as a matrix of as many columns as its last axis has.
/// Saxe, McClelland &amp; Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks",
/// ICLR 2014.
/// </summary>
/// <param name="gain">What the matrix is multiplied by.</param>
/// <param name="seed">See <see cref="RandomInitializer"/>.</param>
[KerasName("Orthogonal", "OrthogonalInitializer")]
public sealed class Orthogonal(double gain = 1.0, int? seed = null) : RandomInitializer(seed)
{
    /// <summary>What the matrix is multiplied by.</summary>
    public double Gain { get; } = gain;

    private protected override float[] Draw(Shape shape, RandomNumbers numbers)
    {
        if (shape.Count < 2)
        {
            throw new ArgumentException($"Orthogonal makes matrices, so a shape needs 2 axes or more, got {shape}");
        }

        int columns = shape[^1];
        int rows = columns == 0 ? 0 : (int)(shape.Elements / columns);
        bool wide = rows < columns;
        double[][] vectors = [.. numbers.Normal((long)rows * columns, 0, 1)
            .Chunk(Math.Max(1, Math.Max(rows, columns))).Select(chunk => Array.ConvertAll(chunk, number => (double)number))];
        Orthonormalize(vectors);

        var values = new float[rows * columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                values[(row * columns) + column] = (float)(Gain * (wide ? vectors[row][column] : vectors[column][row]));
            }
        }

        return values;
    }

    // Gram and Schmidt's way leaves R's diagonal positive, which makes every orthogonal matrix equally likely.
    private static void Orthonormalize(double[][] vectors)
    {
        for (int i = 0; i < vectors.Length; i++)
        {
            double[] unit = vectors[i];
            AddScaled(unit, unit, (1 / Math.Sqrt(Dot(unit, unit))) - 1);
            Parallel.For(i + 1, vectors.Length, j => AddScaled(vectors[j], unit, -Dot(vectors[j], unit)));
        }
    }

    private static double Dot(double[] left, double[] right)
    {
        var a = Blocks(left);
        var b = Blocks(right);
        var sum = Vector<double>.Zero;
        for (int i = 0; i < a.Length; i++) sum += a[i] * b[i];
        double total = Vector.Sum(sum);
        for (int i = a.Length * Vector<double>.Count; i < left.Length; i++) total += left[i] * right[i];
        return total;
    }

    private static void AddScaled(double[] target, double[] source, double factor)
    {
        var a = Blocks(target);
        var b = Blocks(source);
        for (int i = 0; i < a.Length; i++) a[i] += b[i] * factor;
        for (int i = a.Length * Vector<double>.Count; i < target.Length; i++) target[i] += source[i] * factor;
    }

    private static Span<Vector<double>> Blocks(double[] values) => MemoryMarshal.Cast<double, Vector<double>>(values.AsSpan());
}
