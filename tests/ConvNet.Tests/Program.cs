using System.Diagnostics;

namespace ConvNet.Tests;

/// <summary>What some tests run in a process of its own, by its name: <c>dotnet ConvNet.Tests.dll shapes</c>.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Action> Tasks = new()
    {
        ["shapes"] = Shapes,
        ["predict"] = Predict,
        ["train"] = Train,
    };

    /// <summary>Starts a process that does one of the tasks.</summary>
    public static Process Start(string task)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return Process.Start(new ProcessStartInfo(dotnet, [typeof(Program).Assembly.Location, task])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    private static void Main(string[] args) => Tasks[args[0]]();

    /// <summary>All that needs no numbers, of both tutorials' networks; then the libraries that are loaded.</summary>
    private static void Shapes()
    {
        foreach (var model in new[] { Networks.Notebook1(), Networks.Notebook2() })
        {
            model.Compile("adam", "categorical_crossentropy", metrics: ["accuracy"]);
            model.Summary();
            Builtins.print(model.CountParams(), model.OutputShape, model.Weights.Count, Config.Of(model.Layers[0]).Count > 0);
        }
        PrintModules();
    }

    private static void Predict()
    {
        Networks.Notebook2().Predict(np.zeros((1, 28, 28, 1)));
        PrintModules();
    }

    /// <summary>A training that takes minutes.</summary>
    private static void Train()
    {
        var model = Networks.Small();
        var history = model.Fit(Networks.Data(20, 4), Networks.OneHot(20, 3), epochs: 10_000_000, verbose: 2);
        Builtins.print(history.Interrupted, model.Predict(Networks.Data(2, 4)).shape);
    }

    private static void PrintModules()
    {
        foreach (ProcessModule module in Process.GetCurrentProcess().Modules) Builtins.print("module:", module.FileName);
    }
}
