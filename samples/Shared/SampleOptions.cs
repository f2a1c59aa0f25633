using System.CommandLine;

/// <summary>The command line that the samples have in common.</summary>
internal sealed record SampleOptions(bool Short, bool Drawn, int ExitCode)
{
    /// <summary>Reads the arguments; false if the program is done already: after --help, or an argument that is none.</summary>
    public static bool TryParse(string[] args, string whatItDoes, out SampleOptions options)
    {
        var @short = new Option<bool>("--short") { Description = "Use a few hundred images, a few times." };
        var drawn = new Option<bool>("--drawn") { Description = "Use the drawn images of ConvNet; download nothing." };
        var command = new RootCommand(whatItDoes) { @short, drawn };
        bool run = false;
        command.SetAction(_ => { run = true; });
        var parsed = command.Parse(args);
        int exitCode = parsed.Invoke();
        options = new(parsed.GetValue(@short), parsed.GetValue(drawn), exitCode);
        return run;
    }
}
