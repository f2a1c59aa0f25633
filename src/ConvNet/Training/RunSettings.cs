namespace ConvNet;

/// <summary>What printers and callbacks are told of a run before it begins.</summary>
/// <param name="Kind">What is run.</param>
/// <param name="Verbose">0: silent, 1: a bar, 2: a line an epoch.</param>
/// <param name="Epochs">The number of the last epoch.</param>
/// <param name="Steps">The batches of an epoch, if that was asked for.</param>
/// <param name="BatchSize">The samples of a batch of arrays.</param>
/// <param name="Validation">What is evaluated after epochs.</param>
internal sealed record RunSettings(RunKind Kind, int Verbose, int Epochs, int? Steps, int BatchSize, BatchSource? Validation = null)
{
    /// <summary>The callbacks with a printer among them, who all know the model.</summary>
    public IReadOnlyList<Callback> Attach(Model model, IReadOnlyList<Callback>? callbacks, BatchSource data)
    {
        var plan = new TrainingPlan(Kind, Verbose)
        {
            Epochs = Epochs,
            Samples = Steps is null ? data.Samples : null,
            ValidationSamples = Validation?.Samples,
            Steps = Steps ?? data.Steps,
        };
        var all = PrinterCallback.Among(callbacks ?? [], plan, data);
        var parameters = Params(model, data);
        foreach (var callback in all) callback.Attach(model, parameters);
        return all;
    }

    /// <summary>What callbacks read as their params.</summary>
    public IReadOnlyDictionary<string, object?> Params(Model model, BatchSource data)
    {
        var parameters = new Dictionary<string, object?> { ["verbose"] = Verbose, ["epochs"] = Epochs, ["steps"] = Steps ?? data.Steps };
        if (Kind != RunKind.Fit) return parameters;
        (parameters["samples"], parameters["batch_size"]) = (data.Samples, BatchSize);
        (parameters["do_validation"], parameters["metrics"]) = (Validation is not null, model.MetricsNames);
        return parameters;
    }
}
