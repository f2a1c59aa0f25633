using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace ConvNet.Engine;

/// <summary>Numbers of categories.</summary>
internal static partial class Ops
{
    /// <summary>For each category a row of zeros with a 1 at its place.</summary>
    /// <param name="categories">Whole numbers from 0 to depth - 1, of any type.</param>
    /// <param name="depth">How many categories there are.</param>
    public static Tensor OneHot(Tensor categories, int depth) =>
        new(F.one_hot(categories.Native.to_type(torch.ScalarType.Int64), depth).to_type(torch.ScalarType.Float32));

    /// <summary>In which interval each number lies: 0 below the first boundary, 1 from there to below the second ….</summary>
    public static Tensor Intervals(Tensor x, double[] boundaries) =>
        new(torch.bucketize(Cast(x, "float32").Native, Row(boundaries).Native, outInt32: true, right: true));

    /// <summary>Rows of a table, by their numbers.</summary>
    public static Tensor Take(Tensor table, Tensor numbers)
    {
        var rows = table.Native.index_select(0, numbers.Native.to_type(torch.ScalarType.Int64).reshape(-1));
        return new(rows.reshape(Arrays.Sizes(numbers.Shape.Append(table.Shape[1]))));
    }

    /// <summary>The least and the greatest number; of nothing, 0 and 0.</summary>
    public static (double Least, double Greatest) Range(Tensor x) => x.Native.numel() == 0 ? (0, 0)
        : (new Tensor(x.Native.min()).Item(), new Tensor(x.Native.max()).Item());
}
