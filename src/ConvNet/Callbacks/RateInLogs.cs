namespace ConvNet;

/// <summary>The learning rate as callbacks see it: a float32, called "learning_rate", or "lr" before Keras 3.</summary>
internal static class RateInLogs
{
    public static double Of(Model model) => (float)model.Optimizer.LearningRate;

    public static void Add(Logs logs, Model model) =>
        logs[KerasVersions.Current == KerasVersion.Keras3 ? "learning_rate" : "lr"] = Of(model);
}
