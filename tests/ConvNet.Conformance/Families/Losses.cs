using ConvNet.Engine;

namespace ConvNet.Conformance;

/// <summary>A loss on arrays, behind layers, or refused.</summary>
internal sealed class Losses() : Family("losses")
{
    public override Action<Comparison> Prepare(KitCase given)
    {
        if (given.IsError) return PrepareError(given);
        var loss = Build.Create<Loss>(given);
        var labels = given.Array("y_true");
        if (given.Has("layers")) return PrepareModel(given, loss, labels);
        var perSample = Build.Create<Loss>(given.Text("class")!, With(given.Arguments(), "reduction", "none"));
        return compare =>
        {
            compare.Compare(loss, given.Arguments("config"), given.Arguments());
            var y_true = Arrays.ToTensor(labels);
            var y_pred = Autograd.Watch(Arrays.ToTensor(given.Array("y_pred"), "float32"));
            var weights = Weights(given);
            var value = loss.Compute(y_true, y_pred, weights);
            compare.Close("value", value.numpy(), given["value"]);
            compare.Close("per sample", perSample.Compute(y_true, y_pred, weights).numpy(), given["per_sample"]);
            if (given.Has("gradient")) compare.Gradients(Ops.Sum(value), [("y_pred", y_pred, given["gradient"])]);
        };
    }

    private static Action<Comparison> PrepareModel(KitCase given, Loss loss, NDArray labels)
    {
        var model = new Sequential(given.List("layers").Select(layer =>
            Build.Create<Layer>(layer.GetProperty("class").GetString()!, Build.Plain(layer.GetProperty("args")))));
        return compare =>
        {
            var x = given.Array("x");
            model.EnsureBuilt(x.shape.With(0, null));
            model.SetWeights([.. given.List("layers").SelectMany(layer => layer.GetProperty("weights").EnumerateArray())
                .Select(KitArray.Read)]);
            var y_pred = model.Apply(Arrays.ToTensor(x), training: true);
            compare.Close("y_pred", y_pred.numpy(), given["y_pred"]);
            var value = loss.Compute(Arrays.ToTensor(labels), y_pred, Weights(given));
            compare.Close("value", value.numpy(), given["value"]);
            compare.Gradients(Ops.Sum(value),
                [.. model.TrainableWeights.Zip(given.List("gradients"), (weight, want) => (weight.Name, weight.Value, want))]);
        };
    }

    private static Action<Comparison> PrepareError(KitCase given)
    {
        var make = Build.Refusable<Loss>(given);
        return compare => compare.Refused(given.Error, () =>
        {
            var loss = make!();
            if (!given.Has("y_pred")) return;
            loss.Call(given.Array("y_true"), given.Array("y_pred"),
                given.Has("sample_weight") ? given.Array("sample_weight") : null);
        });
    }

    private static Tensor? Weights(KitCase given) =>
        given.Has("sample_weight") ? Arrays.ToTensor(given.Array("sample_weight"), "float32") : null;

    private static Dictionary<string, object?> With(IReadOnlyDictionary<string, object?> arguments, string key, object? value) =>
        new(arguments) { [key] = value };
}
