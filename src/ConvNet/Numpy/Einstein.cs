namespace ConvNet;

/// <summary>Sums of products by Einstein's notation.</summary>
internal static class Einstein
{
    public static NDArray Sum(string subscripts, NDArray[] operands)
    {
        string text = subscripts.Replace(" ", "");
        string[] sides = text.Split("->");
        string[] inputs = sides[0].Split(',');
        if (sides.Length > 2 || inputs.Length != operands.Length)
        {
            throw new ArgumentException(inputs.Length < operands.Length
                ? "more operands provided to einstein sum function than specified in the subscripts string"
                : "fewer operands provided to einstein sum function than specified in the subscripts string");
        }
        // The axes that "..." stands for get letters of their own.
        int named = inputs.Zip(operands, (letters, array) =>
            letters.Contains("...") ? array.ndim - (letters.Length - 3) : 0).Max();
        string Letters(string side, int count) => side.Replace("...", string.Concat(
            Enumerable.Range(named - count, count).Select(i => (char)('\u0100' + i))));
        inputs = [.. inputs.Zip(operands, (letters, array) => Letters(letters, Math.Max(0, array.ndim - (letters.Length - 3))))];
        string output = sides.Length == 2 ? Letters(sides[1], named)
            : string.Concat(string.Concat(inputs).GroupBy(letter => letter)
                .Where(group => group.Count() == 1 || group.Key >= '\u0100')
                .Select(group => group.Key).OrderBy(letter => letter >= '\u0100' ? letter - '\u0100' : letter + 1000));
        var sizes = Sizes(inputs, operands);
        if (output.FirstOrDefault(letter => !sizes.ContainsKey(letter)) is not '\0' and var unknown)
        {
            throw new ArgumentException(
                $"einstein sum subscripts string included output subscript '{unknown}' which never appeared in an input");
        }
        string all = output + string.Concat(sizes.Keys.Except(output));
        var product = inputs.Zip(operands, (letters, array) => Aligned(letters, array, all)).Aggregate((x, y) => x * y);
        int[] summed = [.. Enumerable.Range(output.Length, all.Length - output.Length)];
        var full = np.broadcast_to(product, new Shape([.. all.Select(letter => (int?)sizes[letter])]));
        return summed.Length == 0 ? full.copy().AsScalar()
            : full.sum(summed, operands.Select(one => one.dtype).Aggregate(Promotion.Of));
    }

    private static Dictionary<char, int> Sizes(string[] inputs, NDArray[] operands)
    {
        var sizes = new Dictionary<char, int>();
        foreach (var (letters, array) in inputs.Zip(operands))
        {
            if (letters.Length != array.ndim)
            {
                throw new ArgumentException("einstein sum subscripts string contains " +
                    $"{letters.Length} subscripts for an operand of {array.ndim} dimensions");
            }
            foreach (var (axis, letter) in letters.Index())
            {
                int size = array.Sizes[axis], known = sizes.GetValueOrDefault(letter, 1);
                if (known != 1 && size != 1 && known != size)
                    throw new ArgumentException("operands could not be broadcast together with remapped shapes: " +
                        $"'{letter}' is {known} and {size}");
                sizes[letter] = Math.Max(known == 1 ? size : known, size);
            }
        }
        return sizes;
    }

    // An array's axes in the order of all letters; a letter that is there twice takes the diagonal.
    private static NDArray Aligned(string letters, NDArray array, string all)
    {
        int[] shape = [.. all.Select(letter => letters.Contains(letter) ? array.Sizes[letters.IndexOf(letter)] : 1)];
        int[] strides = [.. all.Select(letter =>
            letters.Index().Where(one => one.Item == letter).Sum(one => array.Strides[one.Index]))];
        return array.View(shape, strides);
    }
}
