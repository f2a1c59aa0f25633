namespace ConvNet.Engine;

/// <summary>A layer, or a part of one, as a <see cref="SampleNetwork"/> computes it: one sample at a time.</summary>
/// <param name="input">How the input lies in memory.</param>
/// <param name="output">How the output lies in memory.</param>
internal abstract unsafe class Stage(Grid input, Grid output)
{
    public Grid Input { get; } = input;

    public Grid Output { get; } = output;

    /// <summary>The weights; <see cref="Pack"/> brings them into the form in which they are used.</summary>
    public virtual IReadOnlyList<Variable> Variables => [];

    /// <summary>How many numbers the packed weights are.</summary>
    public virtual int PackedLength => 0;

    /// <summary>How many numbers the packed weights' derivatives are.</summary>
    public virtual int GradientLength => 0;

    /// <summary>Bytes that are noted of a sample on the way forwards, for the way back.</summary>
    public virtual int NoteLength => 0;

    /// <summary>Whether the way back needs the input.</summary>
    public virtual bool NeedsInput => false;

    /// <summary>Whether the way back needs the output.</summary>
    public virtual bool NeedsOutput => false;

    /// <summary>Multiplications for a sample, forwards.</summary>
    public virtual long Work => 0;

    /// <summary>Brings the weights into the form in which they are used.</summary>
    /// <param name="variables">Where the numbers of each variable are.</param>
    /// <param name="packed">Where they go.</param>
    /// <param name="forTraining">Whether the way back will be gone as well.</param>
    public virtual void Pack(float*[] variables, float* packed, bool forTraining)
    {
    }

    /// <summary>Adds derivatives to those of the variables.</summary>
    /// <param name="gradients">The packed weights' derivatives.</param>
    /// <param name="variables">Where those of each variable are; null for one that is not trained.</param>
    public virtual void Unpack(float* gradients, float*[] variables)
    {
    }

    /// <summary>Computes <see cref="Pass.Y"/>.</summary>
    public abstract void Forward(in Pass pass);

    /// <summary>
    /// Computes <see cref="Pass.GX"/> of <see cref="Pass.GY"/>, unless nobody asks, and adds to the weights' derivatives.
    /// </summary>
    public abstract void Backward(in Pass pass);
}

/// <summary>What a stage works on.</summary>
internal readonly unsafe struct Pass
{
    /// <summary>The input.</summary>
    public float* X { get; init; }

    /// <summary>The output.</summary>
    public float* Y { get; init; }

    /// <summary>The derivative by the input; null if nobody asks.</summary>
    public float* GX { get; init; }

    /// <summary>The derivative by the output.</summary>
    public float* GY { get; init; }

    /// <summary>Noted of the sample; null if there is no way back.</summary>
    public byte* Notes { get; init; }

    /// <summary>The packed weights.</summary>
    public float* Packed { get; init; }

    /// <summary>Their derivatives, which are added up.</summary>
    public float* Gradients { get; init; }
}
