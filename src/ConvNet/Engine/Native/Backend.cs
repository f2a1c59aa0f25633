using TorchSharp;

namespace ConvNet.Engine;

/// <summary>
/// Starts the compute engine. Whatever touches a static member of <c>torch</c> calls <see cref="EnsureLoaded"/> before:
/// TorchSharp's own search for its native library fails on common Linux systems and copies a gigabyte while it does.
/// </summary>
internal static class Backend
{
    private static readonly Lock Gate = new();
    private static volatile bool _loaded;
    private static int? _threads;

    /// <summary>
    /// How many threads one operation uses; takes effect at once. Null, the default, leaves the choice to
    /// KERAS_NUM_THREADS and, where that is not set, to the number of physical cores.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one.</exception>
    public static int? Threads
    {
        get => _threads;
        set
        {
            if (value is { } threads) ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(Threads));
            lock (Gate)
            {
                _threads = value;
                if (_loaded) torch.set_num_threads(ThreadsInUse = ThreadCount.Choose(value));
            }
        }
    }

    /// <summary>How many threads an operation uses; 1 before the engine has started.</summary>
    public static int ThreadsInUse { get; private set; } = 1;

    /// <summary>Loads libtorch and sets its threads, once; costs one check when called again.</summary>
    /// <param name="tuneAllocator">Whether freed memory is kept for the next step (see <see cref="Allocator"/>).</param>
    /// <exception cref="BackendException">It can't be loaded, or KERAS_NUM_THREADS is no number of threads.</exception>
    public static void EnsureLoaded(bool tuneAllocator = true)
    {
        if (!_loaded) Load(tuneAllocator);
    }

    private static void Load(bool tuneAllocator)
    {
        lock (Gate)
        {
            if (_loaded) return;
            int threads = ThreadCount.Choose(_threads);
            if (tuneAllocator) Allocator.KeepFreedMemory();
            SpinTime.Limit();
            LibTorch.Load(NativeFolders.All());
            // Threads between operations need no setting: libtorch starts those only for TorchScript and `at::launch`.
            torch.set_num_threads(ThreadsInUse = threads);
            _loaded = true;
        }
    }
}
