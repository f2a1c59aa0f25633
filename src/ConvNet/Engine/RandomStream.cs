using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Random numbers made by the engine: one stream for all who give no seed, one of its own for each who does.</summary>
#pragma warning disable CA1001 // The generator lives as long as the layer does, and layers are not disposed.
internal sealed class RandomStream(int? seed)
#pragma warning restore CA1001
{
    private static readonly Lock Guard = new();
    private static int? _globalSeed;
    private torch.Generator? _generator;

    /// <summary>The engine's generator.</summary>
    public torch.Generator Generator
    {
        get
        {
            if (_generator is not null) return _generator;
            if (seed is not { } ownSeed) return Global();
            return _generator = new torch.Generator((ulong)ownSeed);
        }
    }

    /// <summary>Starts the common stream anew; the native library is loaded only when numbers are wanted.</summary>
    public static void SetGlobal(int seed)
    {
        lock (Guard) _globalSeed = seed;
    }

    private static torch.Generator Global()
    {
        lock (Guard)
        {
            if (_globalSeed is { } pending) torch.manual_seed(pending);
            _globalSeed = null;
            return torch.Generator.Default;
        }
    }
}
