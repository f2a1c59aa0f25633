namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public static partial class keras
{
    public static partial class utils
    {
        /// <summary>Class numbers as rows with a one at the class and zeros elsewhere.</summary>
        /// <param name="x">Class numbers (samples, …); (samples, 1) counts as (samples). Negative ones count from the end,
        /// fractions are cut off.</param>
        /// <param name="num_classes">The length of a row; the largest number plus one by default, or for 0.</param>
        /// <returns>float64 (samples, …, num_classes).</returns>
        /// <exception cref="ArgumentException">A number is no class.</exception>
        public static NDArray to_categorical(NDArray x, int? num_classes = null)
        {
            var shape = x.ndim > 1 && x.shape[^1] == 1 ? x.shape[..^1] : x.shape;
            var labels = x.astype("int64").Contiguous().AsSpan<long>();
            if (num_classes is null or 0 && labels.Length == 0)
                throw new ArgumentException("to_categorical: there are no labels, so num_classes must say how many classes there are");
            int classes = num_classes is null or 0 ? (int)labels.ToArray().Max() + 1 : num_classes.Value;
            double[] rows = new double[labels.Length * Math.Max(classes, 0)];
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

        /// <summary>An array divided by its norms along an axis; where a norm is 0, as it is.</summary>
        /// <param name="x">The array; one with a single axis becomes a row.</param>
        /// <param name="axis">Along which the norms are taken.</param>
        /// <param name="order">Which norm: 1, the sum of magnitudes; 2, the root of the sum of squares; any other p as well, 0
        /// (how many are not 0) and the infinities (the largest and the smallest magnitude).</param>
        /// <returns>x / norm, of the shape of x, or (1, n) of an array of shape (n).</returns>
        /// <exception cref="ArgumentException">There is no such axis.</exception>
        public static NDArray normalize(NDArray x, int axis = -1, double order = 2)
        {
            if (x.ndim == 0) throw new ArgumentException("normalize: x must have at least one axis, got a number");
            if (axis < -x.ndim || axis >= x.ndim)
                throw new ArgumentException($"normalize: there is no axis {axis} in an array of shape {x.shape}");
            if (!x.dtype.IsFloat) x = x.astype("float64");
            var norms = Norms(np.abs(x), axis, order);
            var divided = x / np.where(np.equal(norms, 0.0), np.ones_like(norms), norms);
            return x.ndim == 1 ? divided.reshape(1, -1) : divided;
        }

        private static NDArray Norms(NDArray magnitudes, int axis, double order) => order switch
        {
            1 => magnitudes.sum(axis, keepdims: true),
            2 => np.sqrt((magnitudes * magnitudes).sum(axis, keepdims: true)),
            0 => np.not_equal(magnitudes, 0.0).As(magnitudes.dtype).sum(axis, keepdims: true),
            double.PositiveInfinity => magnitudes.max(axis, keepdims: true),
            double.NegativeInfinity => magnitudes.min(axis, keepdims: true),
            _ => np.power(np.power(magnitudes, order).sum(axis, keepdims: true), 1 / order),
        };

        /// <summary>Lists of different lengths as the rows of one array: too short ones are filled up, too long ones cut.</summary>
        /// <param name="sequences">The lists.</param>
        /// <param name="maxlen">The length of a row; that of the longest list by default.</param>
        /// <param name="dtype">The dtype of the array.</param>
        /// <param name="padding">"pre" or "post": whether <paramref name="value"/> goes before or behind a list.</param>
        /// <param name="truncating">"pre" or "post": whether the beginning or the end of a list is cut off.</param>
        /// <param name="value">What is filled in.</param>
        /// <returns>(lists, maxlen), or (lists, maxlen, …) where the lists' items are arrays.</returns>
        /// <exception cref="ArgumentException">An argument is wrong, or the items have different shapes.</exception>
        public static NDArray pad_sequences(IEnumerable<NDArray> sequences, int? maxlen = null, string dtype = "int32",
            string padding = "pre", string truncating = "pre", double value = 0) =>
            Padding.Rows([.. sequences], maxlen, dtype, padding, truncating, value);

        /// <inheritdoc cref="pad_sequences(IEnumerable{NDArray}, int?, string, string, string, double)"/>
        public static NDArray pad_sequences(IEnumerable<IEnumerable<int>> sequences, int? maxlen = null, string dtype = "int32",
            string padding = "pre", string truncating = "pre", double value = 0) =>
            pad_sequences(sequences.Select(items => (NDArray)items.ToArray()), maxlen, dtype, padding, truncating, value);

        /// <inheritdoc cref="pad_sequences(IEnumerable{NDArray}, int?, string, string, string, double)"/>
        public static NDArray pad_sequences(IEnumerable<IEnumerable<double>> sequences, int? maxlen = null, string dtype = "int32",
            string padding = "pre", string truncating = "pre", double value = 0) =>
            pad_sequences(sequences.Select(items => (NDArray)items.ToArray()), maxlen, dtype, padding, truncating, value);
    }
}
