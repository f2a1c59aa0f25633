namespace ConvNet;

/// <summary>A part of a grid of axes: rows and columns from 0, the last ones included.</summary>
internal readonly record struct GridCell(int Rows, int Columns, int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>The part of a number as <c>subplot</c> takes it, from 1 along the rows.</summary>
    /// <exception cref="ArgumentException">The grid has no such part.</exception>
    public static GridCell Of(int rows, int columns, int index)
    {
        if (rows <= 0 || columns <= 0)
            throw new ArgumentException(
                $"subplot: a grid has at least one row and one column, got {rows} rows and {columns} columns");
        if (index < 1 || index > rows * columns)
            throw new ArgumentException(
                $"subplot: index must lie between 1 and {rows * columns} in a grid of {rows} rows and {columns} columns, got " +
                $"{index}");
        var (row, column) = Math.DivRem(index - 1, columns);
        return new(rows, columns, row, column, row, column);
    }

    /// <summary>The part of a number of three digits: 231 is the first in two rows of three.</summary>
    /// <exception cref="ArgumentException">It has more or fewer digits.</exception>
    public static GridCell Of(int position) =>
        position is >= 100 and <= 999 ? Of(position / 100, position / 10 % 10, position % 10)
        : throw new ArgumentException(
            $"subplot: a single number has three digits, rows, columns and index, such as 231; got {position}");

    /// <summary>Where it lies in the figure: left, bottom, right and top from 0 to 1.</summary>
    public (double Left, double Bottom, double Right, double Top) In(SubplotParams space)
    {
        double width = (space.Right - space.Left) / (Columns + space.Wspace * (Columns - 1));
        double height = (space.Top - space.Bottom) / (Rows + space.Hspace * (Rows - 1));
        double stepX = width * (1 + space.Wspace), stepY = height * (1 + space.Hspace);
        return (space.Left + FirstColumn * stepX, space.Top - LastRow * stepY - height,
            space.Left + LastColumn * stepX + width, space.Top - FirstRow * stepY);
    }
}

/// <summary>Where the grid lies in the figure, from 0 to 1, and the gaps in it, in widths and heights of an axes.</summary>
internal readonly record struct SubplotParams(double Left, double Right, double Bottom, double Top, double Wspace, double Hspace)
{
    /// <summary>Matplotlib's.</summary>
    public static SubplotParams Default { get; } = new(0.125, 0.9, 0.11, 0.88, 0.2, 0.2);
}
