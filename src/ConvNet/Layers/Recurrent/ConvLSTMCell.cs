using ConvNet.Engine;

namespace ConvNet;

/// <summary>One step of a ConvLSTM: an <see cref="LSTMCell"/> that convolves where that one multiplies by matrices.</summary>
internal sealed class ConvLSTMCell : RecurrentCell
{
    private readonly int[] _kernel;
    private readonly int[] _strides;
    private readonly int[] _dilation;
    private readonly int[] _one;
    private readonly string _padding;
    private readonly string _dataFormat;

    internal ConvLSTMCell(int filters, int[] kernel, int[] strides, string padding, string data_format, int[] dilation,
        CellSettings settings) : base(filters, settings, "conv_lstm_cell")
    {
        (_kernel, _strides, _dilation, _padding, _dataFormat) = (kernel, strides, dilation, padding, data_format);
        _one = Array.ConvertAll(kernel, _ => 1);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<int> StateSize => [Units, Units];

    internal override Shape StepOutput(Shape input) =>
        ConvWindows.Slide(Name, input, _kernel, _strides, _padding, _dataFormat, _dilation, Units)[1..];

    internal override IReadOnlyList<Shape> StateShapes(Shape input) => [StepOutput(input), StepOutput(input)];

    /// <inheritdoc/>
    protected override void Build(Shape input)
    {
        if (!input[1..].IsKnown)
            throw new ArgumentException($"{Name}: all sizes of an image must be known but the batch and the steps, got {input}");
        Shape Kernel(int channels) => new([.. _kernel, channels, 4 * Units]);
        AddWeights(Kernel(input[ConvWindows.ChannelAxis(_dataFormat)]), Kernel(Units), 4 * Units);
    }

    private protected override Tensor Project(Tensor sequence)
    {
        var (batch, steps) = (sequence.Shape[0], sequence.Shape[1]);
        var images = Ops.Reshape(sequence, sequence.Shape[2..].Prepend(batch * steps));
        var sums = Ops.Conv(images, Kernel, Bias?.Value, _strides, _padding, _dilation, 1, _dataFormat);
        return Ops.Reshape(sums, sums.Shape[1..].Prepend(steps).Prepend(batch));
    }

    private protected override Tensors Step(Tensor x, Tensors states, Tensor recurrent) =>
        LSTMCell.Next(x + Ops.Conv(recurrent, RecurrentKernel, null, _one, "same", _one, 1, _dataFormat), states[1], Activation,
            RecurrentActivation, _dataFormat == "channels_first" ? 1 : -1);
}
