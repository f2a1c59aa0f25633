using ConvNet.Engine;

namespace ConvNet.Conformance;

/// <summary>A layer called once, forwards and backwards.</summary>
internal sealed class Layers() : Family("layers")
{
    public override Action<Comparison> Prepare(KitCase given)
    {
        var layer = Build.Create<Layer>(given);
        given.RequireNo("calls of a layer", "call", "before", "more_outputs", "output_mask");
        if (given.Text("inputs_as") != "tensor") throw new NotOfferedException("layers with several inputs");
        return compare =>
        {
            var shape = KitArray.ShapeOf(given["input_shapes"][0]);
            if (given.Has("adapt")) ((IAdaptable)layer).Adapt(given.Array("adapt"));
            layer.EnsureBuilt(shape);
            compare.Compare(layer, given.Arguments("config"), given.Arguments());
            CompareShape(compare, layer, shape, given);
            CompareWeights(compare, layer, given);

            var input = Arrays.ToTensor(KitArray.Read(given.List("inputs")[0]));
            var x = input.DType.IsFloat ? Autograd.Watch(input) : input;
            var y = layer.Apply(x, given["training"].GetBoolean());
            compare.Close("output", y.numpy(), given["output"]);
            if (given.Has("losses"))
            {
                compare.Numbers("losses", layer.Losses.Select(loss => loss.Item()), given["losses"],
                    tolerance: Comparison.Tolerance);
            }
            if (given.Has("upstream"))
            {
                compare.Gradients(Ops.Sum(y * Arrays.ToTensor(given.Array("upstream"))), [
                    ("input", x, given.List("input_gradients")[0]),
                    .. layer.TrainableWeights.Zip(given.List("weight_gradients"),
                        (weight, want) => (weight.Name, weight.Value, want)),
                ]);
            }
            foreach (var (weight, want) in layer.Weights.Zip(given.List("weights_after")))
                compare.Close($"{weight.Name} afterwards", weight.numpy(), want);
        };
    }

    // What was recorded is the output's shape, with null for the first axis whatever it is. RandomCrop crops in training alone.
    private static void CompareShape(Comparison compare, Layer layer, Shape input, KitCase given)
    {
        if (layer is RandomCrop && !given["training"].GetBoolean()) return;
        var wanted = KitArray.ShapeOf(given["output_shape"]);
        compare.Equal("ComputeOutputShape", layer.ComputeOutputShape(input).With(0, null), wanted);
        compare.Equal("output shape", layer.OutputShape.With(0, null), wanted);
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
