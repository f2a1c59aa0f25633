namespace ConvNet;

/// <summary>A layer that learns from data before any training.</summary>
internal interface IAdaptable
{
    /// <summary>Learns from these data, and forgets what it learned before.</summary>
    void Adapt(NDArray data);
}
