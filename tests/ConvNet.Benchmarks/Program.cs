using System.CommandLine;
using System.Text.Json;
using ConvNet.Benchmarks;
using ConvNet.Benchmarks.Kernels;

var json = new Option<bool>("--json") { Description = "Print one JSON object instead of lines." };
var rounds = Positive("--rounds", "How often each side runs.", 5);
var epochs = Positive("--epochs", "How many epochs are timed.", 3);
var names = new Argument<string[]>("row") { Description = "Which ones; all without.", Arity = ArgumentArity.ZeroOrMore };
names.AcceptOnlyFromAmong([.. SpeedTable.All.Select(row => row.Name)]);

var ratios = new Command("ratios", "This library against TorchSharp's usual modules (their time / ours), and what is limited.")
{
    names, json, rounds, epochs,
};
ratios.SetAction(parsed =>
{
    var chosen = parsed.GetValue(names) is { Length: > 0 } some ? some : SpeedTable.All.Select(row => row.Name);
    Print(Ratios.Measure(chosen, parsed.GetValue(rounds), parsed.GetValue(epochs), Console.Error), parsed.GetValue(json));
});

var warm = Positive("--warm", "After which step memory must not grow.", 2_000);
var steps = Positive("--steps", "How many steps in all.", 50_000);
var memory = new Command("memory", "Resident memory in a long training, in mebibytes.") { json, warm, steps };
memory.SetAction(parsed => Print(FlatMemory.Measure(parsed.GetValue(warm), parsed.GetValue(steps)), parsed.GetValue(json)));

var kernels = new Command("kernels", "The engine's kernels against libtorch's; takes BenchmarkDotNet's options, such as --filter.");
kernels.TreatUnmatchedTokensAsErrors = false;
kernels.SetAction(parsed => KernelSuite.Run(parsed.UnmatchedTokens));

var side = new Argument<string>("side");
var name = new Argument<string>("row");
var child = new Command(Child.Verb, "Measures one side in this process.") { side, name, epochs };
child.Hidden = true;
child.SetAction(parsed =>
    Console.WriteLine(SpeedTable.Find(parsed.GetRequiredValue(name)).Side(parsed.GetRequiredValue(side)).Measure(parsed.GetValue(epochs))));

return new RootCommand("Measures ConvNet's speed.") { ratios, memory, kernels, child }.Parse(args).Invoke();

static Option<int> Positive(string name, string description, int byDefault)
{
    var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => byDefault };
    option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < 1) result.AddError($"{name} must be 1 or more.");
    });
    return option;
}

static void Print(Dictionary<string, double> rows, bool asJson)
{
    if (asJson) Console.WriteLine(JsonSerializer.Serialize(rows));
    else foreach (var (name, value) in rows) Console.WriteLine($"{name} {value}");
}
