namespace ConvNet;

/// <summary>A loss of targets and predictions of like shapes, element by element; axes of size 1 are repeated.</summary>
public abstract class AlignedLoss : Loss
{
    /// <summary>A loss.</summary>
    private protected AlignedLoss(string reduction, string name)
        : base(reduction, name)
    {
    }

    internal sealed override void CheckShapes(Shape y_true, Shape y_pred)
    {
        var (target, prediction) = Alignment.Of(y_true, y_pred);
        if (Fits(target, prediction)) return;
        string name = KerasClasses.SnakeCase(KerasClasses.NameOf(GetType()));
        throw new ArgumentException($"{name} expects targets of the predictions' shape {y_pred}, got {y_true}");
    }

    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor y_true, Tensor y_pred)
    {
        var (target, prediction) = Alignment.Of(y_true, y_pred);
        return Compare(target, prediction);
    }

    /// <summary>Whether aligned shapes can be compared.</summary>
    private protected virtual bool Fits(Shape target, Shape prediction) => Alignment.Broadcasts(target, prediction);

    /// <summary>The loss of each sample; both are floats.</summary>
    private protected abstract Tensor Compare(Tensor target, Tensor prediction);
}
