using ConvNet.Engine;

namespace ConvNet;

/// <summary>Finds the output's shape of a layer that does not tell it, by computing once with zeros.</summary>
internal static class Trial
{
    // Sizes that stand for unknown ones; where the results differ, the output's size is unknown too.
    private static readonly int[] Sizes = [2, 3];

    [ThreadStatic]
    private static int _running;

    /// <summary>Whether one is under way: the sizes that stand for unknown ones mean nothing to the layers within.</summary>
    public static bool IsRunning => _running > 0;

    /// <summary>The shapes of what the layer gives; its weights are made on the way.</summary>
    /// <exception cref="ArgumentException">The layer can't compute with inputs of these shapes.</exception>
    public static Shapes ShapesOf(Layer layer, Shapes inputs, CallArguments arguments)
    {
        if (inputs.All(shape => shape.IsKnown)) return Run(layer, inputs, arguments, Sizes[0]);
        var results = Array.ConvertAll(Sizes, size => Run(layer, inputs, arguments, size));
        return new([.. results[0].Zip(results[1], (one, other) => one.Count != other.Count ? one
            : new Shape([.. one.Zip(other, (a, b) => a == b ? a : null)]))]);
    }

    private static Shapes Run(Layer layer, Shapes inputs, CallArguments arguments, int size)
    {
        using var off = Autograd.Off();
        using var scope = new MemoryScope();
        var zeros = inputs.Select(shape => Ops.Zeros(new([.. shape.Select(axis => axis ?? size)]))).ToArray();
        var passed = arguments.Map(tensor => tensor is KerasTensor
            ? Ops.Zeros(new([.. tensor.Shape.Select(axis => axis ?? size)])) : tensor);
        _running++;
        try
        {
            return layer.Run(zeros, passed with { Training = false }, isTrial: true).Shapes;
        }
        finally
        {
            _running--;
        }
    }
}
