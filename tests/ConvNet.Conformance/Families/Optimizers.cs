using System.Text.Json;
using ConvNet.Engine;

namespace ConvNet.Conformance;

/// <summary>Some steps on some variables with given gradients, or refused.</summary>
internal sealed class Optimizers() : Family("optimizers")
{
    public override Action<Comparison> Prepare(KitCase given)
    {
        if (given.IsError)
        {
            var make = Build.Refusable<Optimizer>(given);
            return compare =>
            {
                if (make is not null) compare.Refused(given.Error, () => make());
            };
        }
        var optimizer = Build.Create<Optimizer>(given);
        var first = Build.Plain(given["before"]);
        if (first.Keys.FirstOrDefault(key => key is not ("set_learning_rate" or "constraint" or "exclude_from_weight_decay")) is { } missing)
            throw new NotOfferedException($"optimizers with {missing}");
        var excluded = first.GetValueOrDefault("exclude_from_weight_decay") as IReadOnlyDictionary<string, object?>;
        if (excluded is not null)
            optimizer.ExcludeFromWeightDecay(var_names: [.. ((List<object?>)excluded["var_names"]!).Cast<string>()]);
        return compare =>
        {
            compare.Compare(optimizer, given.Arguments("config"), given.Arguments());
            var constraint = first.TryGetValue("constraint", out object? written) ? Config.Deserialize<Constraint>(written) : null;
            var variables = given.List("variables")
                .Select((json, place) => Variable(json, place == 0 ? constraint : null)).ToList();
            foreach (var (step, gradients) in given.List("gradients").Index())
            {
                if (Rates(first).TryGetValue($"{step}", out object? rate)) optimizer.LearningRate = Convert.ToDouble(rate);
                string before = $"learning rate before step {step}";
                if (given["learning_rates"][step] is { ValueKind: JsonValueKind.Number } want)
                    compare.Numbers(before, [optimizer.LearningRate], want, tolerance: Comparison.Tolerance);
                using (new MemoryScope()) optimizer.Apply([.. gradients.EnumerateArray().Select(Gradient)], variables);
                foreach (var (variable, traced) in variables.Zip(given["trace"][step].EnumerateArray()))
                    compare.Close($"{variable.Name} after step {step}", variable.numpy(), traced);
                if (optimizer is LossScaleOptimizer scaled)
                    compare.Equal($"scale after step {step}", scaled.DynamicScale, given["dynamic_scales"][step].GetDouble());
            }
            compare.Equal("iterations", optimizer.Iterations, given["iterations"].GetInt64());
            CompareSlots(compare, optimizer, given);
            optimizer.FinalizeVariables();
            foreach (var (variable, last) in variables.Zip(given.List("finalized")))
                compare.Close($"{variable.Name} at the end of a training", variable.numpy(), last);
        };
    }

    private static IReadOnlyDictionary<string, object?> Rates(IReadOnlyDictionary<string, object?> first) =>
        first.GetValueOrDefault("set_learning_rate") as IReadOnlyDictionary<string, object?> ?? Build.Nothing;

    private static Variable Variable(JsonElement json, Constraint? constraint)
    {
        var start = KitArray.Read(json.GetProperty("tensor"));
        var variable = new Variable(json.GetProperty("path").GetString()!, start.shape, "zeros", trainable: true)
        {
            Constraint = constraint,
        };
        variable.Assign(start);
        return variable;
    }

    private static Tensor? Gradient(JsonElement json) =>
        json.ValueKind == JsonValueKind.Null ? null : Arrays.ToTensor(KitArray.Read(json));

    private static void CompareSlots(Comparison compare, Optimizer optimizer, KitCase given)
    {
        var slots = optimizer.SlotValues().ToList();
        var wanted = given.List("slots").Where(slot => !IsOfOptimizer(Path(slot))).ToList();
        compare.Sequence("slots", slots.Select(NameOf),
            wanted.Select(slot => Path(slot).Split('/')[^1]));
        foreach (var (slot, want) in slots.Zip(wanted)) compare.Close(Path(want), slot.Value.numpy(), want.GetProperty("tensor"));
    }

    // Adafactor's means over rows and columns are called as the variable itself.
    private static string NameOf((string Slot, Variable Variable, Tensor Value) slot) => slot.Slot is "row" or "column"
        ? slot.Variable.Name.Split('/')[^1] : $"{slot.Variable.Name.Replace('/', '_')}_{slot.Slot}";

    private static string Path(JsonElement slot) => slot.GetProperty("path").GetString()!;

    // The last is Nadam's product of momenta, which follows from the iterations.
    private static bool IsOfOptimizer(string path) => path.Split('/')[1] is
        "iteration" or "learning_rate" or "variable" or "step_counter" or "dynamic_scale";
}
