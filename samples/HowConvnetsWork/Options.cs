using System.CommandLine;

/// <summary>The command line of the sample.</summary>
internal sealed record Options(bool Retrain, bool Short, bool Digits, int ExitCode)
{
    /// <summary>Reads the arguments; false if the program is done already: after --help, or an argument that is none.</summary>
    public static bool TryParse(string[] args, out Options options)
    {
        var retrain = new Option<bool>("--retrain") { Description = "Train again, even if fully_trained_model_cnn.h5 is there." };
        var @short = new Option<bool>("--short")
        {
            Description = "Use 7,000 images to train and 3,000 to test: the notebook's switch.",
        };
        var drawn = new Option<bool>("--digits")
        {
            Description = "Use the drawn digits that come with ConvNet instead of MNIST. A sixth of the images is a sixth of the steps: "
                + "five epochs leave the accuracy anywhere from 0.85 to 0.97, as the numbers fall.",
        };
        var command = new RootCommand("""
            Trains the notebook's network, saves it as fully_trained_model_cnn.h5, and tests it; later runs load it from there.
            MNIST is looked for in KERAS_HOME or ~/.keras and downloaded the first time.
            """)
        {
            retrain, @short, drawn,
        };
        bool run = false;
        command.SetAction(_ => { run = true; });
        var parsed = command.Parse(args);
        int exitCode = parsed.Invoke();
        options = new(parsed.GetValue(retrain), parsed.GetValue(@short), parsed.GetValue(drawn), exitCode);
        return run;
    }
}
