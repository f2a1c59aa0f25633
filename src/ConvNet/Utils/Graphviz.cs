using System.ComponentModel;
using System.Diagnostics;

namespace ConvNet;

/// <summary>Makes files of graphs, pictures by Graphviz's own program.</summary>
internal static class Graphviz
{
    /// <exception cref="ArgumentException">The name ends in no known way.</exception>
    /// <exception cref="InvalidOperationException">Graphviz is not there, or fails.</exception>
    public static void Save(DotGraph graph, string path, string program = "dot")
    {
        string ending = Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
        if (ending is "dot" or "gv") graph.Write(path);
        else if (ending is "png" or "svg" or "pdf" or "jpg" or "jpeg" or "gif") Draw(graph, path, ending, program);
        else throw new ArgumentException($"plot_model: to_file must end in .png, .svg, .pdf, .jpg, .gif, .dot or .gv, got \"{path}\"");
    }

    private static void Draw(DotGraph graph, string path, string format, string program)
    {
        var start = new ProcessStartInfo(program, [$"-T{format}", "-o", Path.GetFullPath(path)])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var run = Process.Start(start)!;
            run.StandardInput.Write(graph.ToString());
            run.StandardInput.Close();
            string errors = run.StandardError.ReadToEnd();
            run.WaitForExit();
            if (run.ExitCode != 0) throw new InvalidOperationException($"plot_model: Graphviz could not draw {path}: {errors.Trim()}");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"plot_model: to draw {path} the program \"{program}\" of Graphviz is needed, which is " +
                "not installed; a to_file that ends in .dot gets the graph as text", missing);
        }
    }
}
