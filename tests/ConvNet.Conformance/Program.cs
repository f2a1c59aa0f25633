using System.CommandLine;
using ConvNet.Conformance;

var folder = new Argument<DirectoryInfo>("folder") { Description = "Where the kit's files are." }.AcceptExistingOnly();
var families = new Option<string[]>("--family") { Description = "Only this family; may be given again." };
var id = new Option<string?>("--case") { Description = "Only the case of this id." };
var json = new Option<FileInfo?>("--json") { Description = "Write every case's outcome to this file." };
var verbose = new Option<bool>("--verbose") { Description = "List skipped cases and defects one by one." };

var root = new RootCommand("Compares ConvNet with what Keras answered.") { folder, families, id, json, verbose };
root.SetAction(parsed =>
{
    var kit = new KitFolder(parsed.GetRequiredValue(folder).FullName);
    string[] chosen = parsed.GetValue(families) is { Length: > 0 } some ? some : [.. Family.Names];
    if (chosen.Except(Family.Names).Except(kit.Others.Keys).FirstOrDefault() is { } unknown)
    {
        Console.Error.WriteLine($"There is no family {unknown}; those that can be judged are {string.Join(", ", Family.Names)}.");
        return 2;
    }
    var cases = kit.Cases.Where(given =>
        chosen.Contains(given.Family.Name) && (parsed.GetValue(id) ?? given.Id) == given.Id).ToList();
    if (parsed.GetValue(id) is { } sought && cases.Count == 0)
    {
        Console.Error.WriteLine($"There is no case \"{sought}\" in the families that can be judged.");
        return 2;
    }
    var report = new Report([.. cases.Select(Judge.Decide)], Console.Out);
    report.Print(kit, parsed.GetValue(verbose));
    if (parsed.GetValue(json) is { } file) report.WriteJson(file.FullName);
    return report.IsPassed ? 0 : 1;
});
return root.Parse(args).Invoke();
