using ConvNet.Engine;

namespace ConvNet;

/// <summary>The mean similarity of the rows or columns of a matrix, |cos| of the angle between each two.</summary>
/// <remarks>Weights (rows, columns). Keras' page: https://keras.io/api/layers/regularizers/.</remarks>
/// <param name="factor">The price; not negative.</param>
/// <param name="mode">"rows" or "columns".</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class OrthogonalRegularizer(double factor = 0.01, string mode = "rows") : Regularizer
{
    /// <summary>The price.</summary>
    public double Factor { get; } = Require.NotNegative(factor);

    /// <summary>"rows" or "columns".</summary>
    public string Mode { get; } = Require.OneOf(mode, ["rows", "columns"]);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The weights are no matrix.</exception>
    public override Tensor Penalty(Tensor weights)
    {
        if (weights.Shape.Count != 2)
            throw new ArgumentException($"OrthogonalRegularizer expects a matrix, got weights of shape {weights.Shape}");
        var vectors = Mode == "rows" ? weights : Ops.MoveAxis(weights, 0, 1);
        var directions = vectors / Ops.Norm(vectors, 1);
        var cosines = Ops.Dense(directions, Ops.MoveAxis(directions, 0, 1), null);
        double count = vectors.Shape[0];
        // The diagonal has each vector's similarity with itself, 1; every pair stands there twice.
        return Factor * (Ops.Sum(Ops.Abs(cosines)) - Ops.Sum(Ops.Square(directions))) / (count * (count - 1));
    }
}
