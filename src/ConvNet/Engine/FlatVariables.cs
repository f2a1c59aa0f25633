using TorchSharp;

namespace ConvNet.Engine;

/// <summary>
/// Variables that live one behind the other in one tensor, their gradients in another: whatever is done to all of them, such
/// as a step of an optimizer, is done in one call however many there are.
/// </summary>
internal sealed unsafe class FlatVariables
{
    // What is to be done behind the engine's own way back; null while no derivatives are being computed.
    [ThreadStatic]
    private static List<Action<FlatVariables>>? _behind;

    private readonly IReadOnlyList<Variable> _variables;
    private readonly Tensor[] _places;

    public FlatVariables(IReadOnlyList<Variable> variables)
    {
        Backend.EnsureLoaded();
        _variables = variables;
        _places = new Tensor[variables.Count];
        long size = variables.Sum(variable => variable.Size);
        Values = MemoryScope.Keep(new(torch.zeros(size)));
        Gradients = MemoryScope.Keep(new(torch.zeros(size)));
        MoveIn();
    }

    /// <summary>All numbers of all variables, (size).</summary>
    public Tensor Values { get; }

    /// <summary>The derivatives of the last loss, (size).</summary>
    public Tensor Gradients { get; }

    /// <summary>Whether a loss is being computed whose derivatives will be asked for, here and nowhere else.</summary>
    public static bool AreComputing => _behind is not null;

    /// <summary>
    /// Part of a network that finds its derivatives without the engine: is called when those of the loss by its output are known.
    /// </summary>
    public static void Behind(Action<FlatVariables> backward) => _behind!.Add(backward);

    /// <summary>Computes <see cref="Gradients"/> of a scalar.</summary>
    /// <param name="loss">Is called when the variables are in: a scalar of before would have derivatives elsewhere.</param>
    public void ComputeGradients(Func<Tensor> loss)
    {
        if (!IsHome()) MoveIn();
        Gradients.Native.zero_();
        var before = _behind;
        var behind = _behind = [];
        try
        {
            var scalar = loss().Native;
            if (scalar.requires_grad) scalar.backward();
        }
        finally
        {
            _behind = before;
        }
        foreach (var backward in behind) backward(this);
    }

    /// <summary>Where the derivatives by a variable are; null if it is not among these.</summary>
    public float* GradientOf(Variable variable)
    {
        float* place = Memory.Of(Gradients.Native);
        foreach (var other in _variables)
        {
            if (other == variable) return place;
            place += other.Size;
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
    }

    /// <summary>The part of a tensor of <see cref="Values"/>' size that belongs to one variable.</summary>
    public Tensor Part(Tensor flat, int index)
    {
        long start = _variables.Take(index).Sum(variable => variable.Size);
        var variable = _variables[index];
        return new(flat.Native.narrow(0, start, variable.Size).view(Arrays.Sizes(variable.Shape)));
    }

    /// <summary>Two optimizers may train the same variables in turn: then the other one has moved them out.</summary>
    private bool IsHome()
    {
        for (int i = 0; i < _places.Length; i++)
        {
            if (!ReferenceEquals(_variables[i].Value, _places[i])) return false;
        }
        return true;
    }

    private void MoveIn()
    {
        using var off = Autograd.Off();
        for (int i = 0; i < _places.Length; i++)
        {
            var place = Part(Values, i);
            place.Native.copy_(_variables[i].Value.Native);
            var leaf = place.Native.detach().requires_grad_(true);
            leaf.grad = Part(Gradients, i).Native;
            _places[i] = MemoryScope.Keep(new(leaf));
            _variables[i].MoveTo(_places[i]);
        }
    }
}
