using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>A metric updated some times, or refused.</summary>
internal sealed class Metrics() : Family("metrics")
{
    public override Action<Comparison> Prepare(KitCase given)
    {
        var refusable = given.IsError ? Build.Refusable<Metric>(given) : null;
        var metric = given.IsError ? null : Build.Create<Metric>(given);
        return compare =>
        {
            if (refusable is not null) compare.Refused(given.Error, () => Run(refusable(), given));
            if (metric is null) return;
            compare.Compare(metric, given.Arguments("config"), given.Arguments());
            foreach (var (i, (update, want)) in given.List("updates").Zip(given.List("results")).Index())
            {
                Update(metric, [update]);
                compare.Close($"result {i + 1}", metric.Result(), want);
            }
            metric.ResetState();
            compare.Close("after reset", metric.Result(), given["after_reset"]);
        };
    }

    private static void Run(Metric metric, KitCase given)
    {
        Update(metric, given.List("updates"));
        metric.Result();
    }

    private static void Update(Metric metric, IReadOnlyList<JsonElement> updates)
    {
        foreach (var update in updates)
        {
            var weight = update.GetProperty("sample_weight");
            var weights = weight.ValueKind == JsonValueKind.Null ? null : KitArray.ReadAny(weight);
            NDArray Array(string key) => KitArray.ReadAny(update.GetProperty(key));
            if (metric is Mean mean) mean.UpdateState(Array("values"), weights);
            else if (metric is Sum sum) sum.UpdateState(Array("values"), weights);
            else metric.UpdateState(Array("y_true"), Array("y_pred"), weights);
        }
    }
}
