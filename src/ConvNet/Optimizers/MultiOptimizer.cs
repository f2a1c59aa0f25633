using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Several optimizers for one model, each for some of its weights: <c>new MultiOptimizer(new OptimizerMap("adam") { [".*bias"] =
/// new SGD(0.1) })</c>.
/// </summary>
/// <remarks>Keras' page: https://keras.io/api/optimizers/.</remarks>
[KerasName("MultiOptimizer", AsString = false)]
[ConfigKeys("optimizer_map", "loss_scale_factor", "name")]
public sealed class MultiOptimizer : Optimizer
{
    private readonly Func<Variable, Optimizer> _choose;
    private readonly List<Optimizer> _optimizers = [];
    private IReadOnlyList<Variable> _variables = [];
    private IReadOnlyList<(Optimizer Optimizer, int[] Places)> _groups = [];
    private FlatVariables? _flat;
    private long _steps;

    /// <summary>By the weights' paths.</summary>
    /// <param name="optimizer_map">Which optimizer trains which weights.</param>
    /// <param name="loss_scale_factor">What the loss is multiplied by and the gradients divided by, against underflow.</param>
    /// <param name="name">A name of one's own.</param>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public MultiOptimizer(OptimizerMap optimizer_map, double? loss_scale_factor = null, string name = "multi_optimizer")
        : this(variable => optimizer_map[variable.Path], loss_scale_factor, name) =>
        (OptimizerMap, _optimizers) = (optimizer_map, [.. optimizer_map.All]);

    /// <summary>By a function of the weights. It can't be written to a file.</summary>
    /// <param name="optimizer_map">Gives each weight its optimizer; the same object for those that belong together.</param>
    /// <param name="loss_scale_factor">What the loss is multiplied by and the gradients divided by, against underflow.</param>
    /// <param name="name">A name of one's own.</param>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]
    public MultiOptimizer(Func<Variable, Optimizer> optimizer_map, double? loss_scale_factor = null, string name = "multi_optimizer")
        : base(0, null, null, null, null, false, 0.99, null, loss_scale_factor, null, name) => _choose = optimizer_map;

    /// <summary>Which optimizer trains which weights; null where a function says it.</summary>
    public OptimizerMap? OptimizerMap { get; }

    /// <summary>How many optimizers there are; those that a function chooses are known when training has begun.</summary>
    public int NumOptimizers => _optimizers.Count;

    /// <summary>The rate of the first optimizer, which callbacks see and change.</summary>
    /// <exception cref="InvalidOperationException">No optimizer is known yet.</exception>
    public override double LearningRate
    {
        get => First.LearningRate;
        set => First.LearningRate = value;
    }

    /// <inheritdoc/>
    public override long Iterations
    {
        get => _steps;
        internal set
        {
            _steps = value;
            foreach (var optimizer in _optimizers) optimizer.Iterations = value;
        }
    }

    [KerasName("optimizer_map")]
    internal object MapInConfig => (object?)OptimizerMap ?? _choose;

    /// <summary>The optimizers in the order of Keras' files.</summary>
    internal IReadOnlyList<Optimizer> Optimizers => _optimizers;

    internal override IReadOnlyList<Variable> Variables => _variables;

    internal override FlatVariables? Flat => _flat;

    // Besides those of the optimizers within: a rate of its own.
    internal override long? FloatsKept => _flat is null ? null
        : 1 + _optimizers.Sum(optimizer => optimizer.FloatsKept ?? (optimizer.Rate.Schedule is null ? 1 : 0));

    internal override IReadOnlyList<string> SlotNames => [];

    private Optimizer First => _optimizers.Count > 0 ? _optimizers[0] : throw new InvalidOperationException(
        $"{Name}: its optimizers are chosen by a function, so none is known before training begins");

    /// <summary>An optimizer by its number: those of the map in its order, the default last.</summary>
    public Optimizer GetOptimizer(int index) => _optimizers[index];

    /// <inheritdoc/>
    public override void ExcludeFromWeightDecay(IReadOnlyList<Variable>? var_list = null, IReadOnlyList<string>? var_names = null)
    {
        foreach (var optimizer in _optimizers) optimizer.ExcludeFromWeightDecay(var_list, var_names);
    }

    internal override void EnsureBuilt(IReadOnlyList<Variable> variables, FlatVariables? within = null)
    {
        if (_flat is not null && variables.SequenceEqual(_variables)) return;
        if (_flat is not null) throw OtherVariables(_variables.Count);
        var chosen = variables.Select(variable => OptimizerMap.Single(_choose(variable))).ToList();
        foreach (var optimizer in chosen.Except(_optimizers)) _optimizers.Add(optimizer);
        _variables = variables;
        _groups = [.. from optimizer in _optimizers
                      let places = chosen.Index().Where(one => one.Item == optimizer).Select(one => one.Index).ToArray()
                      where places.Length > 0
                      select (optimizer, places)];
        // The weights of one optimizer lie together, so that each works on a section of the whole.
        _flat = new(variables, [.. _groups.SelectMany(group => group.Places)]);
        foreach (var (optimizer, places) in _groups)
            optimizer.EnsureBuilt([.. places.Select(place => variables[place])], _flat.Section(places));
    }

    internal override IEnumerable<(string Slot, Variable Variable, Tensor Value)> SlotValues(bool slotBySlot = false) =>
        _groups.SelectMany(group => group.Optimizer.SlotValues(slotBySlot));

    internal override void FinalizeVariables()
    {
        foreach (var (optimizer, _) in _groups) optimizer.FinalizeVariables();
    }

    internal override void Step(int[] missing)
    {
        using var off = Autograd.Off();
        if (LossScaleFactor is { } scale) Ops.Assign(_flat!.Gradients, _flat.Gradients / scale);
        foreach (var (optimizer, places) in _groups)
            optimizer.Step([.. places.Index().Where(place => missing.Contains(place.Item)).Select(place => place.Index)]);
        _steps++;
    }

    internal override void Update(Tensor weights, Tensor gradients, double rate) =>
        throw new InvalidOperationException($"{Name}: each of its optimizers updates its own weights");
}
