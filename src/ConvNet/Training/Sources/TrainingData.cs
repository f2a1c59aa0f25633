namespace ConvNet;

/// <summary>
/// Puts data into a model's order and checks them before a run, so that a mistake is told before anything is computed.
/// </summary>
/// <param name="model">The model; it is built if it was not.</param>
/// <param name="compilation">What labels are compared with; null for predictions.</param>
/// <param name="what">What the data are for, in errors: "Fit", "validation_data".</param>
/// <param name="classWeight">How much samples of each class count.</param>
internal sealed class TrainingData(Model model, Compilation? compilation, string what, IReadOnlyDictionary<int, double>? classWeight = null)
{
    /// <summary>The batches of what a model is fed with.</summary>
    /// <exception cref="ArgumentException">The data don't fit the model, the loss or each other.</exception>
    public BatchSource Source(ModelInput x, Data? y, Data? sample_weight, int? batch_size, bool shuffle)
    {
        if (x.Arrays is { } arrays)
        {
            var samples = Check(new(arrays, y, sample_weight));
            return new ArraySource(samples, Require.Positive(batch_size ?? 32, nameof(batch_size)), shuffle);
        }
        foreach (var (given, name) in ((object?, string)[])[(y, "y"), (sample_weight, "sample_weight"), (batch_size, "batch_size")])
        {
            if (given is not null) throw new ArgumentException(
                $"{model.Name}: {what} gets batches from a generator or dataset, which have their own {name}; leave it out");
        }
        return x.Source switch
        {
            PyDataset batches => new PyDatasetSource(batches, Check, shuffle),
            Dataset batches => new GeneratedSource(batches, Check, batches.Length),
            var batches => new GeneratedSource((IEnumerable<DataBatch>)batches, Check),
        };
    }

    /// <summary>All data, or one batch, in the order of the model's inputs and outputs.</summary>
    /// <exception cref="ArgumentException">The data don't fit the model, the loss or each other.</exception>
    public Samples Check(DataBatch data)
    {
        foreach (var array in data.X) CheckSamples(array);
        if (classWeight is not null && data.SampleWeight is not null) throw new ArgumentException(
            $"{model.Name}: {what} takes either class_weight or sample_weight; multiply the weights of the samples by those of their classes");
        var samples = model.HasOwnSteps ? AsGiven(data) : InOrder(data);
        return classWeight is null ? samples : ClassWeights.Apply(model.Name, samples, classWeight);
    }

    /// <summary>The first part to train with, the last to validate with.</summary>
    /// <exception cref="ArgumentException">One of the parts would be empty, or there are no arrays to split.</exception>
    public (BatchSource Training, BatchSource Validation) Split(ModelInput x, Data? y, Data? sample_weight, double split, int batch_size,
        int validation_batch_size, bool shuffle)
    {
        var arrays = x.Arrays ?? throw new ArgumentException(
            $"{model.Name}: validation_split splits arrays, not what gives batches; use validation_data");
        var data = new DataBatch(arrays, y, sample_weight);
        var samples = Check(data);
        // Class weights are for training alone.
        var validation = classWeight is null ? samples : new TrainingData(model, compilation, what).Check(data);
        int first = (int)Math.Floor(samples.Count * (1 - split));
        if (first <= 0 || first >= samples.Count)
            throw new ArgumentException($"{model.Name}: validation_split {split} of {samples.Count} samples leaves nothing to train " +
                "or nothing to validate with");
        return (new ArraySource(samples[..first], batch_size, shuffle), new ArraySource(validation[first..], validation_batch_size));
    }

    // A model that makes its own steps knows best what its data mean.
    private Samples AsGiven(DataBatch data)
    {
        var samples = new Samples([.. data.X], data.Y?.ToArray(), data.SampleWeight?.ToArray())
        {
            WholeY = data.Y is null ? null : [.. data.Y.Select(_ => true)],
        };
        foreach (var array in data.X.Skip(1).Concat(data.Y ?? []).Concat(data.SampleWeight ?? [])) CheckPairs(data.X[0], array);
        return samples;
    }

    private Samples InOrder(DataBatch data)
    {
        var names = model.Built ? model.InputNames : data.X.Names ?? [.. data.X.Select((_, i) => $"input_{i + 1}")];
        var x = data.X.InOrderOf(names, model.Name, "x");
        foreach (var (array, name) in x.Zip(names))
        {
            if (array is null) throw new ArgumentException($"{model.Name}: x has no array for the input \"{name}\"");
        }
        var inputs = ModelInputs.Fit(model, x!);
        foreach (var array in inputs.Skip(1)) CheckPairs(inputs[0], array);
        var samples = new Samples(inputs) { WholeX = model.WholeInputs };
        if (compilation is null) return samples;
        samples = samples with { Y = Labels(inputs[0], data.Y), Weights = Weights(inputs[0], data.SampleWeight) };
        if (samples.Y is null) return samples;
        compilation.Check(model, samples.Y);
        return samples with { WholeY = compilation.WholeLabels };
    }

    private NDArray?[]? Labels(NDArray x, Data? y)
    {
        if (y is null) return compilation!.Losses is null ? null : throw new ArgumentException(
            $"{model.Name}: {what} needs labels y to compare the outputs with");
        var labels = y.InOrderOf(model.OutputNames, model.Name, "y");
        foreach (var array in labels.OfType<NDArray>()) CheckPairs(x, array);
        return labels;
    }

    private NDArray?[]? Weights(NDArray x, Data? sample_weight)
    {
        if (sample_weight is null) return null;
        // One array is for all outputs.
        var weights = sample_weight is { Count: 1, Names: null } ? [.. model.OutputNames.Select(_ => sample_weight[0])]
            : sample_weight.InOrderOf(model.OutputNames, model.Name, "sample_weight");
        foreach (var array in weights.OfType<NDArray>())
        {
            if (array.ndim == 0 || array.shape[0] != x.shape[0])
                throw new ArgumentException($"{model.Name}: {what} got {x.shape[0]} inputs of shape {x.shape}, but sample weights of " +
                    $"shape {array.shape}; there must be one for each");
        }
        return weights;
    }

    private void CheckSamples(NDArray x)
    {
        if (x.ndim == 0 || x.shape[0] == 0)
            throw new ArgumentException($"{model.Name}: there are no samples in an array of shape {x.shape}");
    }

    private void CheckPairs(NDArray x, NDArray y)
    {
        if (y.ndim == 0 || y.shape[0] != x.shape[0])
            throw new ArgumentException($"{model.Name}: {what} got {x.shape[0]} inputs of shape {x.shape}, but labels of shape " +
                $"{y.shape}; there must be one for each");
    }
}
