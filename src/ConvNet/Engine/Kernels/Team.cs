namespace ConvNet.Engine;

/// <summary>Work of our own shared out over as many threads as libtorch uses.</summary>
internal static class Team
{
    /// <summary>Does a thing for each number below a count, in as many shares as it is worth, one for each thread at most.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="worth">How many shares pay; less than two: all is done here.</param>
    /// <param name="work">Is called with each number once.</param>
    public static void Share(int count, long worth, Action<int> work)
    {
        int shares = (int)Math.Min(Math.Min(worth, count), Backend.ThreadsInUse);
        if (shares < 2)
        {
            for (int i = 0; i < count; i++) work(i);
            return;
        }
        Parallel.For(0, shares, share =>
        {
            for (int i = count * share / shares; i < count * (share + 1) / shares; i++) work(i);
        });
    }
}
