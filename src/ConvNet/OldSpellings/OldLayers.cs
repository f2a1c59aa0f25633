using System.Runtime.CompilerServices;

namespace ConvNet;

#pragma warning disable CS1573 // What the inherited documentation says is not said again.
// Keras 1's names of layers' arguments. A call that today's constructor can take goes there.

public sealed partial class Dense
{
    /// <summary>With the size of the input instead of its shape, and with Keras 1's names.</summary>
    /// <inheritdoc cref="Dense"/>
    /// <param name="input_dim">For a model's first layer: the numbers of an input; today input_shape.</param>
    /// <param name="output_dim">Today's units.</param>
    /// <param name="init">Today's kernel_initializer.</param>
    /// <param name="bias">Today's use_bias.</param>
    /// <param name="W_regularizer">Today's kernel_regularizer.</param>
    /// <param name="b_regularizer">Today's bias_regularizer.</param>
    [OverloadResolutionPriority(-1)]
    public Dense(int? units = null, int? input_dim = null, ActivationFunction? activation = null, bool use_bias = true,
        Initializer? kernel_initializer = null, Initializer? bias_initializer = null, Regularizer? kernel_regularizer = null,
        int? output_dim = null, Initializer? init = null, bool bias = true, Regularizer? W_regularizer = null,
        Regularizer? b_regularizer = null, Shape? input_shape = null, string? name = null)
        : this(
            units ?? OldSpelling.IfGiven(output_dim, "output_dim", "units") ?? throw new ArgumentException("a Dense needs its units"),
            activation, use_bias && bias, kernel_initializer ?? OldSpelling.IfGiven(init, "init", "kernel_initializer"),
            bias_initializer, kernel_regularizer ?? OldSpelling.IfGiven(W_regularizer, "W_regularizer", "kernel_regularizer"),
            OldSpelling.IfGiven(b_regularizer, "b_regularizer", "bias_regularizer"),
            input_shape: input_shape ?? (input_dim is { } size ? size : null), name: name)
    {
    }
}

public sealed partial class Embedding
{
    /// <summary>With the number of steps of an input, as before Keras 3.</summary>
    /// <inheritdoc cref="Embedding"/>
    /// <param name="input_length">For a model's first layer: the steps of an input; today input_shape.</param>
    [OverloadResolutionPriority(-1)]
    public Embedding(int input_dim, int output_dim, int input_length, Initializer? embeddings_initializer = null,
        bool mask_zero = false, string? name = null)
        : this(input_dim, output_dim, embeddings_initializer, mask_zero: mask_zero,
            input_shape: OldSpelling.Of(input_length, "input_length", "input_shape"), name: name)
    {
    }
}

public sealed partial class Dropout
{
    /// <summary>With Keras 1's name of the rate.</summary>
    /// <inheritdoc cref="Dropout"/>
    /// <param name="p">Today's rate.</param>
    [OverloadResolutionPriority(-1)]
    public Dropout(double p, string? name = null) : this(OldSpelling.Of(p, "p", "rate"), name: name)
    {
    }
}

/// <summary>Another name of <see cref="Conv1D"/>, with Keras 1's arguments as well.</summary>
/// <inheritdoc cref="Conv1D"/>
[KerasName("Conv1D")]
public sealed class Convolution1D : Conv1D
{
    /// <inheritdoc cref="Conv1D"/>
    public Convolution1D(int filters, Size1D kernel_size, Size1D? strides = null, string padding = "valid", string?
        data_format = null, Size1D? dilation_rate = null, int groups = 1, ActivationFunction? activation = null, bool use_bias
        = true, Initializer? kernel_initializer = null, Initializer? bias_initializer = null, Regularizer? kernel_regularizer
        = null, Regularizer? bias_regularizer = null, Regularizer? activity_regularizer = null, Constraint? kernel_constraint
        = null, Constraint? bias_constraint = null, [NotConfig] Shape? input_shape = null, string? name = null)
        : base(filters, kernel_size, strides, padding, data_format, dilation_rate, groups, activation, use_bias,
            kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer, activity_regularizer,
            kernel_constraint, bias_constraint, input_shape, name)
    {
    }

    /// <summary>Keras 1's arguments.</summary>
    /// <param name="nb_filter">Today's filters.</param>
    /// <param name="filter_length">Today's kernel_size.</param>
    /// <param name="init">Today's kernel_initializer.</param>
    /// <param name="activation">A function for each output.</param>
    /// <param name="border_mode">Today's padding.</param>
    /// <param name="subsample_length">Today's strides.</param>
    /// <param name="bias">Today's use_bias.</param>
    /// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
    /// <param name="name">A name of one's own.</param>
    [OverloadResolutionPriority(-1)]
    public Convolution1D(int nb_filter, int filter_length, Initializer? init = null, ActivationFunction? activation = null,
        string border_mode = "valid", int subsample_length = 1, bool bias = true, Shape? input_shape = null, string? name = null)
        : this(nb_filter, (Size1D)filter_length, subsample_length, border_mode, activation: activation, use_bias: bias,
            kernel_initializer: init, input_shape: input_shape, name: name) =>
        OldSpelling.Note("nb_filter", "filters");
}

/// <summary>Another name of <see cref="Conv2D"/>, with Keras 1's arguments as well.</summary>
/// <inheritdoc cref="Conv2D"/>
[KerasName("Conv2D")]
public sealed class Convolution2D : Conv2D
{
    /// <inheritdoc cref="Conv2D"/>
    public Convolution2D(int filters, Size2D kernel_size, Size2D? strides = null, string padding = "valid", string?
        data_format = null, Size2D? dilation_rate = null, int groups = 1, ActivationFunction? activation = null, bool use_bias
        = true, Initializer? kernel_initializer = null, Initializer? bias_initializer = null, Regularizer? kernel_regularizer
        = null, Regularizer? bias_regularizer = null, Regularizer? activity_regularizer = null, Constraint? kernel_constraint
        = null, Constraint? bias_constraint = null, [NotConfig] Shape? input_shape = null, string? name = null)
        : base(filters, kernel_size, strides, padding, data_format, dilation_rate, groups, activation, use_bias,
            kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer, activity_regularizer,
            kernel_constraint, bias_constraint, input_shape, name)
    {
    }

    /// <summary>Keras 1's arguments: <c>Convolution2D(32, 3, 3, border_mode: "same")</c>.</summary>
    /// <param name="nb_filter">Today's filters.</param>
    /// <param name="nb_row">The kernels' height.</param>
    /// <param name="nb_col">The kernels' width.</param>
    /// <param name="init">Today's kernel_initializer.</param>
    /// <param name="activation">A function for each output.</param>
    /// <param name="border_mode">Today's padding.</param>
    /// <param name="subsample">Today's strides.</param>
    /// <param name="dim_ordering">Today's data_format: "tf" is channels_last, "th" channels_first.</param>
    /// <param name="W_regularizer">Today's kernel_regularizer.</param>
    /// <param name="bias">Today's use_bias.</param>
    /// <param name="padding">Today's name of border_mode.</param>
    /// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
    /// <param name="name">A name of one's own.</param>
    [OverloadResolutionPriority(-1)]
    public Convolution2D(int nb_filter, int nb_row, int nb_col, Initializer? init = null, ActivationFunction? activation = null,
        string? border_mode = null, Size2D? subsample = null, string? dim_ordering = null, Regularizer? W_regularizer = null,
        bool bias = true, string? padding = null, Shape? input_shape = null, string? name = null)
        : this(nb_filter, (nb_row, nb_col), OldSpelling.IfGiven(subsample, "subsample", "strides"),
            padding ?? OldSpelling.IfGiven(border_mode, "border_mode", "padding") ?? "valid",
            OldSpelling.DataFormat(dim_ordering), activation: activation, use_bias: bias, kernel_initializer: init,
            kernel_regularizer: W_regularizer, input_shape: input_shape, name: name) =>
        OldSpelling.Note("nb_row, nb_col", "kernel_size: (nb_row, nb_col)");
}

/// <summary>Another name of <see cref="Conv3D"/>.</summary>
/// <inheritdoc cref="Conv3D"/>
[KerasName("Conv3D")]
public sealed class Convolution3D(int filters, Size3D kernel_size, Size3D? strides = null, string padding = "valid",
    string? data_format = null, Size3D? dilation_rate = null, int groups = 1, ActivationFunction? activation = null, bool
    use_bias = true, Initializer? kernel_initializer = null, Initializer? bias_initializer = null, Regularizer?
    kernel_regularizer = null, Regularizer? bias_regularizer = null, Regularizer? activity_regularizer = null, Constraint?
    kernel_constraint = null, Constraint? bias_constraint = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : Conv3D(filters, kernel_size, strides, padding, data_format, dilation_rate, groups, activation, use_bias,
        kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer, activity_regularizer, kernel_constraint,
        bias_constraint, input_shape, name);

/// <summary>Another name of <see cref="Conv2DTranspose"/>.</summary>
/// <inheritdoc cref="Conv2DTranspose"/>
[KerasName("Conv2DTranspose")]
public sealed class Convolution2DTranspose(int filters, Size2D kernel_size, Size2D? strides = null, string padding =
    "valid", Size2D? output_padding = null, string? data_format = null, Size2D? dilation_rate = null, ActivationFunction?
    activation = null, bool use_bias = true, Initializer? kernel_initializer = null, Initializer? bias_initializer = null,
    Regularizer? kernel_regularizer = null, Regularizer? bias_regularizer = null, Regularizer? activity_regularizer = null,
    Constraint? kernel_constraint = null, Constraint? bias_constraint = null, [NotConfig] Shape? input_shape = null, string?
    name = null)
    : Conv2DTranspose(filters, kernel_size, strides, padding, output_padding, data_format, dilation_rate, activation,
        use_bias, kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer, activity_regularizer,
        kernel_constraint, bias_constraint, input_shape, name);

/// <summary>Another name of <see cref="SeparableConv2D"/>.</summary>
/// <inheritdoc cref="SeparableConv2D"/>
[KerasName("SeparableConv2D")]
public sealed class SeparableConvolution2D(int filters, Size2D kernel_size, Size2D? strides = null, string padding =
    "valid", string? data_format = null, Size2D? dilation_rate = null, int depth_multiplier = 1, ActivationFunction?
    activation = null, bool use_bias = true, Initializer? depthwise_initializer = null, Initializer? pointwise_initializer =
    null, Initializer? bias_initializer = null, Regularizer? depthwise_regularizer = null, Regularizer? pointwise_regularizer
    = null, Regularizer? bias_regularizer = null, Regularizer? activity_regularizer = null, Constraint? depthwise_constraint =
    null, Constraint? pointwise_constraint = null, Constraint? bias_constraint = null, [NotConfig] Shape? input_shape = null,
    string? name = null)
    : SeparableConv2D(filters, kernel_size, strides, padding, data_format, dilation_rate, depth_multiplier, activation,
        use_bias, depthwise_initializer, pointwise_initializer, bias_initializer, depthwise_regularizer,
        pointwise_regularizer, bias_regularizer, activity_regularizer, depthwise_constraint, pointwise_constraint,
        bias_constraint, input_shape, name);

public partial class MaxPooling2D
{
    /// <summary>Keras 1's arguments.</summary>
    /// <param name="pool_size">Height and width of the window.</param>
    /// <param name="strides">The steps between its places.</param>
    /// <param name="border_mode">Today's padding.</param>
    /// <param name="dim_ordering">Today's data_format: "tf" is channels_last, "th" channels_first.</param>
    /// <param name="name">A name of one's own.</param>
    [OverloadResolutionPriority(-1)]
    public MaxPooling2D(Size2D? pool_size = null, Size2D? strides = null, string? border_mode = null,
        string? dim_ordering = null, string? name = null)
        : this(pool_size, strides, OldSpelling.IfGiven(border_mode, "border_mode", "padding") ?? "valid",
            OldSpelling.DataFormat(dim_ordering), null, name)
    {
    }
}

public partial class AveragePooling2D
{
    /// <summary>Keras 1's arguments.</summary>
    /// <inheritdoc cref="MaxPooling2D(Size2D?, Size2D?, string, string, string)"/>
    [OverloadResolutionPriority(-1)]
    public AveragePooling2D(Size2D? pool_size = null, Size2D? strides = null, string? border_mode = null,
        string? dim_ordering = null, string? name = null)
        : this(pool_size ?? 2, strides, OldSpelling.IfGiven(border_mode, "border_mode", "padding") ?? "valid",
            OldSpelling.DataFormat(dim_ordering), null, name)
    {
    }
}

public sealed partial class AvgPool2D
{
    /// <summary>Windows of size 2, Keras 2's default.</summary>
    public AvgPool2D() : this(OldSpelling.Of(2, "AvgPool2D without a size", "pool_size: 2"))
    {
    }
}

public partial class AveragePooling1D
{
    /// <summary>Windows of size 2, Keras 2's default.</summary>
    public AveragePooling1D() : this(OldSpelling.Of(2, "AveragePooling1D without a size", "pool_size: 2"))
    {
    }
}

public sealed partial class AvgPool1D
{
    /// <summary>Windows of size 2, Keras 2's default.</summary>
    public AvgPool1D() : this(OldSpelling.Of(2, "AvgPool1D without a size", "pool_size: 2"))
    {
    }
}

public partial class AveragePooling3D
{
    /// <summary>Windows of size 2, Keras 2's default.</summary>
    public AveragePooling3D() : this(OldSpelling.Of(2, "AveragePooling3D without a size", "pool_size: 2"))
    {
    }
}

public sealed partial class AvgPool3D
{
    /// <summary>Windows of size 2, Keras 2's default.</summary>
    public AvgPool3D() : this(OldSpelling.Of(2, "AvgPool3D without a size", "pool_size: 2"))
    {
    }
}
