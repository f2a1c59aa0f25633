using ConvNet.Engine;

namespace ConvNet;

/// <summary>The state of a training in a file: weights, what the optimizer remembers, the epoch.</summary>
internal static class TrainingBackup
{
    private const string State = "state", Rate = "learning_rate";

    /// <summary>Writes the state; the file is whole or the one before at any time.</summary>
    /// <param name="model">The model.</param>
    /// <param name="path">The file.</param>
    /// <param name="epoch">The epoch, from 0, that a training would go on with.</param>
    public static void Save(Model model, string path, int epoch)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        long[] state = [epoch, model.Optimizer.Iterations];
        string next = path + ".next.npz";
        np.savez(next,
        [
            (State, NDArray.Wrap(state, state.Length)),
            (Rate, model.Optimizer.Rate.Schedule is null ? model.Optimizer.LearningRate : double.NaN),
            .. model.GetWeights().Select((weight, i) => ($"weight_{i}", weight)),
            .. Slots(model).Select((slot, i) => ($"slot_{i}", slot.numpy())),
        ]);
        File.Move(next, path, overwrite: true);
    }

    /// <summary>Gives a model the state of a file.</summary>
    /// <returns>The epoch, from 0, to go on with.</returns>
    /// <exception cref="InvalidOperationException">The file is of a model with other weights or another optimizer.</exception>
    public static int Restore(Model model, string path)
    {
        using var saved = np.load(path);
        NDArray[] Named(string kind) => [.. saved.files.Where(name => name.StartsWith(kind, StringComparison.Ordinal)).Select(name => saved[name])];
        NDArray[] weights = Named("weight_"), slots = Named("slot_");
        var places = Slots(model);
        bool fits = weights.Select(array => array.shape).SequenceEqual(model.Weights.Select(weight => weight.Shape))
            && slots.Select(array => array.shape).SequenceEqual(places.Select(slot => slot.Shape));
        if (!fits) throw new InvalidOperationException(
            $"{path} is the backup of another training: {model.Name} has other weights or another optimizer; give a folder of its own");
        model.SetWeights(weights);
        foreach (var (slot, array) in places.Zip(slots)) Ops.Assign(slot, Arrays.ToTensor(array, "float32"));
        long[] state = saved[State].ToArray<long>();
        double rate = (double)saved[Rate];
        model.Optimizer.Iterations = state[1];
        if (!double.IsNaN(rate)) model.Optimizer.LearningRate = rate;
        return (int)state[0];
    }

    private static List<Tensor> Slots(Model model)
    {
        model.Optimizer.EnsureBuilt(model.Compilation!.Trained ??= model.TrainableWeights);
        return [.. model.Optimizer.SlotValues().Select(slot => slot.Value)];
    }
}
