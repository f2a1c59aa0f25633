using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// What an optimizer remembers, as <c>.h5</c> files hold it: the count of steps, then its slots. Every version has an order of
/// its own, and reads by order alone.
/// </summary>
internal static class OptimizerState
{
    // Since Keras 2.11 the count is called so, and slots go weight by weight where there are several; before, slot by slot.
    private const string CountOfToday = "iteration";

    private const int ScalarsAround = 4;

    /// <summary>The state; null before the first step.</summary>
    /// <remarks>
    /// In the order of the optimizers that Keras 2.15 makes from a config that both Keras 2 and 3 read. Keras 3 restores the
    /// state of no <c>.h5</c> file, its own included.
    /// </remarks>
    public static IReadOnlyList<SavedWeight>? Write(Optimizer optimizer, Model model)
    {
        if (optimizer.Variables.Count == 0) return null;
        string name = KerasClasses.NameOf(optimizer.GetType());
        var paths = model.Layers.SelectMany(layer => LayerWeights.Named(layer, withModels: true))
            .DistinctBy(weight => weight.Variable).ToDictionary(weight => weight.Variable, weight => weight.Path);
        return
        [
            new($"{name}/iter", Shape.Scalar, new[] { optimizer.Iterations }),
            .. from slot in optimizer.SlotValues(slotBySlot: true)
               let path = paths.GetValueOrDefault(slot.Variable) ?? slot.Variable.Own
               select new SavedWeight($"{name}/{path}/{slot.Slot}", slot.Value.Shape, slot.Value.numpy().ToArray<float>())
        ];
    }

    /// <summary>The state in Keras 3's order: steps, the rate unless a schedule gives it, the slots; null before the first step.</summary>
    public static IEnumerable<(Array Values, Shape Shape)>? Structured(Optimizer optimizer)
    {
        if (optimizer.Variables.Count == 0) return null;
        if (optimizer is LossScaleOptimizer outer)
        {
            return
            [
                (new[] { 0L }, Shape.Scalar), (new[] { 0f }, Shape.Scalar),
                (new[] { outer.StepCounter }, Shape.Scalar), (new[] { (float)outer.DynamicScale }, Shape.Scalar),
                .. Structured(outer.InnerOptimizer)!,
            ];
        }
        if (optimizer is MultiOptimizer several)
        {
            return
            [
                (new[] { several.Iterations }, Shape.Scalar), (new[] { 0f }, Shape.Scalar),
                .. several.Optimizers.SelectMany(Own),
            ];
        }
        return Own(optimizer);
    }

    private static IEnumerable<(Array Values, Shape Shape)> Own(Optimizer optimizer)
    {
        var state = new List<(Array, Shape)> { (new[] { optimizer.Iterations }, Shape.Scalar) };
        if (optimizer.Rate.Schedule is null) state.Add((new[] { (float)optimizer.LearningRate }, Shape.Scalar));
        state.AddRange(optimizer.SlotValues().Select(slot => ((Array)slot.Value.numpy().ToArray<float>(), slot.Value.Shape)));
        // Nadam's product of all betas.
        if (optimizer is Nadam nadam) state.Add((new[] { (float)nadam.ProductOfBetas() }, Shape.Scalar));
        return state;
    }

    /// <summary>What an array of a state is called that has only a number: the count of steps, the rate, or its number.</summary>
    public static string NameOf(H5Dataset values) => values switch
    {
        { Shape.Count: 0, Data: long[] } => CountOfToday,
        { Shape.Count: 0, Name: "1" } => "learning_rate",
        _ => values.Name,
    };

    /// <summary>Gives a compiled model's optimizer a state, whatever version wrote it.</summary>
    /// <returns>Why it does not fit, null if it does; the optimizer then starts afresh.</returns>
    public static string? Restore(Model model, IReadOnlyList<SavedWeight> saved)
    {
        if (!model.Built) return "the model has no weights yet";
        model.Optimizer.EnsureBuilt(model.TrainableWeights);
        return Restore(model.Optimizer, saved);
    }

    private static string? Restore(Optimizer optimizer, IReadOnlyList<SavedWeight> saved)
    {
        var scalars = saved.TakeWhile(weight => weight.Values.Shape.Count == 0).ToList();
        // The count and rate of the optimizer around come first, then its scale, then all of the one within.
        if (optimizer is LossScaleOptimizer outer)
        {
            // Keras 2 keeps the state of the one within alone.
            if (scalars.Count < ScalarsAround || scalars[2].Values.Data is not long[] counter)
                return Restore(outer.InnerOptimizer, saved);
            outer.StepCounter = counter[0];
            outer.DynamicScale = scalars[3].Values.ToFloat32()[0];
            return Restore(outer.InnerOptimizer, [.. saved.Skip(ScalarsAround)]);
        }
        if (optimizer is MultiOptimizer several && scalars.Count > 0 && Name(scalars[0]) == CountOfToday)
            return RestoreEach(several, saved);
        bool isOld = scalars.Count == 0 || Name(scalars[0]) != CountOfToday;
        // Adafactor has single numbers among its slots.
        if (!isOld) scalars = [.. scalars.Take(optimizer.Rate.Schedule is null ? 2 : 1)];
        var slots = optimizer.SlotValues(slotBySlot: isOld).ToList();
        var arrays = saved.Skip(scalars.Count).ToList();
        // SGD's files have momenta without momentum too; Adam's of Keras 2.2 end in single numbers, of use to amsgrad alone; Nadam's
        // in the product of its betas, which follows from the steps.
        bool fits = arrays.Count >= slots.Count
            && (slots.Count == 0 || arrays.Skip(slots.Count).All(array => array.Values.Shape.Elements == 1));
        if (!fits) return $"it keeps {slots.Count} arrays, the file has {arrays.Count}";
        foreach (var (slot, array) in slots.Zip(arrays))
        {
            if (array.Values.Shape != slot.Value.Shape || array.Values.Data is string[])
                return $"\"{array.Path}\" has the shape {array.Values.Shape}, expected {slot.Value.Shape}";
        }

        foreach (var (slot, array) in slots.Zip(arrays))
            Ops.Assign(slot.Value, Arrays.ToTensor(NDArray.Wrap(array.Values.ToFloat32(), slot.Value.Shape)));
        foreach (var scalar in scalars)
        {
            if (scalar.Values.Data is long[] steps) optimizer.Iterations = steps[0];
            else if (Name(scalar) == "learning_rate") optimizer.LearningRate = scalar.Values.ToFloat32()[0];
        }

        return null;
    }

    // The count and a rate of the optimizer around, then all of each one within.
    private static string? RestoreEach(MultiOptimizer several, IReadOnlyList<SavedWeight> saved)
    {
        const int around = 2;
        int[] sizes = [.. several.Optimizers.Select(optimizer => Own(optimizer).Count())];
        if (saved.Count != around + sizes.Sum()) return $"it keeps {around + sizes.Sum()} arrays, the file has {saved.Count}";
        if (saved[0].Values.Data is long[] steps) several.Iterations = steps[0];
        int start = around;
        foreach (var (optimizer, size) in several.Optimizers.Zip(sizes))
        {
            if (Restore(optimizer, [.. saved.Skip(start).Take(size)]) is { } reason) return $"{optimizer.Name}: {reason}";
            start += size;
        }
        return null;
    }

    private static string Name(SavedWeight weight) => weight.PlainPath.Split('/')[^1];
}
