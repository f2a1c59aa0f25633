using TorchSharp;

namespace ConvNet.Engine;

/// <summary>
/// Variables that live one behind the other in one tensor, their gradients in another: whatever is done to all of them, such
/// as a step of an optimizer, is done in one call however many there are.
/// </summary>
/// <remarks>
/// All are float32, or float64 if one of the variables is. A variable of another type keeps its numbers; they are copied in for
/// each step, and out when it is done.
/// </remarks>
internal sealed unsafe class FlatVariables
{
    // Taken by the loss that is being computed; null while none is.
    [ThreadStatic]
    private static List<Detour>? _detours;

    private readonly IReadOnlyList<Variable> _variables;
    private readonly long[] _starts;
    private readonly int[] _others;
    private readonly Tensor[] _places;
    private int[]? _unreached;

    /// <summary>Moves the variables in.</summary>
    /// <param name="variables">In the order by which they are numbered.</param>
    /// <param name="order">In which order they lie; null for the same.</param>
    public FlatVariables(IReadOnlyList<Variable> variables, IReadOnlyList<int>? order = null)
    {
        Backend.EnsureLoaded();
        _variables = variables;
        _places = new Tensor[variables.Count];
        DType = variables.Any(variable => variable.DType == DType.Float64) ? DType.Float64 : DType.Float32;
        _others = Others();
        _starts = new long[variables.Count];
        long size = 0;
        foreach (int index in order ?? [.. Enumerable.Range(0, variables.Count)])
        {
            _starts[index] = size;
            size += variables[index].Size;
        }
        Values = MemoryScope.Keep(new(torch.zeros(size, ScalarTypes.Of(DType))));
        Gradients = MemoryScope.Keep(new(torch.zeros(size, ScalarTypes.Of(DType))));
        MoveIn();
    }

    private FlatVariables(FlatVariables whole, int[] indices)
    {
        DType = whole.DType;
        _variables = [.. indices.Select(index => whole._variables[index])];
        _others = Others();
        _places = [.. indices.Select(index => whole._places[index])];
        long first = whole._starts[indices[0]], size = _variables.Sum(variable => variable.Size);
        _starts = [.. indices.Select(index => whole._starts[index] - first)];
        Values = MemoryScope.Keep(new(whole.Values.Native.narrow(0, first, size)));
        Gradients = MemoryScope.Keep(new(whole.Gradients.Native.narrow(0, first, size)));
    }

    /// <summary>The type of <see cref="Values"/> and <see cref="Gradients"/>.</summary>
    public DType DType { get; }

    /// <summary>All numbers of all variables, (size).</summary>
    public Tensor Values { get; }

    /// <summary>The derivatives of the last loss, (size).</summary>
    public Tensor Gradients { get; }

    /// <summary>Whether a loss is being computed whose derivatives will be asked for, here and nowhere else.</summary>
    public static bool AreComputing => _detours is not null;

    /// <summary>
    /// Places of the variables that the first loss did not depend on and no later one has: they have no gradient, which is
    /// something else than a gradient of zeros. Null before the first loss.
    /// </summary>
    public int[]? Unreached => _unreached;

    /// <summary>Tells of a part of the loss whose derivatives the engine does not find.</summary>
    public static void Take(Detour detour) => _detours!.Add(detour);

    /// <summary>Some of the variables that lie one behind the other, as a part of the same numbers.</summary>
    public FlatVariables Section(int[] indices) => new(this, indices);

    /// <summary>Computes <see cref="Gradients"/> of a scalar.</summary>
    /// <param name="loss">Is called when the variables are in: a scalar of before would have derivatives elsewhere.</param>
    public void ComputeGradients(Func<Tensor> loss)
    {
        if (!IsHome()) MoveIn();
        Gradients.Native.zero_();
        foreach (int index in _others) _places[index].Native.grad = null;
        var before = _detours;
        List<Detour> detours = [];
        // A detour finds derivatives in float32.
        _detours = DType == DType.Float32 ? detours : null;
        try
        {
            var scalar = loss();
            if (_unreached is null) FindUnreached(scalar, detours);
            else if (scalar.Native.requires_grad) scalar.Native.backward();
        }
        finally
        {
            _detours = before;
        }
        foreach (var detour in detours)
        {
            if (detour.Output.grad is { } gradient) detour.Backward(gradient, this);
        }
        using (Autograd.Off())
        {
            foreach (int index in _others)
            {
                CopyIn(index);
                if (_places[index].Native.grad is { } gradient) Part(Gradients, index).Native.copy_(gradient);
            }
        }
        if (_unreached!.Length > 0) _unreached = [.. _unreached.Where(index => !IsReached(index))];
    }

    /// <summary>Where the derivatives by a variable are; null if it is not among these.</summary>
    public float* GradientOf(Variable variable)
    {
        for (int i = 0; i < _variables.Count; i++)
        {
            if (_variables[i] == variable) return Memory.Of(Gradients.Native) + _starts[i];
        }
        return null;
    }

    /// <summary>Takes over <see cref="Gradients"/> that were computed elsewhere; null is no change.</summary>
    public void TakeGradients(IReadOnlyList<Tensor?> gradients)
    {
        using var off = Autograd.Off();
        if (!IsHome()) MoveIn();
        Gradients.Native.zero_();
        for (int i = 0; i < gradients.Count; i++)
        {
            if (gradients[i] is { } gradient) Part(Gradients, i).Native.copy_(gradient.Native);
        }
        foreach (int index in _others) CopyIn(index);
    }

    /// <summary>Gives the variables of other types what has become of their numbers.</summary>
    public void CopyOut()
    {
        foreach (int index in _others) Ops.Assign(_places[index], Part(Values, index));
    }

    /// <summary>The part of a tensor of <see cref="Values"/>' size that belongs to one variable.</summary>
    public Tensor Part(Tensor flat, int index)
    {
        var variable = _variables[index];
        return new(flat.Native.narrow(0, _starts[index], variable.Size).view(Arrays.Sizes(variable.Shape)));
    }

    // Which variables a loss depends on is asked once: the answer takes tensors of their own for the gradients.
    private void FindUnreached(Tensor scalar, IReadOnlyList<Detour> detours)
    {
        var gradients = Autograd.Gradients(scalar, [.. _places, .. detours.Select(detour => new Tensor(detour.Output))]);
        foreach (var (detour, gradient) in detours.Zip(gradients.Skip(_places.Length))) detour.Output.grad = gradient?.Native;
        _unreached = [.. Enumerable.Range(0, _places.Length).Where(index => gradients[index] is null
            && !detours.Any(detour => detour.Output.grad is not null && detour.Variables.Contains(_variables[index])))];
        TakeGradients([.. gradients.Take(_places.Length)]);
    }

    private bool IsReached(int index)
    {
        using var off = Autograd.Off();
        return Part(Gradients, index).Native.count_nonzero().item<long>() > 0;
    }

    /// <summary>Two optimizers may train the same variables in turn: then the other one has moved them out.</summary>
    private bool IsHome()
    {
        for (int i = 0; i < _places.Length; i++)
        {
            if (!ReferenceEquals(_variables[i].Stored, _places[i])) return false;
        }
        return true;
    }

    private void MoveIn()
    {
        using var off = Autograd.Off();
        foreach (int index in _others) _places[index] = _variables[index].Stored;
        for (int i = 0; i < _places.Length; i++)
        {
            if (_variables[i].DType != DType) continue;
            var place = Part(Values, i);
            place.Native.copy_(_variables[i].Stored.Native);
            var leaf = place.Native.detach().requires_grad_(true);
            leaf.grad = Part(Gradients, i).Native;
            _places[i] = MemoryScope.Keep(new(leaf));
            _variables[i].MoveTo(_places[i]);
        }
    }

    private int[] Others() => [.. _variables.Index().Where(variable => variable.Item.DType != DType).Select(variable => variable.Index)];

    private void CopyIn(int index) => Part(Values, index).Native.copy_(_places[index].Native);
}
