using System.Text.Json;
using ConvNet.Engine;

namespace ConvNet.Conformance;

/// <summary>A layer called once, forwards and backwards.</summary>
internal sealed class Layers() : Family("layers")
{
    public override Action<Comparison> Prepare(KitCase given)
    {
        var layer = Build.Create<Layer>(given);
        var before = given.Has("before") ? Build.Create<Layer>((string)Before(given)["class_name"]!, BeforeArguments(given)) : null;
        var arguments = LayerCallArguments.Of(given);
        return compare =>
        {
            Shapes shapes = [.. given.List("input_shapes").Select(KitArray.ShapeOf)];
            if (given.Has("adapt")) ((IAdaptable)layer).Adapt(given.Array("adapt"));
            layer.EnsureBuilt(shapes, arguments);
            compare.Compare(layer, given.Arguments("config"), given.Arguments());
            CompareShapes(compare, layer, shapes, arguments, given);
            CompareWeights(compare, layer, given);

            Tensors xs = [.. given.List("inputs").Select(input => Watched(Arrays.ToTensor(KitArray.Read(input))))];
            var outputs = layer.Run(before is null ? xs : before.Run(xs, new()),
                arguments with { Training = given["training"].GetBoolean() });
            foreach (var (y, (name, want)) in outputs.Zip(Outputs(given, "output"))) compare.Close(name, y.numpy(), want);
            if (given.Has("output_mask") && outputs[0].Mask is { } mask)
                compare.Close("output_mask", mask.numpy(), given["output_mask"]);
            else compare.Equal("has a mask", outputs[0].Mask is not null, given.Has("output_mask"));
            if (given.Has("losses"))
            {
                compare.Numbers("losses", layer.Losses.Select(loss => loss.Item()), given["losses"],
                    tolerance: Comparison.Tolerance);
            }
            if (given.Has("upstream"))
            {
                var weighted = outputs.Zip(Outputs(given, "upstream")).Where(pair => pair.Second.Want.ValueKind != JsonValueKind.Null)
                    .Select(pair => Ops.Sum(pair.First * Arrays.ToTensor(KitArray.Read(pair.Second.Want))));
                compare.Gradients(weighted.Aggregate((sum, one) => sum + one), [
                    .. xs.Zip(given.List("input_gradients"), (x, want) => ("input", x, want)),
                    .. layer.TrainableWeights.Zip(given.List("weight_gradients"),
                        (weight, want) => (weight.Name, weight.Value, want)),
                ]);
            }
            foreach (var (weight, want) in layer.Weights.Zip(given.List("weights_after")))
                compare.Close($"{weight.Name} afterwards", weight.numpy(), want);
        };
    }

    private static Tensor Watched(Tensor input) => input.DType.IsFloat ? Autograd.Watch(input) : input;

    private static IReadOnlyDictionary<string, object?> Before(KitCase given) =>
        (IReadOnlyDictionary<string, object?>)Build.PlainValue(given["before"])!;

    private static IReadOnlyDictionary<string, object?> BeforeArguments(KitCase given) =>
        (IReadOnlyDictionary<string, object?>)Before(given)["config"]!;

    // A field of the first output, and of the others.
    private static IEnumerable<(string Name, JsonElement Want)> Outputs(KitCase given, string field) =>
        given.List("more_outputs").Select((more, i) => ($"{field} {i + 1}", more.GetProperty(field))).Prepend((field, given[field]));

    // What was recorded is the output's shape, with null for the first axis whatever it is. RandomCrop crops in training alone.
    private static void CompareShapes(Comparison compare, Layer layer, Shapes inputs, CallArguments arguments, KitCase given)
    {
        if (layer is RandomCrop && !given["training"].GetBoolean()) return;
        var wanted = Outputs(given, "output_shape").Select(output => KitArray.ShapeOf(output.Want)).ToList();
        var got = layer.OutputShapesOf(inputs, arguments);
        compare.Sequence("ComputeOutputShapes", got.Select(shape => shape.With(0, null)), wanted);
        if (got.Count == 1 && inputs.Count == 1)
            compare.Equal("ComputeOutputShape", layer.ComputeOutputShape(inputs[0]).With(0, null), wanted[0]);
        compare.Sequence("output shapes", layer.OutputShapes.Select(shape => shape.With(0, null)), wanted);
    }

    private static void CompareWeights(Comparison compare, Layer layer, KitCase given)
    {
        var wanted = given.List("weights");
        compare.Equal("count_params", layer.CountParams(), given["count_params"].GetInt64());
        compare.Equal("trainable_params", layer.TrainableWeights.Sum(weight => weight.Size),
            given["trainable_params"].GetInt64());
        var trainable = layer.TrainableWeights;
        compare.Sequence("weights", layer.Weights.Select(weight => (weight.Name, trainable.Contains(weight))),
            wanted.Select(weight => (weight.GetProperty("name").GetString()!, weight.GetProperty("trainable").GetBoolean())));
        if (given.Has("adapt"))
        {
            foreach (var (weight, want) in layer.Weights.Zip(wanted))
                compare.Close($"{weight.Name} after adapt", weight.numpy(), want.GetProperty("tensor"));
        }
        layer.SetWeights([.. wanted.Select(weight => KitArray.Read(weight.GetProperty("tensor")))]);
    }
}
