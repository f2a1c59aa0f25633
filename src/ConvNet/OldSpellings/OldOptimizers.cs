using System.Runtime.CompilerServices;

namespace ConvNet;

#pragma warning disable CS1573 // What the inherited documentation says is not said again.
// Keras 1 and 2: lr and decay. A call that today's constructor can take goes there.

public sealed partial class SGD
{
    /// <summary>With the names of Keras 1 and 2.</summary>
    /// <inheritdoc cref="SGD"/>
    /// <param name="lr">Today's learning_rate.</param>
    /// <param name="decay">The rate is divided by 1 + decay · steps.</param>
    [OverloadResolutionPriority(-1)]
    public SGD(double? lr = null, double momentum = 0, double decay = 0, bool nesterov = false, double? clipnorm = null, double? clipvalue = null,
        double? learning_rate = null)
        : this(OldSpelling.Rate(lr, learning_rate, decay, 0.01), momentum: momentum, nesterov: nesterov, clipnorm: clipnorm, clipvalue: clipvalue)
    {
    }
}

public sealed partial class RMSprop
{
    /// <summary>With the names of Keras 1 and 2.</summary>
    /// <inheritdoc cref="RMSprop"/>
    /// <param name="lr">Today's learning_rate.</param>
    /// <param name="decay">The rate is divided by 1 + decay · steps.</param>
    [OverloadResolutionPriority(-1)]
    public RMSprop(double? lr = null, double rho = 0.9, double epsilon = 1e-7, double decay = 0, double? clipnorm = null, double? clipvalue = null,
        double? learning_rate = null)
        : this(OldSpelling.Rate(lr, learning_rate, decay, 0.001), rho: rho, epsilon: epsilon, clipnorm: clipnorm, clipvalue: clipvalue)
    {
    }
}

public sealed partial class Adam
{
    /// <summary>With the names of Keras 1 and 2.</summary>
    /// <inheritdoc cref="Adam"/>
    /// <param name="lr">Today's learning_rate.</param>
    /// <param name="decay">The rate is divided by 1 + decay · steps.</param>
    [OverloadResolutionPriority(-1)]
    public Adam(double? lr = null, double beta_1 = 0.9, double beta_2 = 0.999, double epsilon = 1e-7, double decay = 0, bool amsgrad = false, double? clipnorm = null, double? clipvalue = null,
        double? learning_rate = null)
        : this(OldSpelling.Rate(lr, learning_rate, decay, 0.001), beta_1: beta_1, beta_2: beta_2, epsilon: epsilon, amsgrad: amsgrad, clipnorm: clipnorm, clipvalue: clipvalue)
    {
    }
}

public sealed partial class Adagrad
{
    /// <summary>With the names of Keras 1 and 2.</summary>
    /// <inheritdoc cref="Adagrad"/>
    /// <param name="lr">Today's learning_rate.</param>
    /// <param name="decay">The rate is divided by 1 + decay · steps.</param>
    [OverloadResolutionPriority(-1)]
    public Adagrad(double? lr = null, double epsilon = 1e-7, double decay = 0, double? clipnorm = null, double? clipvalue = null,
        double? learning_rate = null)
        : this(OldSpelling.Rate(lr, learning_rate, decay, 0.001), epsilon: epsilon, clipnorm: clipnorm, clipvalue: clipvalue)
    {
    }
}

public sealed partial class Adadelta
{
    /// <summary>With the names of Keras 1 and 2.</summary>
    /// <inheritdoc cref="Adadelta"/>
    /// <param name="lr">Today's learning_rate.</param>
    /// <param name="decay">The rate is divided by 1 + decay · steps.</param>
    [OverloadResolutionPriority(-1)]
    public Adadelta(double? lr = null, double rho = 0.95, double epsilon = 1e-7, double decay = 0, double? clipnorm = null, double? clipvalue = null,
        double? learning_rate = null)
        : this(OldSpelling.Rate(lr, learning_rate, decay, 0.001), rho: rho, epsilon: epsilon, clipnorm: clipnorm, clipvalue: clipvalue)
    {
    }
}

public sealed partial class Adamax
{
    /// <summary>With the names of Keras 1 and 2.</summary>
    /// <inheritdoc cref="Adamax"/>
    /// <param name="lr">Today's learning_rate.</param>
    /// <param name="decay">The rate is divided by 1 + decay · steps.</param>
    [OverloadResolutionPriority(-1)]
    public Adamax(double? lr = null, double beta_1 = 0.9, double beta_2 = 0.999, double epsilon = 1e-7, double decay = 0, double? clipnorm = null, double? clipvalue = null,
        double? learning_rate = null)
        : this(OldSpelling.Rate(lr, learning_rate, decay, 0.001), beta_1: beta_1, beta_2: beta_2, epsilon: epsilon, clipnorm: clipnorm, clipvalue: clipvalue)
    {
    }
}

public sealed partial class Nadam
{
    /// <summary>With the names of Keras 1 and 2.</summary>
    /// <inheritdoc cref="Nadam"/>
    /// <param name="lr">Today's learning_rate.</param>
    /// <param name="decay">The rate is divided by 1 + decay · steps.</param>
    [OverloadResolutionPriority(-1)]
    public Nadam(double? lr = null, double beta_1 = 0.9, double beta_2 = 0.999, double epsilon = 1e-7, double decay = 0, double? clipnorm = null, double? clipvalue = null,
        double? learning_rate = null)
        : this(OldSpelling.Rate(lr, learning_rate, decay, 0.001), beta_1: beta_1, beta_2: beta_2, epsilon: epsilon, clipnorm: clipnorm, clipvalue: clipvalue)
    {
    }
}

/// <summary>Older names of what optimizers have.</summary>
public static class OldOptimizerNames
{
    /// <param name="optimizer">An optimizer.</param>
    extension(Optimizer optimizer)
    {
        /// <summary>Today's <see cref="Optimizer.LearningRate"/>.</summary>
        public double Lr
        {
            get => OldSpelling.Of(optimizer.LearningRate, "optimizer.lr", "optimizer.LearningRate");
            set => optimizer.LearningRate = OldSpelling.Of(value, "optimizer.lr", "optimizer.LearningRate");
        }
    }
}
