using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Keras' modules under their own names: <c>keras.utils.to_categorical(y)</c>, <c>using static ConvNet.keras.models;</c>.
/// </summary>
#pragma warning disable IDE1006 // The names are Python's.
public static partial class keras
{
    /// <summary>Settings of the whole process.</summary>
    public static partial class config
    {
        /// <summary>Whose tables, progress lines and automatic names are shown: "2.2", "2.15" or "3".</summary>
        public static string print_version() => KerasVersions.Current.Number();

        /// <summary>
        /// Chooses whose tables, progress lines and automatic names are shown. What is computed is Keras 3's in any case.
        /// </summary>
        /// <param name="version">"2.2" (the default), "2.15" or "3".</param>
        /// <exception cref="ArgumentException">Another version.</exception>
        public static void set_print_version(string version) => KerasVersions.Current = KerasVersions.Parse(version);
    }

    /// <summary>https://keras.io/api/utils/.</summary>
    public static partial class utils
    {
        /// <summary>
        /// Makes what follows repeatable: weights, dropout, the order of samples, <c>np.random</c>, <c>random</c>.
        /// </summary>
        public static void set_random_seed(int seed)
        {
            np.random.seed(seed);
            PythonRandom.seed((long)seed);
            SeedGenerator.SetGlobal(seed);
            RandomStream.SetGlobal(seed);
        }
    }
}
