namespace ConvNet;

/// <summary>
/// Keras' module of policies: <c>mixed_precision.set_global_policy("mixed_float16")</c>;
/// https://keras.io/api/mixed_precision/.
/// </summary>
#pragma warning disable IDE1006 // The names are Python's.
public abstract class mixed_precision
{
    private protected mixed_precision()
    {
    }

    /// <summary>Chooses the types of layers that are made from here on and are told none.</summary>
    /// <param name="policy">A name such as "mixed_float16", or a <see cref="DTypePolicy"/>.</param>
    public static void set_global_policy(DTypePolicy policy) => DTypePolicy.Choose(policy);

    /// <inheritdoc cref="set_global_policy"/>
    public static void set_dtype_policy(DTypePolicy policy) => DTypePolicy.Choose(policy);

    /// <summary>The types of layers that are told none.</summary>
    public static DTypePolicy global_policy() => DTypePolicy.Global;

    /// <inheritdoc cref="global_policy"/>
    public static DTypePolicy dtype_policy() => DTypePolicy.Global;

    /// <summary>The types of weights and computation by their name.</summary>
    /// <inheritdoc cref="ConvNet.DTypePolicy(string)"/>
    public static DTypePolicy Policy(string name) => new(name);

    /// <summary>An optimizer around another, so that small gradients do not become 0 in float16.</summary>
    /// <inheritdoc cref="ConvNet.LossScaleOptimizer(Optimizer, double, int, string)"/>
    public static LossScaleOptimizer LossScaleOptimizer(Optimizer inner_optimizer, double initial_scale = 32768,
        int dynamic_growth_steps = 2000) => new(inner_optimizer, initial_scale, dynamic_growth_steps);
}

public static partial class keras
{
    /// <inheritdoc cref="ConvNet.mixed_precision"/>
    public abstract class mixed_precision : ConvNet.mixed_precision;

    public static partial class config
    {
        /// <inheritdoc cref="K.floatx"/>
        public static string floatx() => K.floatx();

        /// <inheritdoc cref="K.set_floatx"/>
        public static void set_floatx(string value) => K.set_floatx(value);

        /// <inheritdoc cref="K.epsilon"/>
        public static double epsilon() => K.epsilon();

        /// <inheritdoc cref="K.set_epsilon"/>
        public static void set_epsilon(double value) => K.set_epsilon(value);

        /// <inheritdoc cref="ConvNet.mixed_precision.global_policy"/>
        public static DTypePolicy dtype_policy() => DTypePolicy.Global;

        /// <inheritdoc cref="ConvNet.mixed_precision.set_global_policy"/>
        public static void set_dtype_policy(DTypePolicy policy) => DTypePolicy.Choose(policy);

        /// <inheritdoc cref="K.image_data_format"/>
        public static string image_data_format() => K.image_data_format();

        /// <inheritdoc cref="K.set_image_data_format"/>
        public static void set_image_data_format(string data_format) => K.set_image_data_format(data_format);
    }
}
