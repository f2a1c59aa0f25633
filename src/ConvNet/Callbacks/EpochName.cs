namespace ConvNet;

/// <summary>How callbacks name an epoch.</summary>
internal static class EpochName
{
    /// <summary>Of epoch 3, counted from 0: "Epoch 4", in 2.2 "Epoch 00004".</summary>
    public static string Of(int epoch) =>
        KerasVersions.Current == KerasVersion.Keras22 ? $"Epoch {epoch + 1:00000}" : $"Epoch {epoch + 1}";
}
