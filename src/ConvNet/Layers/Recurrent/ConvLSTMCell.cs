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

    private protected override int Patterns => 4;

    private int ChannelsOfImage => _dataFormat == "channels_first" ? 1 : -1;

    private protected override Tensor Project(Tensor[] inputs)
    {
        var (batch, steps) = (inputs[0].Shape[0], inputs[0].Shape[1]);
        var sums = Weigh(Array.ConvertAll(inputs, sequence => Ops.Reshape(sequence, sequence.Shape[2..].Prepend(batch * steps))),
            Kernel, Bias?.Value, _strides, _padding, _dilation);
        return Ops.Reshape(sums, sums.Shape[1..].Prepend(steps).Prepend(batch));
    }

    private protected override Tensors Step(Tensor x, Tensors states, Tensor[] recurrent) =>
        LSTMCell.Next(x + Weigh(recurrent, RecurrentKernel, null, _one, "same", _one), states[1], Activation, RecurrentActivation,
            ChannelsOfImage);

    // The sums of all gates side by side, of what all see or what each does.
    private Tensor Weigh(Tensor[] seen, Tensor kernel, Tensor? bias, int[] strides, string padding, int[] dilation)
    {
        Tensor Sums(Tensor images, Tensor part, Tensor? add) =>
            Ops.Conv(images, part, add, strides, padding, dilation, 1, _dataFormat);
        if (seen is [var one]) return Sums(one, kernel, bias);
        return Ops.Concatenate(seen.Index().Select(gate => Sums(gate.Item, Ops.Narrow(kernel, gate.Index * Units, Units),
            bias is null ? null : Ops.Narrow(bias, gate.Index * Units, Units))), ChannelsOfImage);
    }
}
