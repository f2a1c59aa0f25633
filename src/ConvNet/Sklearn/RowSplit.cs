namespace ConvNet;

/// <summary>Chooses rows to train on and to test with, as scikit-learn does.</summary>
internal static class RowSplit
{
    private const double DefaultTest = 0.25;

    /// <summary>The rows of these arrays that are to train on, and those that are to test with.</summary>
    /// <exception cref="ArgumentException">Sizes that can't be, arrays of different lengths, or classes of one row.</exception>
    public static (int[] Train, int[] Test) Of(NDArray[] arrays, SplitSize? test_size, SplitSize? train_size, int? random_state,
        bool shuffle, NDArray? stratify)
    {
        int[] lengths = [.. arrays.Append(stratify).OfType<NDArray>()
            .Select(array => array.ndim > 0 ? array.Sizes[0] : 0).Distinct()];
        if (lengths is not [var rows])
            throw new ArgumentException(
                $"train_test_split: the arrays must have the same number of rows, got {string.Join(" and ", lengths)}");
        var (train, test) = Sizes(test_size, train_size, rows);
        if (!shuffle)
        {
            if (stratify is not null) throw new ArgumentException("train_test_split: stratify needs shuffle: true");
            return ([.. Enumerable.Range(0, train)], [.. Enumerable.Range(train, test)]);
        }

        RandomDraws random = random_state is { } seed ? new RandomState(seed) : np.random;
        if (stratify is not null) return Stratified(stratify, train, test, random);
        int[] order = Order(rows, random);
        return (order[test..(test + train)], order[..test]);
    }

    private static (int Train, int Test) Sizes(SplitSize? test_size, SplitSize? train_size, int rows)
    {
        int? test = Count(test_size ?? (train_size is null ? DefaultTest : null), Math.Ceiling, nameof(test_size));
        int? train = Count(train_size, Math.Floor, nameof(train_size));
        var sizes = (Train: train ?? rows - test!.Value, Test: test ?? rows - train!.Value);
        if (sizes.Train + sizes.Test > rows)
            throw new ArgumentException(
                $"train_test_split: train_size {train_size} and test_size {test_size} are more than the {rows} rows");
        if (sizes.Train == 0) throw new ArgumentException($"train_test_split: of {rows} rows none is left to train on");
        return sizes;

        int? Count(SplitSize? size, Func<double, double> round, string what)
        {
            if (size is not { } given) return null;
            if (given.Count is { } count ? count > 0 && count < rows : given.Share is > 0 and < 1)
                return given.Count ?? (int)round(given.Share * rows);
            throw new ArgumentException(
                $"train_test_split: {what} must be a number of rows below {rows}, or a share between 0 and 1, got {given}");
        }
    }

    // Each class gives its share to both parts; rows are drawn class by class, then both parts are shuffled.
    private static (int[], int[]) Stratified(NDArray classes, int train, int test, RandomDraws random)
    {
        if (classes.ndim != 1) throw new ArgumentException(
            $"train_test_split: stratify must be a list of classes, got shape {classes.shape}");
        int[][] members = [.. classes.ToArray<double>().Index()
            .GroupBy(pair => pair.Item, pair => pair.Index).OrderBy(group => group.Key)
            .Select(group => group.ToArray())];
        if (members.Any(group => group.Length < 2))
            throw new ArgumentException("train_test_split: stratify has a class of one row, which can't go to both parts");
        if (train < members.Length || test < members.Length)
            throw new ArgumentException(
                $"train_test_split: {train} rows to train on and {test} to test with are too few for {members.Length} classes");
        int[] sizes = [.. members.Select(group => group.Length)];
        int[] toTrain = Shares(sizes, train, random);
        int[] toTest = Shares([.. sizes.Zip(toTrain, (size, taken) => size - taken)], test, random);
        var (trainRows, testRows) = (new List<int>(), new List<int>());
        foreach (var (i, group) in members.Index())
        {
            int[] drawn = [.. Order(group.Length, random).Select(place => group[place])];
            trainRows.AddRange(drawn[..toTrain[i]]);
            testRows.AddRange(drawn[toTrain[i]..(toTrain[i] + toTest[i])]);
        }
        int[] Mixed(List<int> drawn) => [.. Order(drawn.Count, random).Select(place => drawn[place])];
        return (Mixed(trainRows), Mixed(testRows));
    }

    // Whole numbers in proportion to the sizes: what rounding down leaves goes to the largest remainders, equal ones by lot.
    private static int[] Shares(int[] sizes, int draws, RandomDraws random)
    {
        double all = sizes.Sum();
        double[] exact = [.. sizes.Select(size => size / all * draws)];
        int[] shares = [.. exact.Select(share => (int)Math.Floor(share))];
        double[] remainders = [.. exact.Zip(shares, (share, whole) => share - whole)];
        int left = draws - shares.Sum();
        foreach (double remainder in remainders.Distinct().OrderDescending())
        {
            if (left == 0) break;
            int[] equal = [.. Enumerable.Range(0, sizes.Length).Where(i => remainders[i].Equals(remainder))];
            int[] chosen = [.. Order(equal.Length, random)[..Math.Min(equal.Length, left)].Select(place => equal[place])];
            foreach (int i in chosen) shares[i]++;
            left -= chosen.Length;
        }
        return shares;
    }

    private static int[] Order(int count, RandomDraws random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        random.shuffle(order);
        return order;
    }
}
