namespace ConvNet.Conformance;

/// <summary>A schedule of learning rates at some steps, or refused.</summary>
internal sealed class Schedules() : Family("schedules")
{
    public override Action<Comparison> Prepare(KitCase given)
    {
        if (given.IsError)
        {
            var make = Build.Refusable<LearningRateSchedule>(given);
            return compare =>
            {
                if (make is not null) compare.Refused(given.Error, () => make());
            };
        }
        var schedule = Build.Create<LearningRateSchedule>(given);
        return compare =>
        {
            compare.Compare(schedule, given.Arguments("config"), given.Arguments());
            compare.Numbers("rates", given.List("steps").Select(step => schedule.At(step.GetInt64())), given["values"],
                tolerance: Comparison.Tolerance);
        };
    }
}
