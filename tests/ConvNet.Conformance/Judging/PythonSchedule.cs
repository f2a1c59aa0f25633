using System.Globalization;
using ConvNet.Python;

namespace ConvNet.Conformance;

/// <summary>A learning rate schedule that is written as a lambda of Python, and what it was asked.</summary>
/// <param name="lambda">For instance "lambda epoch, lr: lr * 0.5".</param>
internal sealed class PythonSchedule(string lambda)
{
    private readonly Interpreter _python = new();
    private readonly List<(int Epoch, double? Rate, double Result)> _calls = [];

    /// <summary>The epoch, the rate that was given if any, and the rate that came back, call by call.</summary>
    public IReadOnlyList<(int Epoch, double? Rate, double Result)> Calls => _calls;

    /// <summary>The callback that asks it.</summary>
    public LearningRateScheduler Callback(Verbose verbose)
    {
        bool takesRate = lambda.Split(':')[0].Contains(',');
        // In C#, what the function gives is known before it is called.
        if (_python.Run($"({lambda})(0{(takesRate ? ", 0.5" : "")})") is long)
            return takesRate ? new((_, _) => 1, verbose) : new(_ => 1, verbose);
        return takesRate ? new(Of, verbose) : new(epoch => Of(epoch, null), verbose);
    }

    private double Of(int epoch, double rate) => Of(epoch, (double?)rate);

    private double Of(int epoch, double? rate)
    {
        string given = string.Join(", ", ((double?[])[epoch, rate]).OfType<double>().Select(Text));
        double result = Convert.ToDouble(_python.Run($"({lambda})({given})"), CultureInfo.InvariantCulture);
        _calls.Add((epoch, rate, result));
        return result;
    }

    // The epoch is a whole number, the rate never is one.
    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
