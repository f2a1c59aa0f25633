namespace ConvNet.Engine;

/// <summary>Runs something for each image of a batch, on as many threads as the engine uses where that pays.</summary>
internal static class ImageLoop
{
    // Below this many numbers the work is done before another thread has woken up.
    private const long WorthAThread = 1 << 16;

    public static void Run(int images, int numbersPerImage, Action<int> work)
    {
        int threads = (int)Math.Clamp((long)images * numbersPerImage / WorthAThread, 1, Backend.ThreadsInUse);
        if (threads == 1)
        {
            for (int image = 0; image < images; image++) work(image);
            return;
        }
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            for (int image = (int)((long)images * thread / threads); image < (int)((long)images * (thread + 1) / threads); image++) work(image);
        });
    }
}
