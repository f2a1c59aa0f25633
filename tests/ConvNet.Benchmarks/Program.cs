using System.CommandLine;
using System.Text.Json;
using ConvNet.Benchmarks;

var json = new Option<bool>("--json") { Description = "Print one JSON object instead of lines." };
var rounds = new Option<int>("--rounds") { Description = "How often each side runs.", DefaultValueFactory = _ => 5 };
var epochs = new Option<int>("--epochs") { Description = "How many epochs are timed.", DefaultValueFactory = _ => 5 };
foreach (var option in (Option<int>[])[rounds, epochs])
    option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < 1) result.AddError($"{option.Name} must be 1 or more.");
    });
var names = new Argument<string[]>("workload") { Description = "Which ones; all without.", Arity = ArgumentArity.ZeroOrMore };
names.AcceptOnlyFromAmong([.. Workloads.Names]);

var ratios = new Command("ratios", "Training steps of this library against TorchSharp's usual modules: peer time / our time.")
{
    names, json, rounds, epochs,
};
ratios.SetAction(parsed =>
{
    var chosen = parsed.GetValue(names) is { Length: > 0 } some ? some : Workloads.Names;
    var rows = Ratios.Measure(parsed.GetValue(rounds), parsed.GetValue(epochs), chosen);
    if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(rows));
    else foreach (var (name, value) in rows) Console.WriteLine($"{name} {value}");
});

var side = new Argument<string>("side");
var workload = new Argument<string>("workload");
var child = new Command(Child.Verb, "Times one side in this process.") { side, workload, epochs };
child.Hidden = true;
child.SetAction(parsed =>
{
    var chosen = Workloads.Find(parsed.GetRequiredValue(side), parsed.GetRequiredValue(workload));
    Console.WriteLine(chosen.MillisecondsPerStep(parsed.GetValue(epochs)));
});

return new RootCommand("Measures ConvNet's speed.") { ratios, child }.Parse(args).Invoke();
