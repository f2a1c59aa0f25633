namespace ConvNet.Engine;

/// <summary>Work of our own shared out over as many threads as libtorch uses.</summary>
internal static class Team
{
    /// <summary>How many shares are made of some work.</summary>
    /// <param name="count">Into how many it can be cut.</param>
    /// <param name="worth">How many pay.</param>
    public static int SharesFor(int count, long worth) => (int)Math.Clamp(Math.Min(worth, count), 1, Backend.ThreadsInUse);

    /// <summary>Does the shares of some work, all at once; returns when all are done.</summary>
    /// <param name="shares">How many there are.</param>
    /// <param name="work">Does one, by its number.</param>
    public static void Run(int shares, Action<int> work)
    {
        if (shares == 1) work(0);
        else Parallel.For(0, shares, work);
    }

    /// <summary>Does a thing for each number below a count.</summary>
    /// <param name="shares">Into how many parts of successive numbers they are cut, done all at once.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="work">Is called once with each number, which stands behind that of its share.</param>
    public static void ForEach(int shares, int count, Action<int, int> work) => Run(shares, share =>
    {
        for (int i = count * share / shares; i < count * (share + 1) / shares; i++) work(share, i);
    });
}
