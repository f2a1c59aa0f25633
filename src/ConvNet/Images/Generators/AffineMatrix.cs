namespace ConvNet;

/// <summary>How an image is turned, moved, sheared and zoomed about its middle, as a matrix of rows and columns.</summary>
internal static class AffineMatrix
{
    /// <summary>The matrix that takes a place (row, column) of the result to where it comes from; null if nothing changes.</summary>
    /// <param name="image">(height, width, channels).</param>
    /// <param name="theta">Degrees.</param>
    /// <param name="tx">Pixels along the columns, in Keras' way of counting.</param>
    /// <param name="ty">Pixels along the rows.</param>
    /// <param name="shear">Degrees.</param>
    /// <param name="zx">A factor along the columns.</param>
    /// <param name="zy">A factor along the rows.</param>
    public static double[,]? Of(Shape image, double theta, double tx, double ty, double shear, double zx, double zy)
    {
        double[,]? all = null;
        void Add(double[,] next) => all = all is null ? next : Product(all, next);
        if (theta != 0)
        {
            var (sine, cosine) = Math.SinCos(theta * (Math.PI / 180));
            Add(new[,] { { cosine, -sine, 0 }, { sine, cosine, 0 } });
        }
        if (tx != 0 || ty != 0) Add(new[,] { { 1, 0, tx }, { 0, 1, ty } });
        if (shear != 0)
        {
            var (sine, cosine) = Math.SinCos(shear * (Math.PI / 180));
            Add(new[,] { { 1, -sine, 0 }, { 0, cosine, 0 } });
        }
        if (zx != 1 || zy != 1) Add(new[,] { { zx, 0, 0 }, { 0, zy, 0 } });
        if (all is null) return null;

        double middleX = image[0] / 2.0 - 0.5, middleY = image[1] / 2.0 - 0.5;
        all = Product(Product(new[,] { { 1, 0, middleX }, { 0, 1, middleY } }, all), new[,] { { 1, 0, -middleX }, { 0, 1, -middleY } });
        // Keras exchanges the axes at last: its middle is the image's only if that is square.
        return new[,] { { all[1, 1], all[1, 0], all[1, 2] }, { all[0, 1], all[0, 0], all[0, 2] } };
    }

    // Of matrices whose third row is 0, 0, 1.
    private static double[,] Product(double[,] a, double[,] b)
    {
        double[,] product = new double[2, 3];
        for (int i = 0; i < 2; i++)
        {
            for (int j = 0; j < 3; j++) product[i, j] = a[i, 0] * b[0, j] + a[i, 1] * b[1, j] + (j == 2 ? a[i, 2] : 0);
        }
        return product;
    }
}
