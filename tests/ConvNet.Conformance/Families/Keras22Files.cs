using System.Text.RegularExpressions;

namespace ConvNet.Conformance;

/// <summary>Files of Keras 2.2.4.</summary>
internal sealed partial class Keras22Files() : ModelFiles("keras22_files")
{
    protected override string FileOf(KitCase given) => given.Text("file")!;

    protected override bool IsOfWeights(KitCase given) => given.Text("saved_by") == "model.save_weights";

    protected override Model MadeFor(KitCase given) => Build.KnowingNames(() => ModelConfig.Of(PythonJson.Plain(given["model_config"])));

    protected override void CompareTraining(Comparison compare, Model model, KitCase given)
    {
        if (!given.Has("evaluate") || Data().Match(given.Text("code")!) is not { Success: true } data) return;
        var (x, y) = Made(data);
        var values = model.Evaluate(x, y, verbose: 0);
        foreach (var (got, want) in values.Zip(given["evaluate"].EnumerateObject())) compare.Numbers(want.Name, [got], want.Value);
    }

    // data(n, …) is sin(0.3 i), labels(n, classes) are i % classes.
    private static (NDArray X, NDArray Y) Made(Match code)
    {
        int[] sizes = [.. code.Groups["sizes"].Value.Split(", ").Select(int.Parse)];
        int elements = sizes.Aggregate((product, size) => product * size), classes = int.Parse(code.Groups["classes"].Value);
        var x = NDArray.Wrap(Enumerable.Range(0, elements).Select(i => (float)Math.Sin(0.3 * i)).ToArray(), sizes);
        var y = NDArray.Wrap(Enumerable.Range(0, sizes[0]).Select(i => i % classes).ToArray(), sizes[0]);
        return (x, code.Groups["kind"].Value == "onehot" ? keras.utils.to_categorical(y, classes) : y);
    }

    [GeneratedRegex(@"x, y = data\((?<sizes>.+?)\), (?<kind>onehot|labels)\(\d+, (?<classes>\d+)\)")]
    private static partial Regex Data();
}
