using ConvNet.Engine;

namespace ConvNet.Conformance;

/// <summary>A layer of images called on an array, or an image function.</summary>
internal sealed class Images() : Family("images")
{
    public override string GroupOf(KitCase given) => given.Text("class") ?? given.Text("call")!;

    public override Action<Comparison> Prepare(KitCase given)
    {
        if (given.Has("call")) return PythonCall.Prepare(given);
        var layer = Build.Create<Layer>(given);
        return compare =>
        {
            compare.Compare(layer, given.Arguments("config"), given.Arguments());
            bool training = given.Has("training") && given["training"].GetBoolean();
            var got = layer.Apply(Arrays.ToTensor(given.Array("input")), training).numpy();
            var want = given.Array("expect");
            compare.Equal("dtype", got.dtype, want.dtype);
            compare.CloseEach("output", got, want, given["tol"].GetDouble());
        };
    }
}
