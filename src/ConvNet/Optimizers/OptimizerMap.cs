using System.Text.RegularExpressions;

namespace ConvNet;

/// <summary>
/// Which optimizer trains which weights: <c>new OptimizerMap("adam") { [".*bias"] = new SGD(0.1) }</c>.
/// </summary>
/// <remarks>
/// A weight's path, such as <c>dense/bias</c>, is looked up as it is first, then the keys are regular expressions that must fit the
/// whole path. Keras' page: https://keras.io/api/optimizers/.
/// </remarks>
/// <param name="default_optimizer">Trains all weights that no key fits.</param>
/// <param name="optimizer_map">Optimizers by path or pattern; more can be set later.</param>
/// <exception cref="ArgumentException">An optimizer cannot stand in a map.</exception>
[KerasModule("keras.optimizers", "optimizer map")]
public sealed class OptimizerMap(Optimizer default_optimizer, IReadOnlyDictionary<string, Optimizer>? optimizer_map = null)
{
    private readonly Dictionary<string, Optimizer> _optimizers =
        (optimizer_map ?? new Dictionary<string, Optimizer>()).ToDictionary(entry => entry.Key, entry => Single(entry.Value));

    /// <summary>Trains all weights that no key fits.</summary>
    public Optimizer DefaultOptimizer { get; } = Single(default_optimizer);

    /// <summary>The optimizers by path or pattern, in the order in which they were set.</summary>
    [KerasName("optimizer_map")]
    public IReadOnlyDictionary<string, Optimizer> Optimizers => _optimizers;

    /// <summary>The optimizer of a weight, by its path; set by path or pattern.</summary>
    /// <exception cref="ArgumentException">Several patterns fit the path, or the optimizer cannot stand in a map.</exception>
    public Optimizer this[string key]
    {
        get => _optimizers.TryGetValue(key, out var optimizer) ? optimizer : ByPattern(key);
        set => _optimizers[key] = Single(value);
    }

    /// <summary>All of them, the default last.</summary>
    internal IEnumerable<Optimizer> All => _optimizers.Values.Append(DefaultOptimizer).Distinct();

    /// <summary>An optimizer that trains by itself: what wraps others, or scales the loss, belongs around all of them.</summary>
    internal static Optimizer Single(Optimizer optimizer) => optimizer switch
    {
        MultiOptimizer => throw new ArgumentException("A MultiOptimizer can't stand within another; put its optimizers into one map"),
        LossScaleOptimizer => throw new ArgumentException(
            "A LossScaleOptimizer can't stand within a MultiOptimizer; put it around: new LossScaleOptimizer(new MultiOptimizer(map))"),
        { LossScaleFactor: not null } => throw new ArgumentException(
            $"{optimizer.Name}: within a MultiOptimizer no optimizer has a loss_scale_factor; give it to the MultiOptimizer"),
        _ => optimizer,
    };

    private Optimizer ByPattern(string path)
    {
        string[] fitting = [.. _optimizers.Keys.Where(pattern => Regex.IsMatch(path, $@"\A(?:{pattern})\z"))];
        return fitting.Length switch
        {
            0 => DefaultOptimizer,
            1 => _optimizers[fitting[0]],
            _ => throw new ArgumentException(
                $"The weight {path} fits several keys of the optimizer map: {string.Join(", ", fitting)}; make them exclude each other"),
        };
    }
}
