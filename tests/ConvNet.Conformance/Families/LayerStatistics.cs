using ConvNet.Engine;

namespace ConvNet.Conformance;

/// <summary>A random layer in training, as a distribution.</summary>
internal sealed class LayerStatistics() : Family("layer_statistics")
{
    /// <summary>How many standard deviations a share of draws may be off; Keras' own sample is off as well.</summary>
    private const double Deviations = 7;

    public override Action<Comparison> Prepare(KitCase given)
    {
        var layer = Build.Create<Layer>(given);
        var shape = KitArray.ShapeOf(given["input_shape"]);
        return compare =>
        {
            double value = given["input_value"].GetDouble();
            var x = Autograd.Watch(Arrays.ToTensor(np.full(shape, value).astype("float32")));
            var y = layer.Apply(x, training: true);
            var output = y.numpy();
            double[] numbers = output.ToArray<double>();

            double mean = numbers.Average(), wanted = given["mean"].GetDouble();
            if (Math.Abs(mean - wanted) > 2 * given["mean_tolerance"].GetDouble())
                compare.Fail("mean", $"got {mean}, Keras has {wanted}");
            foreach (var axis in given.List("shared_axes"))
                compare.Close($"along axis {axis}", output.max(axis.GetInt32()), output.min(axis.GetInt32()));
            CompareValues(compare, given, numbers);

            bool isFactor = given["gradient_is_output_over_input"].GetBoolean();
            if (!isFactor && !given["gradient_is_one"].GetBoolean()) return;
            var gradient = Autograd.Gradients(Ops.Sum(y), [x])[0] ?? Ops.Zeros(x.Shape);
            compare.Close("gradient", gradient.numpy(), isFactor ? output / value : np.ones(shape));
        };
    }

    private static void CompareValues(Comparison compare, KitCase given, double[] numbers)
    {
        if (!given.Has("values")) return;
        double draws = given["draws"].GetDouble();
        double[] values = [.. given.List("values").Select(item => item.GetProperty("value").GetDouble())];
        bool Is(double number, double value) => Math.Abs(number - value) <= Comparison.Tolerance * Math.Max(1, Math.Abs(value));
        foreach (double number in numbers.Where(number => !values.Any(value => Is(number, value))).Take(1))
            compare.Fail("values", $"got {number}, Keras has only {string.Join(", ", values)}");
        foreach (var item in given.List("values"))
        {
            double value = item.GetProperty("value").GetDouble(), wanted = item.GetProperty("fraction").GetDouble();
            double share = numbers.Count(number => Is(number, value)) / (double)numbers.Length;
            if (Math.Abs(share - wanted) > Deviations * Math.Sqrt(wanted * (1 - wanted) / draws))
                compare.Fail($"share of {value}", $"got {share}, Keras has {wanted}");
        }
    }
}
