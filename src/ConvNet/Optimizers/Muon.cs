using System.Text.RegularExpressions;
using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Momentum whose matrices are made nearly orthogonal, so that all directions are learnt alike; what is no matrix is trained as
/// <see cref="AdamW"/> does.
/// </summary>
/// <remarks>
/// The last layer should be among <c>exclude_layers</c>. Keras' page: https://keras.io/api/optimizers/muon/. Liu et al., "Muon is
/// scalable for LLM training" (2025).
/// </remarks>
/// <param name="learning_rate">The size of a step, a number or a schedule; 0.001 by default.</param>
/// <param name="adam_beta_1">How much of Adam's m is kept at each step, 0 to 1.</param>
/// <param name="adam_beta_2">How much of Adam's v is kept at each step, 0 to 1.</param>
/// <param name="adam_weight_decay"><c>weight_decay</c> of the weights that Adam trains; null for none.</param>
/// <param name="epsilon">Keeps Adam's root from zero.</param>
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
/// <param name="exclude_layers">Regular expressions: Adam trains the weights whose path, "dense/kernel", has a match.</param>
/// <param name="exclude_embeddings">Whether Adam trains those whose path has "embedding" in it.</param>
/// <param name="muon_a">Of X in each round, X ← a · X + b · A · X + c · A² · X, with A = X · Xᵀ.</param>
/// <param name="muon_b">Of A · X in each round.</param>
/// <param name="muon_c">Of A² · X in each round.</param>
/// <param name="adam_lr_ratio">What Adam's rate is of the rate.</param>
/// <param name="momentum">How much of the last step is kept, 0 to 1.</param>
/// <param name="ns_steps">How many rounds make a matrix orthogonal.</param>
/// <param name="nesterov">Whether the gradient is added once more to the momentum.</param>
/// <param name="rms_rate">The root mean square that steps have; null for √(rows / columns), if over 1, times the rate.</param>
public sealed class Muon(LearningRate? learning_rate = null, double adam_beta_1 = 0.9, double adam_beta_2 = 0.999,
    double? adam_weight_decay = 0.004, double epsilon = 1e-7, double? weight_decay = 0.004, double? clipnorm = null,
    double? clipvalue = null, double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99,
    int? ema_overwrite_frequency = null, double? loss_scale_factor = null, int? gradient_accumulation_steps = null,
    string name = "muon", IReadOnlyList<string>? exclude_layers = null, bool exclude_embeddings = true, double muon_a = 3.4445,
    double muon_b = -4.775, double muon_c = 2.0315, double adam_lr_ratio = 1, double momentum = 0.95, int ns_steps = 5,
    bool nesterov = true, double? rms_rate = 0.2)
    : Optimizer(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
        ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name)
{
    /// <summary>How much of Adam's m is kept.</summary>
    public double AdamBeta1 { get; } = Require.Fraction(adam_beta_1);

    /// <summary>How much of Adam's v is kept.</summary>
    public double AdamBeta2 { get; } = Require.Fraction(adam_beta_2);

    /// <summary>Keeps Adam's divisor from zero.</summary>
    public double Epsilon { get; } = Require.NotNegative(epsilon);

    /// <summary>What in a weight's path makes it one of Adam's.</summary>
    public IReadOnlyList<string> ExcludeLayers { get; } = exclude_layers ?? [];

    /// <summary>Of X in each round.</summary>
    public double MuonA { get; } = muon_a;

    /// <summary>Of A · X in each round.</summary>
    public double MuonB { get; } = muon_b;

    /// <summary>Of A² · X in each round.</summary>
    public double MuonC { get; } = muon_c;

    /// <summary>What Adam's rate is of the rate.</summary>
    public double AdamLrRatio { get; } = adam_lr_ratio;

    /// <summary>How much of the last step is kept.</summary>
    public double Momentum { get; } = Require.Fraction(momentum);

    /// <summary>How many rounds make a matrix orthogonal.</summary>
    public int NsSteps { get; } = Require.Positive(ns_steps);

    /// <summary>Whether the gradient is added once more.</summary>
    public bool Nesterov { get; } = nesterov;

    /// <summary>Whether Adam trains embeddings.</summary>
    public bool ExcludeEmbeddings { get; } = exclude_embeddings;

    /// <summary>The decay of Adam's weights.</summary>
    public double? AdamWeightDecay { get; } = adam_weight_decay;

    /// <summary>The root mean square of steps.</summary>
    public double? RmsRate { get; } = rms_rate;

    internal override IReadOnlyList<string> SlotNames => ["momentum", "velocity"];

    internal override int SlotsByWeight => 2;

    private protected override Shape? ShapeOf(string slot, Variable variable) =>
        slot == "velocity" && !IsAdams(variable) ? null : variable.Shape;

    private protected override void Decay(Tensor weights, double rate) =>
        DecayEach(weights, rate, variable => (IsAdams(variable) ? AdamWeightDecay : WeightDecay) ?? 0);

    internal override void Update(Tensor weights, Tensor gradients, double rate)
    {
        for (int i = 0; i < Variables.Count; i++)
        {
            Tensor own = Part(weights, i), gradient = Part(gradients, i), mean = Slot("momentum", i);
            if (IsAdams(Variables[i])) StepAsAdam(own, gradient, mean, Slot("velocity", i), rate * AdamLrRatio);
            else StepOrthogonal(own, gradient, mean, rate);
        }
    }

    private bool IsAdams(Variable variable) => variable.Shape.Count != 2
        || (ExcludeEmbeddings && variable.Path.Contains("embedding", StringComparison.OrdinalIgnoreCase))
        || ExcludeLayers.Any(word => Regex.IsMatch(variable.Path, word));

    private void StepAsAdam(Tensor weights, Tensor gradient, Tensor mean, Tensor velocity, double rate)
    {
        Ops.AssignMean(mean, AdamBeta1, gradient);
        Ops.AssignMeanSquare(velocity, AdamBeta2, gradient);
        float power1 = MathF.Pow((float)AdamBeta1, Iterations), power2 = MathF.Pow((float)AdamBeta2, Iterations);
        float corrected = (float)rate * MathF.Sqrt(1 - power2) / (1 - power1);
        Ops.AssignSubQuotient(weights, corrected, mean, Ops.Sqrt(velocity) + Epsilon);
    }

    private void StepOrthogonal(Tensor weights, Tensor gradient, Tensor sum, double rate)
    {
        Ops.AssignScaledAdd(sum, Momentum, gradient);
        double rows = (double)weights.Shape[0]!, columns = (double)weights.Shape[1]!;
        double size = RmsRate is { } rms ? rms * Math.Sqrt(Math.Max(rows, columns)) : Math.Sqrt(Math.Max(1, rows / columns));
        Ops.AssignAdd(weights, Orthogonal(Nesterov ? gradient + sum * Momentum : sum), -rate * size);
    }

    // Rounds of Newton and Schulz, on the side of the matrix that is shorter.
    private Tensor Orthogonal(Tensor x)
    {
        bool isTall = x.Shape[0] > x.Shape[1];
        if (isTall) x = Ops.Transposed(x);
        x /= Ops.Norm(x, (0, 1)) + 1e-7;
        for (int round = 0; round < NsSteps; round++)
        {
            var a = Ops.MatMul(x, Ops.Transposed(x));
            x = x * MuonA + Ops.MatMul(a * MuonB + Ops.MatMul(a, a) * MuonC, x);
        }
        return isTall ? Ops.Transposed(x) : x;
    }
}
