using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>Tells what came of a folder's cases.</summary>
internal sealed class Report(IReadOnlyList<Verdict> verdicts, TextWriter output)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private const string Columns = "{0,-18}{1,-32}{2,8}{3,8}{4,8}{5,8}  {6}";

    /// <summary>Whether all that was compared agrees.</summary>
    public bool IsPassed => Count(Outcome.Failed) == 0;

    public void Print(KitFolder folder, bool verbose)
    {
        PrintTable();
        var reasons = verdicts.Where(verdict => verdict.Outcome == Outcome.Skipped).CountBy(verdict => verdict.Message);
        foreach (var (reason, count) in reasons.OrderBy(pair => (-pair.Value, pair.Key)))
            output.WriteLine($"not offered: {reason} ({count})");
        foreach (var verdict in verdicts.Where(one => one.Outcome == Outcome.Failed || (verbose && one.Message != "")))
        {
            output.WriteLine($"{verdict.Outcome} {verdict.Case}");
            foreach (string line in verdict.Message.Split('\n')) output.WriteLine($"    {line}");
        }
        if (folder.Others.Count > 0)
            output.WriteLine($"not run yet: {string.Join(", ", folder.Others.Select(other => $"{other.Key} ({other.Value})"))}");
        if (Count(Outcome.Defect) is > 0 and var defects)
            output.WriteLine($"{defects} more where Keras itself is mistaken, {Agreeing()} of them answered as it does");
        output.WriteLine($"{Count(Outcome.Passed)} passed, {Count(Outcome.Failed)} failed, {Count(Outcome.Skipped)} skipped");
    }

    public void WriteJson(string file) => File.WriteAllText(file, JsonSerializer.Serialize(verdicts.Select(verdict => new
    {
        family = verdict.Case.Family.Name,
        group = verdict.Case.Group,
        id = verdict.Case.Id,
        outcome = verdict.Outcome.ToString().ToLowerInvariant(),
        worst = double.IsFinite(verdict.Worst) ? verdict.Worst : (double?)null,
        message = verdict.Message,
    }), Indented));

    // What the library does not offer at all is listed below the table.
    private void PrintTable()
    {
        output.WriteLine(Columns, "family", "class", "passed", "failed", "skipped", "defects", "worst deviation");
        foreach (var family in verdicts.GroupBy(verdict => verdict.Case.Family.Name))
        {
            PrintRow(family.Key, "", family);
            foreach (var group in family.GroupBy(verdict => verdict.Case.Group))
            {
                if (group.Any(verdict => verdict.Outcome != Outcome.Skipped)) PrintRow("", group.Key, group);
            }
        }
    }

    private void PrintRow(string family, string group, IEnumerable<Verdict> row)
    {
        int Number(Outcome outcome) => row.Count(verdict => verdict.Outcome == outcome);
        double worst = row.Max(verdict => verdict.Outcome == Outcome.Defect ? 0 : verdict.Worst);
        output.WriteLine(Columns, family, group, Number(Outcome.Passed), Number(Outcome.Failed), Number(Outcome.Skipped),
            Number(Outcome.Defect), worst == 0 ? "" : worst.ToString("0.0e-0"));
    }

    private int Count(Outcome outcome) => verdicts.Count(verdict => verdict.Outcome == outcome);

    private int Agreeing() => verdicts.Count(verdict => verdict is { Outcome: Outcome.Defect, Message: "" });
}
