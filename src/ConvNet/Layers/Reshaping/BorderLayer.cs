using ConvNet.Engine;

namespace ConvNet;

/// <summary>Adds a border to each sample, or cuts one off.</summary>
public abstract class BorderLayer : Layer
{
    private readonly Margins1D[] _margins;
    private readonly int _firstAxis;

    /// <summary>A layer that adds these margins; negative ones are cut.</summary>
    private protected BorderLayer(Margins1D[] margins, string? data_format, Shape? input_shape, string? name)
        : base(name, input_shape)
    {
        _margins = margins;
        _firstAxis = Windows.FirstAxis(Require.DataFormat(data_format));
    }

    /// <inheritdoc/>
    protected sealed override int? InputRank => _margins.Length + 2;

    /// <inheritdoc/>
    public sealed override Shape ComputeOutputShape(Shape input)
    {
        var output = input;
        for (int i = 0; i < _margins.Length; i++)
        {
            int axis = _firstAxis + i;
            int? size = input.At(axis) + _margins[i].Before + _margins[i].After;
            if (size <= 0) throw new ArgumentException(
                $"{Name}: nothing is left of axis {axis} when {-_margins[i]} is cut off, got input {input}");
            output = output.With(axis, size);
        }
        return output;
    }

    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training)
    {
        ComputeOutputShape(x.Shape);
        return Ops.Pad(x, _firstAxis, _margins);
    }
}
