using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Keras' modules under their own names: <c>keras.utils.to_categorical(y)</c>, <c>using static ConvNet.keras.models;</c>.
/// </summary>
#pragma warning disable IDE1006 // The names are Python's.
public static partial class keras
{
    /// <summary>Settings of the whole process.</summary>
    public static partial class config
    {
        /// <summary>Whose tables, progress lines and automatic names are shown: "2.2", "2.15" or "3".</summary>
        public static string print_version() => KerasVersions.Current.Number();

        /// <summary>
        /// Chooses whose tables, progress lines and automatic names are shown. What is computed is Keras 3's in any case.
        /// </summary>
        /// <param name="version">"2.2" (the default), "2.15" or "3".</param>
        /// <exception cref="ArgumentException">Another version.</exception>
        public static void set_print_version(string version) => KerasVersions.Current = KerasVersions.Parse(version);
    }

    /// <summary>https://keras.io/api/utils/.</summary>
    public static class utils
    {
        /// <summary>Class numbers as rows with a one at the class and zeros elsewhere.</summary>
        /// <param name="x">Class numbers (samples, …); (samples, 1) counts as (samples). Negative ones count from
        /// the end.</param>
        /// <param name="num_classes">The length of a row; the largest number plus one by default.</param>
        /// <returns>float64 (samples, …, num_classes).</returns>
        /// <exception cref="ArgumentException">A number is no class.</exception>
        public static NDArray to_categorical(NDArray x, int? num_classes = null)
        {
            var shape = x.ndim > 1 && x.shape[^1] == 1 ? x.shape[..^1] : x.shape;
            var labels = x.astype("int64").Contiguous().AsSpan<long>();
            int classes = num_classes ?? (int)labels.ToArray().Max() + 1;
            double[] rows = new double[labels.Length * classes];
            for (int i = 0; i < labels.Length; i++)
            {
                long label = labels[i] < 0 ? labels[i] + classes : labels[i];
                if (label < 0 || label >= classes)
                    throw new ArgumentException(
                        $"to_categorical: label {labels[i]} is none of {classes} classes, 0 to {classes - 1}");
                rows[i * classes + (int)label] = 1;
            }
            return NDArray.Wrap(rows, shape.Append(classes));
        }

        /// <summary>Makes what follows repeatable: weights, dropout, the order of samples, <c>np.random</c>.</summary>
        public static void set_random_seed(int seed)
        {
            np.random.seed(seed);
            SeedGenerator.SetGlobal(seed);
            RandomStream.SetGlobal(seed);
        }
    }
}
