using ConvNet.Engine;

namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public static partial class keras
{
    /// <summary>Random tensors; https://keras.io/api/random/.</summary>
    public static class random
    {
        /// <summary>Numbers of a normal distribution.</summary>
        /// <param name="shape">The sizes.</param>
        /// <param name="mean">Their mean.</param>
        /// <param name="stddev">Their standard deviation.</param>
        /// <param name="dtype">Their type, float32 by default.</param>
        /// <param name="seed">A number, for the same each time, or a <see cref="SeedGenerator"/>, for others each time.</param>
        public static Tensor normal(Shape shape, double mean = 0, double stddev = 1, DType? dtype = null, SeedGenerator? seed = null) =>
            Ops.Cast(Ops.Normal(shape, mean, stddev, Stream(seed)), dtype ?? DTypePolicy.FloatX);

        /// <summary>Numbers of a normal distribution, those beyond two standard deviations drawn again.</summary>
        /// <inheritdoc cref="normal" path="/param"/>
        public static Tensor truncated_normal(Shape shape, double mean = 0, double stddev = 1, DType? dtype = null,
            SeedGenerator? seed = null) => Ops.Cast(Ops.TruncatedNormal(shape, mean, stddev, Stream(seed)), dtype ?? DTypePolicy.FloatX);

        /// <summary>Numbers from one to below another, all equally likely.</summary>
        /// <param name="shape">The sizes.</param>
        /// <param name="minval">The smallest.</param>
        /// <param name="maxval">The limit.</param>
        /// <param name="dtype">Their type, float32 by default.</param>
        /// <param name="seed">A number, for the same each time, or a <see cref="SeedGenerator"/>, for others each time.</param>
        public static Tensor uniform(Shape shape, double minval = 0, double maxval = 1, DType? dtype = null,
            SeedGenerator? seed = null) => Ops.Cast(Ops.Uniform(shape, minval, maxval, Stream(seed)), dtype ?? DTypePolicy.FloatX);

        /// <summary>Whole numbers from one to below another.</summary>
        /// <inheritdoc cref="uniform" path="/param"/>
        public static Tensor randint(Shape shape, int minval, int maxval, DType? dtype = null, SeedGenerator? seed = null) =>
            Ops.Cast(Ops.Floor(Ops.Uniform(shape, minval, maxval, Stream(seed))), dtype ?? "int32");

        /// <summary>Zeros at random, all else divided by 1 - rate.</summary>
        /// <param name="inputs">The numbers.</param>
        /// <param name="rate">The share of zeros, 0 to 1.</param>
        /// <param name="noise_shape">The shape of the pattern; that of the inputs by default.</param>
        /// <param name="seed">A number, for the same each time, or a <see cref="SeedGenerator"/>, for others each time.</param>
        public static Tensor dropout(Tensor inputs, double rate, Shape? noise_shape = null, SeedGenerator? seed = null) =>
            Ops.Dropout(inputs, Require.Fraction(rate), noise_shape ?? inputs.Shape, Stream(seed));

        private static RandomStream Stream(SeedGenerator? seed)
        {
            Backend.EnsureLoaded();
            return seed?.Stream ?? new(null);
        }

        /// <summary>Random numbers that begin at a seed and go on from call to call: <c>seed: generator</c>.</summary>
        /// <param name="seed">Where they begin; null for anywhere.</param>
        public sealed class SeedGenerator(int? seed = null)
        {
            internal RandomStream Stream { get; } = new(seed);

            /// <summary>Numbers that begin at a seed, for one call.</summary>
            public static implicit operator SeedGenerator(int seed) => new(seed);
        }
    }
}
