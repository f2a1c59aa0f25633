namespace ConvNet;

/// <summary><see cref="Adam"/> with weights that decay by themselves, apart from the gradient.</summary>
/// <remarks>
/// Keras' page: https://keras.io/api/optimizers/adamw/. Loshchilov and Hutter, "Decoupled weight decay regularization"
/// (2017).
/// </remarks>
/// <param name="learning_rate">The size of a step, a number or a schedule; 0.001 by default.</param>
/// <param name="beta_1">How much of m is kept at each step, 0 to 1.</param>
/// <param name="beta_2">How much of v is kept at each step, 0 to 1.</param>
/// <param name="epsilon">Keeps the root from zero.</param>
/// <param name="amsgrad">Whether the largest v so far divides, instead of the present one.</param>
/// <param name="weight_decay">The part of each weight, times the rate, that every step takes off.</param>
/// <param name="clipnorm">The largest norm of a weight's gradient; longer ones are shortened.</param>
/// <param name="clipvalue">The largest size of a gradient's numbers; larger ones are cut.</param>
/// <param name="global_clipnorm">The largest norm of all gradients together.</param>
/// <param name="use_ema">Whether running means of the weights replace them at the end of a training.</param>
/// <param name="ema_momentum">How much of the running means is kept at each step, 0 to 1.</param>
/// <param name="ema_overwrite_frequency">After how many steps the means replace the weights too.</param>
/// <param name="loss_scale_factor">What the loss is multiplied by and the gradients divided by, against underflow.</param>
/// <param name="gradient_accumulation_steps">Over how many batches gradients are averaged for one step; 2 or more.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class AdamW(LearningRate? learning_rate = null, double weight_decay = 0.004, double beta_1 = 0.9,
    double beta_2 = 0.999, double epsilon = 1e-7, bool amsgrad = false, double? clipnorm = null, double? clipvalue = null,
    double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null,
    double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string name = "adam_w")
    : AdamRule(learning_rate ?? 0.001, beta_1, beta_2, epsilon, amsgrad, weight_decay, clipnorm, clipvalue, global_clipnorm,
        use_ema, ema_momentum, ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name);
