namespace ConvNet.Conformance;

/// <summary>A layer called on a size only, or refused.</summary>
internal sealed class LayerShapes() : Family("layer_shapes")
{
    public override Action<Comparison> Prepare(KitCase given)
    {
        var refusable = given.IsError ? Build.Refusable<Layer>(given) : null;
        var layer = given.IsError ? null : Build.Create<Layer>(given);
        if (given.Text("inputs_as") != "tensor" || given.List("input_shapes").Count != 1)
            throw new NotOfferedException("layers with several inputs");
        given.RequireNo("layers", "more_output_shapes");
        var shape = KitArray.ShapeOf(given["input_shapes"][0]);
        return compare =>
        {
            if (refusable is not null) compare.Refused(given.Error, () => refusable().EnsureBuilt(shape));
            if (layer is null) return;
            layer.EnsureBuilt(shape);
            compare.Equal("output shape", layer.OutputShape, KitArray.ShapeOf(given["output_shape"]));
            compare.Equal("count_params", layer.CountParams(), given["count_params"].GetInt64());
        };
    }
}
