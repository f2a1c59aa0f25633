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
internal sealed class FlatVariables
{
    private readonly IReadOnlyList<Variable> _variables;
    private readonly Tensor[] _places;
    private readonly int[] _others;

    public FlatVariables(IReadOnlyList<Variable> variables)
    {
        Backend.EnsureLoaded();
        _variables = variables;
        _places = new Tensor[variables.Count];
        DType = variables.Any(variable => variable.DType == DType.Float64) ? DType.Float64 : DType.Float32;
        _others = [.. variables.Index().Where(variable => variable.Item.DType != DType).Select(variable => variable.Index)];
        long size = variables.Sum(variable => variable.Size);
        Values = MemoryScope.Keep(new(torch.zeros(size, ScalarTypes.Of(DType))));
        Gradients = MemoryScope.Keep(new(torch.zeros(size, ScalarTypes.Of(DType))));
        MoveIn();
    }

    /// <summary>The type of <see cref="Values"/> and <see cref="Gradients"/>.</summary>
    public DType DType { get; }

    /// <summary>All numbers of all variables, (size).</summary>
    public Tensor Values { get; }

    /// <summary>The derivatives of the last loss, (size).</summary>
    public Tensor Gradients { get; }

    /// <summary>Computes <see cref="Gradients"/> of a scalar.</summary>
    /// <param name="loss">Is called when the variables are in: a scalar of before would have derivatives elsewhere.</param>
    public void ComputeGradients(Func<Tensor> loss)
    {
        if (!IsHome()) MoveIn();
        Gradients.Native.zero_();
        foreach (int index in _others) _places[index].Native.grad?.zero_();
        var scalar = loss().Native;
        if (scalar.requires_grad) scalar.backward();
        using var off = Autograd.Off();
        foreach (int index in _others)
        {
            CopyIn(index);
            if (_places[index].Native.grad is { } gradient) Part(Gradients, index).Native.copy_(gradient);
        }
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
        long start = _variables.Take(index).Sum(variable => variable.Size);
        var variable = _variables[index];
        return new(flat.Native.narrow(0, start, variable.Size).view(Arrays.Sizes(variable.Shape)));
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

    private void CopyIn(int index) => Part(Values, index).Native.copy_(_places[index].Native);
}
