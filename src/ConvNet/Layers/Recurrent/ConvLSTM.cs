namespace ConvNet;

/// <summary>An LSTM over sequences of lines, images or volumes, which convolves where that one multiplies by matrices.</summary>
/// <remarks>
/// Kernel (…, channels, 4 · filters), recurrent kernel (…, filters, 4 · filters), bias (4 · filters), in the order input gate,
/// forget gate, candidate, output gate.
/// </remarks>
/// <typeparam name="TSize">A size with a number for each dimension.</typeparam>
public abstract class ConvLSTM<TSize> : RecurrentLayer
    where TSize : struct
{
    private readonly CellSettings _settings;

    private protected ConvLSTM(int filters, TSize kernel_size, TSize? strides, string padding, string? data_format,
        TSize? dilation_rate, CellSettings settings, Sequencing sequencing, Regularizer? activity_regularizer,
        Shape? input_shape, string? name)
        : base(new ConvLSTMCell(Require.Positive(filters), Sizes.Of(Sizes.Positive(kernel_size, nameof(kernel_size))),
            Sizes.Of(Sizes.Strides(strides, dilation_rate)), Require.Padding(padding), Require.DataFormat(data_format),
            Sizes.Of(Sizes.Dilation(dilation_rate)), settings), sequencing, activity_regularizer, input_shape, name)
    {
        (Filters, KernelSize, _settings) = (filters, kernel_size, settings);
        (Strides, DilationRate) = (Sizes.Strides(strides), Sizes.Dilation(dilation_rate));
        (Padding, DataFormat) = (Require.Padding(padding), Require.DataFormat(data_format));
    }

    private protected override IReadOnlyList<Layer> OwnParts => [Cell];

    /// <summary>The feature maps.</summary>
    public int Filters { get; }

    /// <summary>The size of the kernels.</summary>
    public TSize KernelSize { get; }

    /// <summary>The steps between the places of a kernel.</summary>
    public TSize Strides { get; }

    /// <summary>"valid" or "same".</summary>
    public string Padding { get; }

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; }

    /// <summary>The distance between the places that a kernel sees.</summary>
    public TSize DilationRate { get; }

    /// <summary>The function for the output.</summary>
    public ActivationFunction Activation => _settings.Activation;

    /// <summary>The function for the gates.</summary>
    public ActivationFunction RecurrentActivation => _settings.RecurrentActivation;

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias => _settings.UseBias;

    /// <summary>How the kernels start.</summary>
    public Initializer KernelInitializer => _settings.Kernel.Start;

    /// <summary>How the recurrent kernels start.</summary>
    public Initializer RecurrentInitializer => _settings.Recurrent.Start;

    /// <summary>How the bias starts.</summary>
    public Initializer BiasInitializer => _settings.Bias.Start;

    /// <summary>Whether the forget gate's bias starts with ones.</summary>
    public bool UnitForgetBias => _settings.UnitForgetBias;

    /// <summary>A price for the size of the kernels.</summary>
    public Regularizer? KernelRegularizer => _settings.Kernel.Regularizer;

    /// <summary>A price for the size of the recurrent kernels.</summary>
    public Regularizer? RecurrentRegularizer => _settings.Recurrent.Regularizer;

    /// <summary>A price for the size of the bias.</summary>
    public Regularizer? BiasRegularizer => _settings.Bias.Regularizer;

    /// <summary>What the kernels must satisfy.</summary>
    public Constraint? KernelConstraint => _settings.Kernel.Constraint;

    /// <summary>What the recurrent kernels must satisfy.</summary>
    public Constraint? RecurrentConstraint => _settings.Recurrent.Constraint;

    /// <summary>What the bias must satisfy.</summary>
    public Constraint? BiasConstraint => _settings.Bias.Constraint;

    /// <summary>The share of the inputs' numbers that training drops.</summary>
    public double Dropout => _settings.Dropout;

    /// <summary>The share of the last output's numbers that training drops on its way to the gates.</summary>
    public double RecurrentDropout => _settings.RecurrentDropout;

    /// <summary>Gives the same dropout again and again.</summary>
    public int? Seed => _settings.Seed;

    /// <inheritdoc/>
    protected sealed override int? InputRank => Sizes.Of(KernelSize).Length + 3;

    /// <inheritdoc/>
    protected sealed override Index? ChannelAxis => DataFormat == "channels_first" ? 2 : ^1;
}
