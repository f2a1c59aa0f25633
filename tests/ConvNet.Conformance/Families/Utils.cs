namespace ConvNet.Conformance;

/// <summary>A call of keras.utils, of an image generator or of a dataset.</summary>
internal sealed class Utils() : Family("utils")
{
    public override string GroupOf(KitCase given) =>
        given.Text("class") is { } type ? $"{type}.{given.Text("call")}" : given.Text("call")!;

    public override Action<Comparison> Prepare(KitCase given) => PythonCall.Prepare(given);
}
