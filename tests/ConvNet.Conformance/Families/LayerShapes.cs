namespace ConvNet.Conformance;

/// <summary>A layer called on a size only, or refused.</summary>
internal sealed class LayerShapes() : Family("layer_shapes")
{
    public override Action<Comparison> Prepare(KitCase given)
    {
        var refusable = given.IsError ? Build.Refusable<Layer>(given) : null;
        var layer = given.IsError ? null : Build.Create<Layer>(given);
        Shapes shapes = [.. given.List("input_shapes").Select(KitArray.ShapeOf)];
        return compare =>
        {
            if (refusable is not null) compare.Refused(given.Error, () => refusable().EnsureBuilt(shapes));
            if (layer is null) return;
            layer.EnsureBuilt(shapes);
            compare.Sequence("output shapes", layer.OutputShapes,
                [KitArray.ShapeOf(given["output_shape"]), .. given.List("more_output_shapes").Select(KitArray.ShapeOf)]);
            compare.Equal("count_params", layer.CountParams(), given["count_params"].GetInt64());
        };
    }
}
