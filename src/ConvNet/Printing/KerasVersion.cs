namespace ConvNet;

/// <summary>Whose tables, progress lines, names and defaults are shown: Keras changed them twice.</summary>
public enum KerasVersion
{
    /// <summary>Keras 2.2.4, of the years before TensorFlow 2: <c>conv2d_1</c>, samples counted, <c>acc</c>.</summary>
    Keras22,

    /// <summary>Keras 2.15, the last of tf.keras: <c>conv2d</c>, steps counted, <c>accuracy</c>.</summary>
    Keras215,

    /// <summary>Keras 3: tables drawn with box characters, coloured progress bars.</summary>
    Keras3,
}
