namespace ConvNet.Engine;

/// <summary>
/// The stages of a <see cref="SampleNetwork"/> while layers add theirs; each method says whether that can be done.
/// </summary>
internal sealed class SamplePlan
{
    private readonly List<Stage> _stages = [];
    private Grid _grid;

    /// <summary>Begins with samples of this form.</summary>
    public SamplePlan(Grid sample) => _grid = sample;

    /// <summary>The stages, the first one first.</summary>
    public IReadOnlyList<Stage> Stages => _stages;

    /// <summary>How the last stage's output lies in memory.</summary>
    public Grid Grid => _grid;

    /// <summary>A convolution of images with its activation.</summary>
    public bool Conv(Variable kernel, Variable? bias, int[] window, int[] strides, string padding, ActivationFunction activation)
    {
        if (_grid.IsFlat || window is not [int height, int width]) return false;
        if (padding == "same")
            Add(new PadStage(_grid, Windows.SamePadding(_grid.Height, height, strides[0]),
                Windows.SamePadding(_grid.Width, width, strides[1])));
        Add(new ConvStage(_grid, kernel, bias, (height, width), (strides[0], strides[1]), kernel.Shape[^1]));
        return Activation(activation);
    }

    /// <summary>The largest number in each window of images.</summary>
    public bool MaxPool(Size2D size, Size2D strides, string padding)
    {
        if (_grid.IsFlat || !MaxPoolKernel.CanDo(size)) return false;
        float floor = float.NegativeInfinity;
        if (_stages is [.., ActivationStage { IsRelu: true }])
        {
            // The maximum does relu as well: it begins at 0.
            floor = 0;
            _stages.RemoveAt(_stages.Count - 1);
        }
        var images = new Shape(1, _grid.Height, _grid.Width, _grid.Stride);
        return Add(new MaxPoolStage(_grid, PoolWindows.Over(images, size, strides, padding), floor));
    }

    /// <summary>Weighted sums of whole samples with their activation.</summary>
    public bool Dense(Variable kernel, Variable? bias, ActivationFunction activation) =>
        _grid.IsFlat && Add(new DenseStage(_grid, kernel, bias, kernel.Shape[^1])) && Activation(activation);

    /// <summary>An activation; at the end of a network any, elsewhere relu.</summary>
    public bool Activation(ActivationFunction activation) =>
        activation.Name == "linear" || Add(new ActivationStage(_grid, activation));

    /// <summary>Images as rows of numbers: they stay where they are.</summary>
    public bool Flatten()
    {
        _grid = _grid with { IsFlat = true };
        return true;
    }

    private bool Add(Stage stage)
    {
        _stages.Add(stage);
        _grid = stage.Output;
        return true;
    }
}
