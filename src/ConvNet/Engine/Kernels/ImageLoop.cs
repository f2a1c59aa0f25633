namespace ConvNet.Engine;

/// <summary>Shares the images of a batch out over threads, as many as the engine uses where that pays.</summary>
internal static class ImageLoop
{
    // Below this many numbers the work is done before another thread has woken up.
    private const long WorthAThread = 1 << 16;

    /// <summary>Gives each thread its share of the images, from the first to the end.</summary>
    public static void Run(int images, long numbersPerImage, Action<int, int> work)
    {
        int threads = (int)Math.Clamp(images * numbersPerImage / WorthAThread, 1, Math.Min(images, Backend.ThreadsInUse));
        if (threads == 1) work(0, images);
        else Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads },
            thread => work((int)((long)images * thread / threads), (int)((long)images * (thread + 1) / threads)));
    }
}
