using ConvNet.Engine;

namespace ConvNet;

/// <summary>Targets and predictions of which one has an axis of size 1 more at the end, as (batch) beside (batch, 1).</summary>
internal static class Alignment
{
    /// <summary>
    /// Shapes of the same rank: a single axis gets one of size 1 after it, of several axes the last is dropped. Other shapes
    /// stay.
    /// </summary>
    public static (Shape Target, Shape Prediction) Of(Shape target, Shape prediction) => (target.Count - prediction.Count) switch
    {
        1 when target.At(target.Count - 1) == 1 =>
            target.Count == 2 ? (target, prediction.Append(1)) : (target[..^1], prediction),
        -1 when prediction.At(prediction.Count - 1) == 1 =>
            prediction.Count == 2 ? (target.Append(1), prediction) : (target, prediction[..^1]),
        _ => (target, prediction),
    };

    /// <summary>Targets and predictions, aligned; both are floats.</summary>
    public static (Tensor Target, Tensor Prediction) Of(Tensor target, Tensor prediction)
    {
        var (targets, predictions) = Of(target.Shape, prediction.Shape);
        return (Ops.Reshape(Ops.Cast(target, "float32"), targets), Ops.Reshape(prediction, predictions));
    }

    /// <summary>Whether arrays of these shapes can be compared element by element, axes of size 1 being repeated.</summary>
    public static bool Broadcasts(Shape left, Shape right) => left.Reverse().Zip(right.Reverse())
        .All(pair => pair.First is null or 1 || pair.Second is null or 1 || pair.First == pair.Second);
}
