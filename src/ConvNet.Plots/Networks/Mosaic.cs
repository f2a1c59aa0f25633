namespace ConvNet;

/// <summary>Many small pictures side by side as one.</summary>
internal static class Mosaic
{
    /// <summary>Lays pictures in rows, a pixel apart; what lies between is no number and shows nothing.</summary>
    /// <param name="pictures">(pictures, height, width).</param>
    /// <param name="columns">How many in a row.</param>
    public static NDArray Of(NDArray pictures, int columns)
    {
        int count = pictures.shape[0], height = pictures.shape[1], width = pictures.shape[2];
        columns = Math.Min(columns, count);
        int rows = (count + columns - 1) / columns;
        var mosaic = np.full((rows * (height + 1) - 1, columns * (width + 1) - 1), double.NaN, "float64");
        for (int i = 0; i < count; i++)
        {
            int top = i / columns * (height + 1), left = i % columns * (width + 1);
            mosaic[top..(top + height), left..(left + width)] = pictures[i];
        }
        return mosaic;
    }

    /// <summary>So many in a row that rows and columns are about as many, the columns rather more.</summary>
    public static int ColumnsFor(int count) => (int)Math.Ceiling(Math.Sqrt(2.0 * count));
}
