using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Divides the gradient by the root of its mean squares, of which a matrix has those of rows and columns; a step is as long as
/// the weight allows, w ← w - max(ε₂, rms(w)) · rate · u.
/// </summary>
/// <remarks>
/// Keras' page: https://keras.io/api/optimizers/adafactor/. Shazeer and Stern, "Adafactor: adaptive learning rates with
/// sublinear memory cost" (2018).
/// </remarks>
/// <param name="learning_rate">The size of a step, a number or a schedule; 0.001 by default; 1 / √steps at most.</param>
/// <param name="beta_2_decay">The means keep 1 - stepsᵇ at each step; negative.</param>
/// <param name="epsilon_1">Keeps the squares from zero.</param>
/// <param name="epsilon_2">The smallest size of a weight that counts.</param>
/// <param name="clip_threshold">The root mean square of u that is too large; such a u is made smaller.</param>
/// <param name="relative_step">In Keras' config; the rate is never over 1 / √steps, whatever this is.</param>
/// <param name="weight_decay">The part of each weight, times the rate, that every step takes off.</param>
/// <param name="clipnorm">The largest norm of a weight's gradient; longer ones are shortened.</param>
/// <param name="clipvalue">The largest size of a gradient's numbers; larger ones are cut.</param>
/// <param name="global_clipnorm">The largest norm of all gradients together.</param>
/// <param name="use_ema">Whether running means of the weights replace them at the end of a training.</param>
/// <param name="ema_momentum">How much of the running means is kept at each step, 0 to 1.</param>
/// <param name="ema_overwrite_frequency">After how many steps the means replace the weights too.</param>
/// <param name="loss_scale_factor">What the loss is multiplied by and the gradients divided by, against underflow.</param>
/// <param name="gradient_accumulation_steps">Over how many batches gradients are averaged for one step; 2 or more.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class Adafactor(LearningRate? learning_rate = null, double beta_2_decay = -0.8, double epsilon_1 = 1e-30,
    double epsilon_2 = 1e-3, double clip_threshold = 1, bool relative_step = true, double? weight_decay = null,
    double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null, bool use_ema = false,
    double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
    int? gradient_accumulation_steps = null, string name = "adafactor")
    : Optimizer(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
        ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name)
{
    private const string Row = "row", Column = "column", Velocity = "velocity";

    /// <summary>The means keep 1 - steps to this power.</summary>
    public double Beta2Decay { get; } = beta_2_decay;

    /// <summary>Keeps the squares from zero.</summary>
    public double Epsilon1 { get; } = Require.NotNegative(epsilon_1);

    /// <summary>The smallest size of a weight that counts.</summary>
    public double Epsilon2 { get; } = Require.NotNegative(epsilon_2);

    /// <summary>The root mean square from which on a step is made smaller.</summary>
    public double ClipThreshold { get; } = clip_threshold > 0 ? clip_threshold
        : throw new ArgumentException($"clip_threshold must be positive, got {clip_threshold}");

    /// <summary>As in Keras' config; it changes nothing.</summary>
    public bool RelativeStep { get; } = relative_step;

    internal override IReadOnlyList<string> SlotNames => [Row, Column, Velocity];

    internal override int SlotsByWeight => 3;

    private protected override Shape? ShapeOf(string slot, Variable variable) => (slot, variable.Shape) switch
    {
        (Velocity, var shape) => shape,
        (_, { Count: < 2 }) => Shape.Scalar,
        (Row, var shape) => [.. shape.Take(shape.Count - 1)],
        var (_, shape) => [.. shape.Take(shape.Count - 2), shape[^1]],
    };

    internal override void Update(Tensor weights, Tensor gradients, double rate)
    {
        double size = Math.Min(rate, 1 / Math.Sqrt(Iterations)), kept = 1 - Math.Pow(Iterations, Beta2Decay);
        for (int i = 0; i < Variables.Count; i++)
        {
            Tensor own = Part(weights, i), gradient = Part(gradients, i), velocity = Slot(Velocity, i);
            var squares = Ops.Square(gradient) + Epsilon1;
            if (own.Shape.Count < 2) Ops.AssignMean(velocity, kept, squares);
            else Ops.Assign(velocity, Factored(squares, Slot(Row, i), Slot(Column, i), kept));
            var step = gradient / Ops.Sqrt(velocity);
            double shortened = Math.Max(1, Size(step) / ClipThreshold);
            Ops.AssignAdd(own, step, -Math.Max(Epsilon2, Size(own)) * size / shortened);
        }
    }

    // Of a matrix, the means of the rows times those of the columns, by the mean of all.
    private static Tensor Factored(Tensor squares, Tensor rows, Tensor columns, double kept)
    {
        Ops.AssignMean(rows, kept, Ops.Mean(squares, -1));
        Ops.AssignMean(columns, kept, Ops.Mean(squares, -2));
        return Ops.ExpandDims(rows / Ops.Mean(rows, [-1], keepdims: true), -1) * Ops.ExpandDims(columns, -2);
    }

    private static double Size(Tensor x) => Math.Sqrt(Ops.Mean(Ops.Square(x)).Item());
}
