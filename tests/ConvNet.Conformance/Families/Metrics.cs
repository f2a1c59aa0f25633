using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>A metric updated some times, or refused.</summary>
internal sealed class Metrics() : Family("metrics")
{
    public override Action<Comparison> Prepare(KitCase given)
    {
        var refusable = given.IsError ? Build.Refusable<Metric>(given) : null;
        var metric = given.IsError ? null : Build.Create<Metric>(given);
        if (given.List("updates").Any(update => update.GetProperty("sample_weight").ValueKind != JsonValueKind.Null))
            throw new NotOfferedException("metrics with sample_weight");
        return compare =>
        {
            if (refusable is not null) compare.Refused(given.Error, () => Update(refusable(), given.List("updates")));
            if (metric is null) return;
            compare.Compare(metric, given.Arguments("config"), given.Arguments());
            foreach (var (i, (update, want)) in given.List("updates").Zip(given.List("results")).Index())
            {
                Update(metric, [update]);
                compare.Close($"result {i + 1}", Result(metric), want);
            }
            metric.ResetState();
            compare.Close("after reset", Result(metric), given["after_reset"]);
        };
    }

    private static NDArray Result(Metric metric) => NDArray.Wrap(new[] { metric.Result() }, Shape.Scalar);

    private static void Update(Metric metric, IReadOnlyList<JsonElement> updates)
    {
        foreach (var update in updates)
        {
            if (update.TryGetProperty("values", out var values)) ((Mean)metric).UpdateState(KitArray.ReadAny(values));
            else metric.UpdateState(KitArray.Read(update.GetProperty("y_true")), KitArray.Read(update.GetProperty("y_pred")));
        }
    }
}
