namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public static partial class keras
{
    public static partial class utils
    {
        /// <summary>The first and the last samples of a dataset as two.</summary>
        /// <param name="dataset">Its samples go through memory once, all of them.</param>
        /// <param name="left_size">How many go to the first part, or which share, rounded half to even; the rest of the other
        /// part by default.</param>
        /// <param name="right_size">How many go to the second part.</param>
        /// <param name="shuffle">Whether they are put into random order before.</param>
        /// <param name="seed">Makes that order repeatable: the same as in Python.</param>
        /// <exception cref="ArgumentException">A size is missing or wrong, or a part would be empty.</exception>
        public static (Dataset left, Dataset right) split_dataset(Dataset dataset, SplitSize? left_size = null,
            SplitSize? right_size = null, bool shuffle = false, int? seed = null)
        {
            var samples = dataset.ToArray();
            var (left, right) = Sizes(left_size, right_size, samples.Length);
            if (shuffle)
            {
                long start = seed ?? (int)np.random.randint(0, 1_000_001);
                new MersenneTwister([(uint)Math.Abs(start)]).ShuffleLikePython(samples);
            }
            return (Dataset.Of(samples[..left]), Dataset.Of(samples[^right..]));
        }

        /// <inheritdoc cref="split_dataset(Dataset, SplitSize?, SplitSize?, bool, int?)"/>
        /// <summary>The first and the last rows of an array, or of inputs and labels, as two datasets.</summary>
        public static (Dataset left, Dataset right) split_dataset(DataBatch dataset, SplitSize? left_size = null,
            SplitSize? right_size = null, bool shuffle = false, int? seed = null) =>
            split_dataset(Dataset.FromTensorSlices(dataset), left_size, right_size, shuffle, seed);

        private static (int Left, int Right) Sizes(SplitSize? left_size, SplitSize? right_size, int samples)
        {
            int? left = Rounded(left_size, samples, nameof(left_size)), right = Rounded(right_size, samples, nameof(right_size));
            if (left is null && right is null)
                throw new ArgumentException("split_dataset: left_size or right_size must say how large a part is");
            var sizes = (Left: left ?? samples - right!.Value, Right: right ?? samples - left!.Value);
            if (sizes.Left + sizes.Right > samples)
                throw new ArgumentException(
                    $"split_dataset: left_size {left_size} and right_size {right_size} are more than the {samples} samples");
            if (sizes.Left == 0 || sizes.Right == 0)
            {
                throw new ArgumentException(
                    $"split_dataset: of {samples} samples the {(sizes.Left == 0 ? "left" : "right")} part " +
                    $"gets none (left_size: {Told(left_size)}, right_size: {Told(right_size)})");
            }
            return sizes;
        }

        private static string Told(SplitSize? size) => size is { } given ? $"{given}" : "the rest";

        private static int? Rounded(SplitSize? size, int samples, string what)
        {
            if (size is not { } given) return null;
            if (given.Count is { } count)
            {
                return count > 0 && count < samples ? count
                    : throw new ArgumentException(
                        $"split_dataset: {what} must be between 1 and {samples - 1}, one less than the samples, got {count}");
            }
            return given.Share is > 0 and < 1 ? (int)Math.Round(given.Share * samples, MidpointRounding.ToEven)
                : throw new ArgumentException(
                    $"split_dataset: {what} must be a number of samples or a share between 0 and 1, got {given}");
        }

        /// <summary>
        /// Windows over a series: sequences of rows of an array, and for each what comes after, for instance.
        /// </summary>
        /// <param name="data">The series (rows, …): each row is one point in time.</param>
        /// <param name="targets">What belongs to the window that begins at the same row; null for windows alone.</param>
        /// <param name="sequence_length">How many rows a window has.</param>
        /// <param name="sequence_stride">How many rows lie between the beginnings of windows.</param>
        /// <param name="sampling_rate">How many rows lie between those of a window.</param>
        /// <param name="batch_size">How many windows go together; null for one at a time.</param>
        /// <param name="shuffle">Whether they come in random order.</param>
        /// <param name="seed">Makes that order repeatable.</param>
        /// <param name="start_index">The first row that is used; all before it are as if they were not there.</param>
        /// <param name="end_index">The row before which the used ones end.</param>
        /// <exception cref="ArgumentException">An argument is out of the data's range, or targets end too early.</exception>
        public static Dataset timeseries_dataset_from_array(NDArray data, NDArray? targets, int sequence_length,
            int sequence_stride = 1, int sampling_rate = 1, int? batch_size = 128, bool shuffle = false, int? seed = null,
            int? start_index = null, int? end_index = null) =>
            new TimeSeries(data, targets, sequence_length, sampling_rate, start_index, end_index)
                .Windows(sequence_stride, batch_size, shuffle, seed);
    }
}
