namespace ConvNet;

/// <summary>The perspective that takes four points to four others.</summary>
internal static class Homography
{
    /// <summary>
    /// The eight numbers that take a place of the result back to where it comes from, by eight linear equations.
    /// </summary>
    /// <param name="start">x and y of four points in the image.</param>
    /// <param name="end">x and y of where they come to lie.</param>
    /// <exception cref="ArgumentException">Three of the points lie on a line.</exception>
    public static double[] Solve(double[] start, double[] end)
    {
        double[][] rows = new double[8][];
        for (int i = 0; i < 4; i++)
        {
            double x = end[2 * i], y = end[2 * i + 1], fromX = start[2 * i], fromY = start[2 * i + 1];
            rows[2 * i] = [x, y, 1, 0, 0, 0, -fromX * x, -fromX * y, fromX];
            rows[2 * i + 1] = [0, 0, 0, x, y, 1, -fromY * x, -fromY * y, fromY];
        }
        for (int column = 0; column < 8; column++)
        {
            int pivot = Enumerable.Range(column, 8 - column).MaxBy(row => Math.Abs(rows[row][column]));
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            double divisor = rows[column][column];
            if (Math.Abs(divisor) < 1e-12)
                throw new ArgumentException("perspective_transform: no three of the four points may lie on a line");
            for (int k = column; k < 9; k++) rows[column][k] /= divisor;
            for (int row = 0; row < 8; row++)
            {
                double factor = rows[row][column];
                if (row == column || factor == 0) continue;
                for (int k = column; k < 9; k++) rows[row][k] -= factor * rows[column][k];
            }
        }
        return Array.ConvertAll(rows, row => row[8]);
    }
}
